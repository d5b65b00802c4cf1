package org.daibiao.plan;

import java.util.Collection;
import java.util.Comparator;

/** Status of an obligation or a check (完成状态), the worst first. */
public enum Status {
    /** Its time is over and it was not met (未完成). */
    MISSED,
    /** It is not met yet, but there is still time (进行中). */
    OPEN,
    /** Only a person can judge it, and nobody has attested it (尚未认定). */
    NOT_ATTESTED,
    /** No installed room records what it needs (暂无记录). */
    NOT_RECORDED,
    /** What is recorded does not speak against it, but some of what it needs is recorded by no installed room (部分有记录). */
    PARTLY_RECORDED,
    /** Met (已完成). */
    MET,
    /** A figure without a target, or what can never be missed (仅列数据). */
    REPORTED,
    /** Nobody owes it, or there is nothing to compare with (无应办对象或无可比数据): it is neither met nor missed. */
    NOTHING_OWED;

    /** The worst of several; {@link #REPORTED} if there are none. */
    static Status worst(Collection<Status> standings) {
        return standings.stream().min(Comparator.naturalOrder()).orElse(REPORTED);
    }
}
