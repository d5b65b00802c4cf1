package org.daibiao.poll;

import static org.daibiao.poll.PollRoom.EXCHANGE_FOR_PAPER;
import static org.daibiao.poll.PollRoom.UNDO_SIGN_IN;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Detour;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Amends a sign-in before a ballot was received. The mark is barred first, then the record is changed, so that no ballot gets in between.
 * Thread-safe.
 */
record AmendingSignIn(Desk desk, HeldPolls hall) {
    /**
     * A sign-in that may be amended.
     *
     * @param card the card that is handed back; null when none was drawn
     */
    private record Here(
            Poll poll, Attendance attendance, @Nullable PollCard card) {
        /** The issue with which a ballot would be cast. */
        Issue issue() {
            return card == null ? Issue.of(attendance) : Issue.of(card);
        }
    }

    Outcome<Versioned<Attendance>> undo(UndoSignIn command, Actor actor) {
        Amendment detour = new Amendment(() -> command.card(), false, actor, (now, context) -> {
            List<Line> takenBack = context.entries(EntryFilter.about(now.poll(), PollRoom.ATTENDED.code())).stream()
                    .collect(Collectors.groupingBy(Entry::act))
                    .values()
                    .stream()
                    .filter(act -> act.stream()
                            .anyMatch(
                                    one -> now.voter().value().equals(one.line().subject())))
                    .flatMap(List::stream)
                    .map(Entry::takenBack)
                    .toList();
            return Change.to(
                            Edit.of(now)
                                    .set(Attendance.TAKEN_BACK_ON, context.today())
                                    .done(),
                            Line.event(PollRoom.SIGN_IN_UNDONE.code(), now.poll(), context.today())
                                    .as(Line.DEPUTY, now.voter()))
                    .lines(takenBack);
        });
        return amended(detour, () -> desk.changeByDetour(UNDO_SIGN_IN, command, actor, detour));
    }

    Outcome<Versioned<Attendance>> exchange(ExchangeForPaper command, Actor actor) {
        Amendment detour = new Amendment(
                () -> command.card(),
                true,
                actor,
                (now, context) -> Change.to(
                        Edit.of(now).set(Attendance.FORM, Attendance.Form.PAPER).done()));
        return amended(detour, () -> desk.changeByDetour(EXCHANGE_FOR_PAPER, command, actor, detour));
    }

    /** The steps of an amendment: the mark is barred before the record is changed. */
    private final class Amendment implements Detour<Attendance, Here, Here> {
        private final Supplier<@Nullable Integer> handedBack;
        private final boolean exchange;
        private final Actor actor;
        private final BiFunction<Attendance, Context, Change<Attendance>> change;

        /** What was barred; null while nothing is. */
        private @Nullable Here barred;

        Amendment(
                Supplier<@Nullable Integer> handedBack,
                boolean exchange,
                Actor actor,
                BiFunction<Attendance, Context, Change<Attendance>> change) {
            this.handedBack = handedBack;
            this.exchange = exchange;
            this.actor = actor;
            this.change = change;
        }

        @Override
        public Outcome<Here> foresee(Attendance now, Context context) {
            return here(now, handedBack.get(), exchange, context);
        }

        @Override
        public Outcome<Here> work(Here foreseen, Supplier<Outcome<Here>> again) {
            return unused(foreseen, exchange, actor).map(here -> {
                barred = here;
                return here;
            });
        }

        /** Frees the card for another person; also on a repeat, since the answer to the first attempt may have been lost. */
        @Override
        public Runnable left(Attendance now, Context context) {
            Poll poll = context.answer(PollFacts.poll(now.poll()));
            Integer card = handedBack.get();
            List<Issue> free = card == null || poll.mode() != Mode.CARD
                    ? List.of()
                    : given(poll, card, context).map(Issue::of).stream().toList();
            return () -> hall.unbar(actor.congress(), poll.id(), free);
        }

        @Override
        public Outcome<Change<Attendance>> enter(Attendance now, Here done, Context context) {
            PollCard back = done.card();
            if (back != null) { // together with what the change asks
                context.ask(handedBack(back), attended(back));
            }
            Change<Attendance> changed = change.apply(now, context);
            return back == null
                    ? Outcome.accepted(changed)
                    : backBefore(new Rejections(), back, context)
                            .orElse(() -> changed.line(
                                    Line.event(PollRoom.CARD_HANDED_BACK.code(), back.id(), context.today())));
        }
    }

