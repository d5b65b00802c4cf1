/** Commercial cryptography (商用密码): SM4 and SM3 for the core's ports, through Bouncy Castle. */
@NullMarked
package org.daibiao.persistence.sm;

import org.jspecify.annotations.NullMarked;
