package org.daibiao.deputy;

/**
 * Parameters of the deputy room (代表领域的参数).
 *
 * @param deputiesGroups the most deputies' groups of this level that a deputy joins; Shanghai's measures for the Deputies Law art. 22
 *     name one
 * @param contactOpen whether a deputy's phone number is open to everybody; Shanghai's measures art. 50 open a deputy's contact
 */
public record DeputyRules(int deputiesGroups, boolean contactOpen) {}