    private Outcome<Versioned<Attendance>> amended(Amendment detour, Supplier<Outcome<Versioned<Attendance>>> change) {
        try {
            Outcome<Versioned<Attendance>> kept = change.get();
            if (kept instanceof Outcome.Rejected<?>) {
                letIn(detour);
            }
            return kept;
        } catch (StoreFailedException e) {
            throw e; // It may have been stored: the issue stays barred until the command is sent again.
        } catch (RuntimeException e) {
            letIn(detour);
            throw e;
        }
    }

    /** The sign-in remains valid after all. */
    private void letIn(Amendment detour) {
        Here here = detour.barred;
        if (here != null) {
            hall.unbar(detour.actor.congress(), here.poll().id(), List.of(here.issue()));
        }
    }

    private static Optional<PollCard> given(Poll poll, int card, Context context) {
        return context.answer(PollFacts.cards(poll.id(), card)).stream()
                .filter(one -> one.voidedOn() == null)
                .findFirst();
    }

    private static Outcome<Here> here(Attendance now, @Nullable Integer card, boolean exchange, Context context) {
        Poll poll = context.answer(PollFacts.poll(now.poll()));
        boolean running = poll.state() == Poll.State.DRAFT || poll.state() == Poll.State.OPEN;
        boolean device = now.form() == Attendance.Form.ELECTRONIC;
        boolean drawn = poll.mode() == Mode.CARD
                && device
                && context.answer(PollFacts.count(poll)).issued() > 0;
        @Nullable
        PollCard given =
                !drawn || card == null ? null : given(poll, card, context).orElse(null);
        Rejections reasons = new Rejections()
                .when(!running, PollReasons.STATE, "attendance", Messages.code(poll.state()))
                .when(now.takenBackOn() != null, PollReasons.TAKEN_BACK, "attendance")
                .when(exchange && !device, PollReasons.ON_PAPER, "attendance")
                .when(exchange && poll.mode() == Mode.NAMED, PollReasons.PAPER_NAMED, "attendance")
                .when(drawn && given == null, PollReasons.CARD_HANDED_BACK, "card");
        return (given == null ? reasons : backBefore(reasons, given, context)).orElse(() -> new Here(poll, now, given));
    }

    /** One card cannot be handed back for two sign-ins: the other card is still out. */
    private static Rejections backBefore(Rejections reasons, PollCard card, Context context) {
        return reasons.when(isBack(card, context), PollReasons.CARD_BACK_BEFORE, "card", card.number());
    }

    /** Whether it was handed back, and nobody has signed in since who could have drawn it again. */
    private static boolean isBack(PollCard card, Context context) {
        return context.with(handedBack(card), attended(card), (back, came) -> back > came);
    }

    private static Question<Long> handedBack(PollCard card) {
        return last(EntryFilter.about(card.id(), PollRoom.CARD_HANDED_BACK.code()));
    }

    private static Question<Long> attended(PollCard card) {
        return last(EntryFilter.about(card.poll(), PollRoom.ATTENDED.code()));
    }

    private static Question<Long> last(EntryFilter filter) {
        return Question.entries(filter)
                .map(entries -> entries.stream().mapToLong(Entry::act).max().orElse(0));
    }

    /** Nobody knows whether a paper is already in the physical ballot box: the person who takes it back holds it in hand. */
    private Outcome<Here> unused(Here here, boolean exchange, Actor actor) {
        Poll poll = here.poll();
        if (exchange && hall.isClosed(actor.congress(), poll.id())) {
            return CastRule.closed("attendance"); // a paper could no longer count
        }
        if (poll.state() != Poll.State.OPEN || here.attendance().form() == Attendance.Form.PAPER) {
            return Outcome.accepted(here);
        }
        Outcome<List<String>> used = poll.mode() == Mode.NAMED
                ? hall.named(actor.congress(), poll, here.issue().mark(), "attendance")
                : hall.bar(actor.congress(), poll, List.of(here.issue()), "attendance");
        return used.then(marks -> new Rejections()
                .when(!marks.isEmpty(), PollReasons.VOTED, "attendance")
                .orElse(() -> here));
    }
}
