/**
 * Congress (人大及其常委会): congresses, terms whose end is unknown until the next first session, sessions, organs and the register of documents. Start at
 * {@link org.daibiao.congress.CongressService}. Clauses 0, 3, 4.a, 6.a, 14.0.
 */
@NullMarked
package org.daibiao.congress;

import org.jspecify.annotations.NullMarked;
