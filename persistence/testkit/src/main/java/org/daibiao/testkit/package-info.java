/**
 * Testkit (存储验收套件): what every store must promise, as tests. An adapter's author extends {@link
 * org.daibiao.testkit.RecordsContract}, {@link org.daibiao.testkit.JournalContract}, {@link org.daibiao.testkit.QuestionsContract},
 * {@link org.daibiao.testkit.TransactionsContract} and {@link org.daibiao.testkit.HistoriesContract}, each with one method that opens a
 * fresh store. Nothing is assumed and nothing is skipped.
 */
@NullMarked
package org.daibiao.testkit;

import org.jspecify.annotations.NullMarked;
