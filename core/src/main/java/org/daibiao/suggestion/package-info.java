/**
 * Suggestions, criticisms and opinions of deputies (代表建议、批评和意见), from draft to delivered result. Clauses 11 and 12.
 */
@NullMarked
package org.daibiao.suggestion;

import org.jspecify.annotations.NullMarked;
