/**
 * Random lawful years (随机的合法年度) of a district, for the kit: acts that are entered in any order, and with mistakes. Not exported.
 */
@NullMarked
package org.daibiao.testkit.year;

import org.jspecify.annotations.NullMarked;
