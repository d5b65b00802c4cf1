package org.daibiao.testkit;

import java.util.List;
import java.util.UUID;
import org.daibiao.deputy.Deputy;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.Id;
import org.jspecify.annotations.Nullable;

/** Deputies as test data. */
final class Deputies {
    private Deputies() {}

    /** The deputy with this number. Numbers sort like the texts of the ids. */
    static Deputy deputy(long n) {
        return deputy(n, "安亭");
    }

    static Deputy deputy(long n, String unit) {
        return deputy(Id.of(new UUID(n << 40, n)), unit, null);
    }

    static Deputy deputy(Id<Deputy> id, String unit, @Nullable String delegation, String... sectors) {
        return new Deputy(id, PublicName.of("李敏"), unit, null, delegation, null, List.of(sectors), null, null);
    }
}
