/**
 * The door (入口): {@link org.daibiao.Daibiao} opens the services of all rooms. Nothing else lives here, and nobody imports it.
 */
@NullMarked
package org.daibiao;

import org.jspecify.annotations.NullMarked;
