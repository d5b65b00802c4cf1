/**
 * Testkit (存储验收套件): what every store must promise, as tests. An adapter's author extends {@link
 * org.daibiao.testkit.StoresContract} and hands over a fresh store and a look behind the port ({@link
 * org.daibiao.testkit.StoresFixture}, for databases with {@link org.daibiao.testkit.JdbcRows}); the suites nested in it go from single
 * records to races and random histories, and each test is named by its promise. Nothing is assumed and nothing is skipped. For journals
 * of one's own rooms there are {@link org.daibiao.testkit.Lines} and {@link org.daibiao.testkit.JournalLint}.
 */
@NullMarked
package org.daibiao.testkit;

import org.jspecify.annotations.NullMarked;
