package org.daibiao.plan;

import java.util.Collection;
import java.util.Comparator;

/** Standing of an obligation or a check (完成状态), the worst first. */
public enum Status {
    /** Its time is over and it is not met (未达标). */
    MISSED,
    /** It is not met yet and its time still runs (进行中). */
    OPEN,
    /** No installed room writes what it needs, or nobody has attested it (未记录). */
    NOT_RECORDED,
    /** Met (已达标). */
    MET,
    /** A figure without a target, or one that cannot be compared with it: some of none (仅报告). */
    REPORTED;

    /** The worst of several; {@link #REPORTED} when there are none. */
    static Status worst(Collection<Status> standings) {
        return standings.stream().min(Comparator.naturalOrder()).orElse(REPORTED);
    }
}
