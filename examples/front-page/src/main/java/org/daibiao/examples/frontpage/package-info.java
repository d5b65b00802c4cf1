/** The code of the README, compiled and run on the module path. */
@NullMarked
package org.daibiao.examples.frontpage;

import org.jspecify.annotations.NullMarked;
