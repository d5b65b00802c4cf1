/**
 * Testkit (存储验收套件): what every store must guarantee, as tests. An adapter's author extends {@link
 * org.daibiao.testkit.StoresContract}. The author supplies a fresh store and a look behind the port ({@link
 * org.daibiao.testkit.StoresFixture}, for databases with {@link org.daibiao.testkit.JdbcRows}). The nested suites range from single
 * records to races and random histories, and each test is named after its guarantee. Nothing is assumed and no test is skipped. For journals
 * of an application's own rooms, use {@link org.daibiao.testkit.Lines} and {@link org.daibiao.testkit.JournalLint}.
 */
@NullMarked
package org.daibiao.testkit;

import org.jspecify.annotations.NullMarked;
