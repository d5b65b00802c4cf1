package org.daibiao.journal;

/**
 * Numbered act (带序号的操作记录): an act with its place in the journal of its congress.
 *
 * @param number 1 for the congress's first act, then one more for each act, without gaps, in the order of commits
 * @param act the act
 */
public record NumberedAct(long number, Act act) {}
