/**
 * Privacy (个人信息): value types for data protected by the Personal Information Protection Law. Their {@code toString} is masked, so that lists, logs
 * and exceptions cannot leak it. {@code value()} is the full text, for storage and for screens that may show it.
 */
@NullMarked
package org.daibiao.privacy;

import org.jspecify.annotations.NullMarked;
