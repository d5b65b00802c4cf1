package org.daibiao;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that a test moves from day to day; it is ten in the morning in Shanghai. */
public final class Today extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LocalDate day;

    public Today(String day) {
        this.day = LocalDate.parse(day);
    }

    public LocalDate day() {
        return day;
    }

    /** It is that day. */
    public LocalDate go(LocalDate to) {
        day = to;
        return day;
    }

    /** It is that day. */
    public LocalDate go(String to) {
        return go(LocalDate.parse(to));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return day.atTime(10, 0).atZone(ZONE).toInstant();
    }
}
