/** What the library costs beside bare JDBC and beside Hibernate, as ratios taken in one run. Not published. */
@NullMarked
package org.daibiao.benchmarks;

import org.jspecify.annotations.NullMarked;
