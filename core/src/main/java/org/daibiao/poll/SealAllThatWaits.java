package org.daibiao.poll;

/**
 * Puts all ballots that wait in this process into their boxes, however few they are (全部入箱), before a process ends. The votes go on. A batch
 * below the least size gives its voters away to who has the database's log, which stands in the evidence and on the sheet.
 */
public record SealAllThatWaits() {}
