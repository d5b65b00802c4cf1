/**
 * Privacy (个人信息): value types for what the Personal Information Protection Law protects. Their {@code toString} is a mask, so that
 * lists, logs and exceptions cannot leak; {@code value()} is the text itself, for storage and for screens that may show it.
 */
@NullMarked
package org.daibiao.privacy;

import org.jspecify.annotations.NullMarked;
