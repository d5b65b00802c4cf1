package org.daibiao.examples.planyear;

/** The year of the plan (年度工作计划演练): the entry of the main job. */
public final class PlanYear {
    private PlanYear() {}

    /** Prints what it was asked to do. */
    public static void main(String... args) {
        System.out.println("plan-year " + String.join(" ", args));
    }
}
