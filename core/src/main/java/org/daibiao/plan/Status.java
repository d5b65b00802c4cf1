package org.daibiao.plan;

import java.util.Collection;
import java.util.Comparator;

/** Status of an obligation or a check (完成状态), the worst first. */
public enum Status {
    /** Its time is over and it was not met (未完成). */
    MISSED,
    /** It is not met yet, but there is still time (进行中). */
    OPEN,
    /** No installed room writes what it needs, or it has no attestation (暂无记录). */
    NOT_RECORDED,
    /** Met (已完成). */
    MET,
    /** A figure without a target, or one that cannot be compared with its target because its whole is zero (仅列数据). */
    REPORTED;

    /** The worst of several; {@link #REPORTED} if there are none. */
    static Status worst(Collection<Status> standings) {
        return standings.stream().min(Comparator.naturalOrder()).orElse(REPORTED);
    }
}
