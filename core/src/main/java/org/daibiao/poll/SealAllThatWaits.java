package org.daibiao.poll;

/**
 * Puts all ballots that wait in this process into their boxes, however few (全部入箱), before a process ends. The votes continue. A batch below the least
 * size reveals its voters to anyone with the database's log; the evidence and the sheet note it.
 */
public record SealAllThatWaits() {}
