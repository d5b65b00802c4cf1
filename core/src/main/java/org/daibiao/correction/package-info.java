/**
 * Correction (更正): what a record said before somebody put it right, and why. Any room may keep corrections of its records.
 */
@NullMarked
package org.daibiao.correction;

import org.jspecify.annotations.NullMarked;
