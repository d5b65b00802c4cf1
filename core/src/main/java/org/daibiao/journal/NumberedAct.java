package org.daibiao.journal;

/**
 * Numbered act (编号行为): an act with its place in the journal of its congress.
 *
 * @param number 1 for the congress's first act, then one more for each act, without gaps, in the order of commits
 * @param act the act
 */
public record NumberedAct(long number, Act act) {}
