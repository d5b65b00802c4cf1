/** The arrows between rooms and the habits of the code, as tests; each rule is also shown a planted offence. */
@org.jspecify.annotations.NullMarked
package org.daibiao.architecture;
