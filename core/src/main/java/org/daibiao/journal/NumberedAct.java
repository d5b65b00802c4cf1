package org.daibiao.journal;

/**
 * Numbered act (编号行为): an act with its place in the journal of its congress.
 *
 * @param number 1 for the congress's first act, one more for each further one, without gaps, in the order of commits
 * @param act the act
 */
public record NumberedAct(long number, Act act) {}
