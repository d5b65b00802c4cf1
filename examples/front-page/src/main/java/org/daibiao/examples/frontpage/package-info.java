/** The code of the front page, compiled and run on the module path. */
@NullMarked
package org.daibiao.examples.frontpage;

import org.jspecify.annotations.NullMarked;
