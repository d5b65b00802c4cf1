/** A register of letters (来信登记): a room that a host adds to those of the library. */
@NullMarked
package cn.example.letters;

import org.jspecify.annotations.NullMarked;
