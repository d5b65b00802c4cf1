/**
 * The library in an application of Spring Boot: its pool, its migrations, its transactions, its JSON. The same tests are compiled and run
 * against each version's own dependencies.
 */
@NullMarked
package org.daibiao.hosts;

import org.jspecify.annotations.NullMarked;
