package org.daibiao.deputy;

/**
 * Parameters of the deputy room (代表领域的参数).
 *
 * @param deputiesGroups the most deputies' groups of this level that a deputy joins; Shanghai's measures for the Deputies Law art. 22
 *     name one
 */
public record DeputyRules(int deputiesGroups) {}
