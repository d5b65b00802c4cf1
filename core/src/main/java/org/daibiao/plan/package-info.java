/**
 * Plan (年度代表工作计划): the plan as data, its checks, and the report of what is met, open and missed, clause by clause. {@link
 * org.daibiao.plan.WorkPlan} is read from a file; {@link org.daibiao.plan.PlanService} reports from the journal only. All clauses.
 */
@NullMarked
package org.daibiao.plan;

import org.jspecify.annotations.NullMarked;
