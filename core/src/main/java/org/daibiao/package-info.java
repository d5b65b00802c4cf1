/**
 * Entry point (入口): {@link org.daibiao.Daibiao} gives access to the services of all rooms. The package holds nothing else, and no other package
 * imports it.
 */
@NullMarked
package org.daibiao;

import org.jspecify.annotations.NullMarked;
