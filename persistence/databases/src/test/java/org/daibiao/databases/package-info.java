/** The kit, crashes and faults on real databases, which start inside the tests. */
@NullMarked
package org.daibiao.databases;

import org.jspecify.annotations.NullMarked;
