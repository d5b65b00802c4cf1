package org.daibiao.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daibiao.journal.Chain;
import org.daibiao.journal.Head;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.Query;
import org.daibiao.record.UnknownContentException;
import org.daibiao.record.UnstorableException;
import org.jspecify.annotations.Nullable;

/** Checks one state of a journal from its first act, and stops at the first broken place. Not thread-safe; used once. */
final class JournalCheck {
    private final Journal journal;
    private final Chain chain;
    private final long unlinked;
    private final @Nullable Anchor printed;
    private final RecordsCheck records;
    private final Head head;
    private final Set<Long> takenBack = new HashSet<>();
    private Head last = Head.NONE;
    private long linkedFrom;
    private int most = Query.MOST;

    /** Acts up to the number {@code unlinked} need no links. */
    JournalCheck(Journal journal, Chain chain, long unlinked, @Nullable Anchor printed, RecordsCheck records) {
        this.journal = journal;
        this.chain = chain;
        this.unlinked = unlinked;
        this.printed = printed;
        this.records = records;
        this.head = journal.head();
    }

    Verification run() {
        Broken broken = links();
        if (broken == null) {
            broken = end();
        }
        if (broken == null) {
            broken = recount();
        }
        if (broken == null) {
            broken = records.run();
        }
        long sound = broken == null ? last.number() : Math.max(0, broken.number() - 1);
        return new Verification(sound, linkedFrom <= sound ? linkedFrom : 0, broken);
    }

    /** A counted line that cannot be read, for example under an act that does not exist, means that the count differs from what was entered. */
    private @Nullable Broken recount() {
        try {
            return new CountsCheck(journal, takenBack).run();
        } catch (UnstorableException | UnknownContentException | IllegalArgumentException | IllegalStateException e) {
            return Broken.of(Math.max(1, last.number()), ChainFault.MISCOUNTED);
        }
    }

    private @Nullable Broken links() {
        try {
            // Also looks before the first act: no link covers such an act, yet a repeat would be recognised by it.
            for (NumberedAct act : journal.acts(Long.MIN_VALUE, 1)) {
                if (act.number() <= last.number()) {
                    return Broken.of(act.number(), ChainFault.ADDED);
                }
            }
            for (List<NumberedAct> page = page(); !page.isEmpty(); page = page()) {
                for (NumberedAct act : page) {
                    Broken broken = look(act);
                    if (broken != null) {
                        return broken;
                    }
                }
            }
            return null;
        } catch (UnstorableException | UnknownContentException | IllegalArgumentException | IllegalStateException e) {
            return Broken.of(last.number() + 1, ChainFault.UNREADABLE);
        }
    }

    /** If one of many acts cannot be read, smaller pages are requested, so that the acts before it are still checked. */
    private List<NumberedAct> page() {
        for (; ; most /= 2) {
            try {
                return journal.acts(last.number(), most);
            } catch (UnstorableException
                    | UnknownContentException
                    | IllegalArgumentException
                    | IllegalStateException e) {
                if (most == 1) {
                    throw e;
                }
            }
        }
    }

    private @Nullable Broken look(NumberedAct act) {
        long number = last.number() + 1;
        String hash = act.act().hash();
        if (act.number() != number || !holds(number, act, hash)) {
            return displaced(number, act);
        } else if (number > head.number()) {
            return Broken.of(number, ChainFault.ADDED);
        } else if (number == head.number() && !Objects.equals(hash, head.hash())) {
            return Broken.of(number, ChainFault.CHANGED);
        } else if (printed != null && number == printed.number() && !Objects.equals(hash, printed.hash())) {
            return Broken.of(number, ChainFault.REWRITTEN);
        }
        last = new Head(number, hash);
        linkedFrom = linkedFrom == 0 && hash != null ? number : linkedFrom;
        act.act().lines().stream().map(Line::takesBack).filter(Objects::nonNull).forEach(takenBack::add);
        return null;
    }

    /**
     * Acts without a link are allowed only up to the number that the host declares, before the first linked act. A chain that begins later was
     * started by a writer who removed earlier links.
     */
    private boolean holds(long number, NumberedAct act, @Nullable String hash) {
        return hash == null
                ? linkedFrom == 0 && number <= unlinked
                : hash.equals(chain.link(last.hash(), number, act.act()));
    }

    /** Searches further on for the act that belongs here: one whose link for this place is the link that it carries, or the link found here. */
    private Broken displaced(long number, NumberedAct here) {
        String hash = here.number() == number ? here.act().hash() : null;
        long seen = number - 1;
        for (var page = journal.acts(seen, Query.MOST); !page.isEmpty(); page = journal.acts(seen, Query.MOST)) {
            for (NumberedAct act : page) {
                String link = chain.link(last.hash(), number, act.act());
                if (act.number() != number
                        && (link.equals(hash) || link.equals(act.act().hash()))) {
                    return new Broken(number, ChainFault.OUT_OF_ORDER, act.number());
                }
                seen = act.number();
            }
        }
        if (here.number() != number) {
            return Broken.of(number, ChainFault.MISSING);
        }
        return Broken.of(number, hash == null && linkedFrom == 0 ? ChainFault.UNLINKED : ChainFault.CHANGED);
    }

    private @Nullable Broken end() {
        if (printed != null && printed.number() > last.number()) {
            return Broken.of(last.number() + 1, ChainFault.CUT_OFF);
        }
        return head.number() > last.number() ? Broken.of(last.number() + 1, ChainFault.MISSING) : null;
    }
}
