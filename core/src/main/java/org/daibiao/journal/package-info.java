/**
 * Journal (台账): acts and their lines, which are entered and never changed. {@link org.daibiao.journal.Act} and {@link
 * org.daibiao.journal.Line} are the entries, {@link org.daibiao.journal.Kind} defines what a line means, and {@link
 * org.daibiao.journal.Requirement} is the question that a plan asks. {@link org.daibiao.journal.Stores} and {@link
 * org.daibiao.journal.Journal} are the ports that a storage adapter implements.
 */
@NullMarked
package org.daibiao.journal;

import org.jspecify.annotations.NullMarked;
