package org.daibiao.examples.planyear;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daibiao.record.IdSource;

/** The stage of the year: a clock that can be set, and ids and chances from a seed, so that all runs agree. Used by one thread. */
final class Play {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Random chance;
    private final Random ids;
    private Instant now = Instant.EPOCH;

    Play(long seed) {
        this.chance = new Random(seed);
        this.ids = new Random(seed + 1);
    }

    /** Sets the clock to the evening of that day. */
    void on(LocalDate day) {
        now = day.atTime(LocalTime.of(18, 0)).atZone(ZONE).toInstant();
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    IdSource idSource() {
        return () ->
                new UUID(now.toEpochMilli() << 16 | VERSION_7 | ids.nextInt(1 << 12), VARIANT | ids.nextLong() >>> 2);
    }

    /** True in this percentage of cases. */
    boolean in100(int percent) {
        return chance.nextInt(100) < percent;
    }

    /** A number from {@code least} to {@code most}, inclusive. */
    int between(int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }

    LocalDate dayOf(LocalDate from, LocalDate to) {
        return from.plusDays(chance.nextInt(Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1));
    }

    <T> T one(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
