/** Storage on relational databases: one hidden class for each port; the SQL files of the schema are under this package's path. */
@NullMarked
package org.daibiao.persistence.jooq;

import org.jspecify.annotations.NullMarked;
