/** The main job: plays the year 2025 of one district and reports on it clause by clause. */
@NullMarked
package org.daibiao.examples.planyear;

import org.jspecify.annotations.NullMarked;
