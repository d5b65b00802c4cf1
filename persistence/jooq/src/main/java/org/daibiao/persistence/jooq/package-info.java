/** Storage on relational databases: one hidden class for each port; the schema's SQL files lie under this package's path. */
@NullMarked
package org.daibiao.persistence.jooq;

import org.jspecify.annotations.NullMarked;
