package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Closed polls, and what somebody does to them in the store. */
final class ForgedPolls {
    static final Ballot OTHER = new Ballot.Choice(List.of("c3", "c4"));

    /** A closed poll, and stores through which it is read again. */
    record Read(HallFixture hall, ForgedStores stores, PollService polls) {
        Versioned<Poll> poll() {
            return hall.congress.daibiao().get(Poll.SHAPE, hall.poll.id(), hall.office);
        }

        void poll(UnaryOperator<Poll> forged) {
            stores.change(Poll.SHAPE, poll(), forged.apply(poll().value()));
        }

        List<String> result() {
            return codes(polls.result(hall.poll.id(), hall.office));
        }
    }

    private ForgedPolls() {}

    static Consumer<Read> first(String choices) {
        return slips((kept, at) -> kept.set(at, new StoredBallot(kept.get(at).id(), choices)));
    }

    static Consumer<Read> slips(ObjIntConsumer<List<StoredBallot>> forge) {
        return read -> read.stores.slips = kept -> {
            List<StoredBallot> forged = new ArrayList<>(kept);
            forge.accept(forged, 0);
            return forged;
        };
    }

    static Consumer<Read> lines(Consumer<List<String>> forge) {
        return read -> read.stores.chain = kept -> changed(kept, forge);
    }

    static Consumer<Read> line(int at, UnaryOperator<String> forge) {
        return lines(kept -> {
            String forged = forge.apply(kept.get(at));
            assertThat(forged).isNotEqualTo(kept.get(at));
            kept.set(at, forged);
        });
    }

    static Consumer<Read> marks(Consumer<List<String>> forge) {
        return read -> read.stores.marks = kept -> changed(kept, forge);
    }

    static List<String> changed(List<String> kept, Consumer<List<String>> forge) {
        List<String> forged = new ArrayList<>(kept);
        forge.accept(forged);
        return forged;
    }

    /** Another value in the row of the poll. */
    static Consumer<Read> record(String component, @Nullable Object value) {
        return read -> read.poll(now -> with(now, component, value));
    }

    static Poll with(Poll now, String component, @Nullable Object value) {
        RecordComponent[] components = Poll.class.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var values = new Object[components.length];
            for (int n = 0; n < values.length; n++) {
                boolean other = components[n].getName().equals(component);
                values[n] = other ? value : components[n].getAccessor().invoke(now);
            }
            return Poll.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static Consumer<Read> entry(UnaryOperator<Enrolment> forge) {
        return read -> {
            Versioned<Enrolment> kept = read.hall
                    .congress
                    .daibiao()
                    .find(Query.of(Enrolment.SHAPE), read.hall.office)
                    .items()
                    .get(0);
            read.stores.change(Enrolment.SHAPE, kept, forge.apply(kept.value()));
        };
    }

    static void anothersBallots(Read read) {
        List<StoredBallot> others = new ArrayList<>();
        Read other = read(sealed());
        other.stores.slips = kept -> {
            others.addAll(kept);
            return kept;
        };
        assertThat(other.result()).isEmpty();
        read.stores.slips = kept -> others;
    }

    static void anothersChain(Read read) {
        List<String> other = sealed().export().chain();
        read.stores.chain = kept -> other;
    }

    static void fewerAnew(Read read) {
        anew(read, Collections.nCopies(11, OTHER));
    }

    static void anew(Read read, List<Ballot> ballots) {
        anew(read, BallotPaper.read(read.poll().value().paper()), ballots);
    }

    /** Ballots, and evidence of them that holds in itself, of the same roll and the first of its voters. */
    static void anew(Read read, BallotPaper paper, List<Ballot> ballots) {
        var evidence = new EvidenceChain(Digest.SHA_256);
        List<StoredBallot> slips = ballots.stream()
                .map(one -> new StoredBallot(UUID.randomUUID().toString(), one.json()))
                .sorted()
                .toList();
        Poll poll = read.poll().value();
        List<String> voters = read.hall.voters.stream().map(Id::toString).toList();
        List<String> roll = voters.stream().map(one -> one + " entitled").toList();
        List<String> voted = voters.subList(0, ballots.size());
        Turnout turnout = poll.turnout().collected(ballots.size());
        String opened = evidence.opened(Polls.CONGRESS, with(poll, "paper", paper.json()), roll);
        String batch = evidence.batch(opened, 1, EvidenceChain.Source.ELECTRONIC, ballots.size(), slips, voted);
        String closed = evidence.closed(batch, turnout, Polls.GIVEN, slips, voted);
        PollResult result = BallotPaper.read(poll.paper())
                .count(TallyRules.READY, turnout, ballots)
                .orThrow();
        read.stores.slips = kept -> slips;
        read.stores.chain = kept -> List.of(opened, batch, closed, evidence.counted(closed, result));
    }

    static Read read(HallFixture hall) {
        var through = new ForgedStores[1];
        PollService polls = hall.congress
                .another(stores -> through[0] = new ForgedStores(stores, hall.office.congress()))
                .polls();
        return new Read(hall, through[0], polls);
    }

    static HallFixture draft() {
        return new HallFixture(Mode.SEALED, 14, null).signedIn(12, 0);
    }

    static HallFixture open() {
        return draft().started().voted(Collections.nCopies(12, HallFixture.BALLOT));
    }

    static HallFixture sealed() {
        return open().closed();
    }

    /** The last of the roll is suspended. */
    static HallFixture suspended() {
        return new HallFixture(Mode.SEALED, HallFixture.paper(BallotForm.CHOOSE), 13, 1, null)
                .signedIn(12, 0)
                .started()
                .voted(Collections.nCopies(12, HallFixture.BALLOT))
                .closed();
    }

    static void swapStandings(Read read) {
        PollService polls = read.hall.polls;
        for (var kept : read.hall
                .congress
                .daibiao()
                .find(Query.of(Enrolment.SHAPE), read.hall.office)
                .items()) {
            Enrolment now = kept.value();
            boolean last = now.voter().equals(read.hall.voters.get(12));
            if (last || now.voter().equals(read.hall.voters.get(0))) {
                var other = last ? Enrolment.Standing.ENTITLED : Enrolment.Standing.SUSPENDED;
                read.stores.change(
                        Enrolment.SHAPE, kept, new Enrolment(now.id(), now.poll(), now.voter(), other, null));
            }
        }
    }

    static HallFixture cancelled() {
        HallFixture hall = open();
        hall.polls.cancel(new CancelPoll(hall.poll.seen(), "停电"), hall.office).orThrow();
        return hall;
    }

    static HallFixture batches() {
        return new HallFixture(Mode.SEALED, 32, 10L)
                .signedIn()
                .started()
                .voted(Collections.nCopies(30, HallFixture.BALLOT))
                .closed();
    }

    static HallFixture named() {
        return new HallFixture(Mode.NAMED, 12, null)
                .signedIn()
                .started()
                .voted(Collections.nCopies(12, HallFixture.BALLOT))
                .closed();
    }

    static HallFixture cards() {
        return new HallFixture(Mode.CARD, 12, null)
                .signedIn()
                .started()
                .voted(Collections.nCopies(12, HallFixture.BALLOT))
                .closed();
    }

    static HallFixture papers() {
        return new HallFixture(Mode.SEALED, 12, null)
                .signedIn(11, 1)
                .started()
                .voted(Collections.nCopies(11, HallFixture.BALLOT))
                .read(List.of(HallFixture.BALLOT))
                .closed();
    }
}
