/** A register of letters (来信登记): a room that a host adds to the library's own. */
@NullMarked
package cn.example.letters;

import org.jspecify.annotations.NullMarked;
