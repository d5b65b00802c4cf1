package org.daibiao.poll;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.daibiao.record.Outcome;

/**
 * Known counts (已核对的计票): the latest results that this process counted and found to agree with their evidence, each with everything that it was
 * counted from. A result follows from that alone, so it is counted again only where anything that was read is not the same as before. Thread-safe.
 */
final class KnownCounts {
    private static final int MOST = 16;

    private final Map<HeldPolls.Key, SoftReference<Count>> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HeldPolls.Key, SoftReference<Count>> eldest) {
            return size() > MOST;
        }
    };

    private record Count(KeptPoll of, PollResult result) {}

    /** The result of what was just read; counts it unless it is exactly what was counted last. */
    Outcome<PollResult> of(KeptPoll read, Supplier<Outcome<PollResult>> count) {
        var key = new HeldPolls.Key(read.congress(), read.records().poll().id());
        Optional<PollResult> known = known(key, read);
        if (known.isPresent()) {
            return Outcome.accepted(known.get());
        }
        Outcome<PollResult> counted = count.get();
        if (counted instanceof Outcome.Accepted<PollResult> agreed) {
            keep(key, new Count(read, agreed.value()));
        }
        return counted;
    }

    private Optional<PollResult> known(HeldPolls.Key key, KeptPoll read) {
        SoftReference<Count> kept;
        synchronized (latest) {
            kept = latest.get(key);
        }
        return Optional.ofNullable(kept)
                .map(SoftReference::get)
                .filter(one -> one.of().equals(read))
                .map(Count::result);
    }

    private void keep(HeldPolls.Key key, Count count) {
        synchronized (latest) {
            latest.put(key, new SoftReference<>(count));
        }
    }
}
