/**
 * Oversight of suggestions (建议督办): key suggestions, supervision, follow-up reviews, publication, guidance of delegations and the rates by which the
 * work is judged. Clauses 11.d and 13. It reads suggestions and changes none.
 */
@NullMarked
package org.daibiao.oversight;

import org.jspecify.annotations.NullMarked;
