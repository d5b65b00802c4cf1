package org.daibiao.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.StoreFailedException;
import org.jspecify.annotations.Nullable;

/** One random history of a poll, on a store whose answers cannot be relied on; all of it follows from the seed. */
final class PendingBallotsPlay {
    /** The process whose call it was has ended. */
    @SuppressWarnings("serial")
    private static final class EndedException extends RuntimeException {}

    static final CongressId CONGRESS = CongressId.of("jiading");
    static final Id<Poll> POLL = Id.of(new UUID(9, 1));
    private static final EvidenceChain EVIDENCE = new EvidenceChain(Digest.SHA_256);
    private static final HeldPolls.Key KEY = new HeldPolls.Key(CONGRESS, POLL);
    private static final int CANDIDATES = 12;
    private static final Pattern CODE = Pattern.compile("\"c(\\d+)\"");
    static final BallotPaper PAPER = new BallotPaper(
            Polls.candidates(CANDIDATES), Polls.rules(CANDIDATES, BallotForm.CHOOSE), Counting.majority());
    private static final String PRINTED = PAPER.json();
    private static final EvidenceChain.Said SAID = new EvidenceChain.Said("office", Instant.EPOCH);

    final long seed;
    final Random random;
    final UnsteadyBox.Planted planted;
    final BallotBox real = new MemoryStores().port(BallotBox.class).orElseThrow();
    final PendingBallotsModel model;

    /** Whether nothing fails any more, and everything happens in its order. */
    boolean steady = true;

    /** Of a hundred changes so many end otherwise than they should. */
    final int faults;

    final int voters;
    final int papers;
    final Poll poll;
    private final Duration patience;
    private final List<PendingBallotsModel.Node> nodes = new ArrayList<>();
    private final List<PendingBallotsModel.Given> given = new CopyOnWriteArrayList<>();
    private final List<Supplier<BallotBox.Put>> later = new ArrayList<>();
    private final Set<Integer> asking = ConcurrentHashMap.newKeySet();
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    private int starts;
    private int depth;

    /** Whether one thread does all: what others do then falls into the moments of a call. */
    private boolean alone = true;

    /** @param patience how long a call waits for the answer that another one awaits; nothing where all are one thread's */
    PendingBallotsPlay(long seed, UnsteadyBox.Planted planted, Duration patience) {
        this.seed = seed;
        this.random = new Random(seed);
        this.planted = planted;
        this.patience = patience;
        this.voters = 12 + random.nextInt(26);
        this.papers = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        this.faults = random.nextInt(50);
        Long batch = random.nextInt(3) == 0 ? null : 10L + random.nextInt(3);
        this.poll = new Poll(
                POLL,
                "表决",
                LocalDate.EPOCH,
                Mode.SEALED,
                PRINTED,
                batch,
                "none",
                1,
                null,
                null,
                Poll.State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null);
        this.model = new PendingBallotsModel("n1");
        IntStream.range(0, 2 + random.nextInt(2)).forEach(n -> nodes.add(node()));
        nodes.get(0)
                .hall()
                .open(CONGRESS, poll, roll().stream().map(Enrolment::line).toList(), false);
    }

    List<Enrolment> roll() {
        return IntStream.range(0, voters + papers)
                .mapToObj(n ->
                        new Enrolment(Id.of(new UUID(8, n)), POLL, Id.of(mark(n)), Enrolment.Standing.ENTITLED, null))
                .toList();
    }

    private PendingBallotsModel.Node node() {
        var node = new PendingBallotsModel.Node("n" + ++starts);
        node.opens(HeldPolls.of(new UnsteadyBox(this, node), EVIDENCE, node.name, patience));
        return node;
    }

    static String mark(int voter) {
        return new UUID(7, voter).toString();
    }

    static int voter(String mark) {
        return (int) UUID.fromString(mark).getLeastSignificantBits();
    }

    /** The candidates chosen are the binary digits of the ballot's number. */
    private static Ballot ballot(int number) {
        return new Ballot.Choice(IntStream.range(0, CANDIDATES)
                .filter(n -> (number & 1 << n) != 0)
                .mapToObj(n -> "c" + (n + 1))
                .toList());
    }

    /** The number of a ballot, found quickly. */
    static int number(String choices) {
        return CODE.matcher(choices)
                .results()
                .mapToInt(code -> 1 << (Integer.parseInt(code.group(1)) - 1))
                .sum();
    }

    /** So many steps, and the end. */
    PendingBallotsPlay played(int many) {
        steady = false;
        for (int n = 0; n < many && model.broken.isEmpty(); n++) {
            step();
        }
        steady = true;
        if (model.broken.isEmpty()) {
            ends();
        }
        return this;
    }

    /** Steps of several threads at once, in a process that keeps the poll, and the end. */
    PendingBallotsPlay playedAtOnce(int threads, int many) throws InterruptedException {
        alone = false;
        steady = false;
        List<Thread> all = IntStream.range(0, threads)
                .mapToObj(n -> new Thread(() -> IntStream.range(0, many).forEach(step -> step())))
                .toList();
        all.forEach(Thread::start);
        for (Thread one : all) {
            one.join();
        }
        steady = true;
        ends();
        return this;
    }

    /** A change of which no answer came is done by itself later, if the box is still as it was seen, or never. */
    void later(Supplier<BallotBox.Put> change) {
        synchronized (later) {
            later.add(change);
        }
    }

    /** In the moment of a call: what was late comes, others do something, the process ends. */
    void moment(PendingBallotsModel.Node node) {
        synchronized (later) {
            if (!later.isEmpty() && random.nextInt(4) == 0) {
                Supplier<BallotBox.Put> late = later.remove(random.nextInt(later.size()));
                if (random.nextBoolean()) {
                    note("what was late comes: " + late.get());
                }
            }
        }
        if (alone && !steady && depth < 2 && random.nextInt(24) == 0) {
            depth++;
            step();
            depth--;
        }
        if (node.ended) {
            throw new EndedException();
        }
    }

    private void note(String step) {
        steps.add("  ".repeat(depth) + step);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Most go to the process that has the poll. */
    private PendingBallotsModel.Node someNode() {
        PendingBallotsModel.Node any = any(nodes);
        return nodes.stream()
                .filter(model::holds)
                .findFirst()
                .filter(one -> random.nextInt(5) > 0)
                .orElse(any);
    }

    private void step() {
        PendingBallotsModel.Node node = someNode();
        boolean orphaned = nodes.stream().noneMatch(model::holds) && !model.isClosed();
        int dice = orphaned && random.nextInt(4) == 0 ? 915 : random.nextInt(alone ? 1000 : 900);
        if (dice < 700) {
            cast(node, random.nextInt(voters));
        } else if (dice < 850) {
            ask(node, random.nextInt(voters));
        } else if (dice < 870) {
            tried(node, "seals all that waits", this::sealsAll);
        } else if (dice < 890) {
            tried(node, "saves what waits", this::saves);
        } else if (dice < 915) {
            tried(node, "hands over", this::handsOver);
        } else if (dice < 950) {
            takesOver(any(nodes), given.isEmpty() || random.nextInt(3) == 0 ? null : given.get(given.size() - 1));
        } else if (dice < 965) {
            tried(node, "takes over what it has", this::takesBack);
        } else if (dice < 980) {
            restarts(node);
        } else if (dice < 988) {
            tried(node, "closes", this::closes);
        } else if (dice < 990) {
            tried(node, "is called off", this::callsOff);
        } else {
            tried(node, "enters papers", this::entersPapers);
        }
    }

    /** What a process does, and how that ends. */
    private boolean tried(PendingBallotsModel.Node node, String step, Function<PendingBallotsModel.Node, Object> work) {
        boolean held = model.holds(node);
        int holdings = model.holdings();
        note(node.name + " " + step);
        try {
            Object answer = work.apply(node);
            note(node.name + " " + step + ": " + (answer instanceof Outcome<?> outcome ? told(outcome) : answer));
            return true;
        } catch (PollHeldElsewhereException e) {
            note(node.name + " " + step + ": held elsewhere");
            model.elsewhere(node, held, holdings);
        } catch (StoreFailedException | IllegalStateException | EndedException e) {
            note(node.name + " " + step + ": " + e.getClass().getSimpleName());
        }
        return false;
    }

    private static Object told(Outcome<?> outcome) {
        return outcome instanceof Outcome.Accepted<?> accepted
                ? accepted.value()
                : outcome.reasons().stream().map(Rejection::code).toList();
    }

    private void cast(PendingBallotsModel.Node node, int voter) {
        if (!asking.add(voter)) {
            return; // a voter does one thing at a time
        }
        int ballot = model.tries(voter);
        var allowed = new CastRule.Allowed(
                poll, new Issue(mark(voter), null), ballot(ballot).json());
        tried(node, "is given ballot " + ballot + " of voter " + voter, one -> {
            Outcome<Receipt> answer = one.hall().cast(CONGRESS, allowed, "voter");
            if (answer instanceof Outcome.Accepted<Receipt> accepted) {
                model.told(one, voter, ballot, accepted.value());
            }
            return answer;
        });
        asking.remove(voter);
    }

    private void ask(PendingBallotsModel.Node node, int voter) {
        if (!asking.add(voter)) {
            return;
        }
        Receipt due = model.due(node, voter);
        tried(node, "is asked by voter " + voter, one -> {
            Receipt answer = one.hall().receipt(CONGRESS, poll, mark(voter));
            model.asked(one, voter, due, answer);
            return answer;
        });
        asking.remove(voter);
    }

    private Object sealsAll(PendingBallotsModel.Node node) {
        model.mayLeaveFew();
        return node.hall().putAll(CONGRESS, SAID);
    }

    private Object saves(PendingBallotsModel.Node node) {
        model.mayLeaveFew();
        node.hall().slots().values().forEach(BallotSlot::save);
        int waits = node.hall().slots().values().stream()
                .mapToInt(BallotSlot::waits)
                .sum();
        boolean handed = given.stream().anyMatch(one -> one.handover().holder().equals(node.name));
        if (alone && waits == 0 && !handed) {
            model.nothingWaits(node);
        }
        return waits;
    }

    private Object handsOver(PendingBallotsModel.Node node) {
        Outcome<Handover> answer = node.hall().handOver(CONGRESS, poll);
        if (answer instanceof Outcome.Accepted<Handover> handover) {
            given.add(model.given(
                    node, handover.value(), () -> real.find(CONGRESS, POLL).orElseThrow()));
        }
        return answer;
    }

    private void takesOver(PendingBallotsModel.Node node, PendingBallotsModel.@Nullable Given with) {
        // While an earlier attempt may still come, it is not said with what it comes.
        node.offered = (later.isEmpty() && node.taking == 0) || with == node.offered ? with : null;
        node.taking++;
        tried(
                node,
                "takes over, " + (with == null ? "with nothing" : "with " + with.handover()),
                one -> takes(one, with));
        node.taking--;
    }

    private Object takesBack(PendingBallotsModel.Node node) {
        return model.holds(node) ? takes(node, null) : "not held";
    }

    private People people() {
        return new People(poll, voters + papers, 0, voters + papers, onPaper(), 0);
    }

    private Outcome<Boolean> takes(PendingBallotsModel.Node node, PendingBallotsModel.@Nullable Given with) {
        People people = people();
        var records = new KeptPoll.Records(
                people.poll(), List.of(), Polls.GIVEN, Set.of(), Set.of(), Set.of(), List.of(), ZoneOffset.UTC);
        var found = new TakingOver.Found(people, records, SAID);
        if (planted == UnsteadyBox.Planted.TELLS_NOTHING) {
            new UnsteadyBox(this, node).hold(CONGRESS, real.find(CONGRESS, POLL).orElseThrow(), node.name);
            node.hall().slots().clear();
            node.hall().open(CONGRESS, poll, List.of(), false); // as if it had opened the box that is there
            return Outcome.accepted(true);
        }
        return node.hall()
                .takeOver(CONGRESS, poll, seen -> found.told(seen, node.name), with == null ? null : with.handover());
    }

    private void restarts(PendingBallotsModel.Node node) {
        note(node.name + " ends");
        model.ends(node);
        nodes.set(nodes.indexOf(node), node());
    }

    private Object entersPapers(PendingBallotsModel.Node node) {
        List<String> read = IntStream.range(0, papers)
                .mapToObj(n -> ballot(PendingBallotsModel.PAPERS + n).json())
                .toList();
        Outcome<Papers.Entry> first = node.hall().at(CONGRESS, poll, slot -> slot.enter("first", read, onPaper()));
        boolean agreed = first instanceof Outcome.Accepted<Papers.Entry> entry && entry.value() == Papers.Entry.AGREED;
        return agreed // with what the other had read before
                ? first
                : node.hall().at(CONGRESS, poll, slot -> slot.enter("second", read, onPaper()));
    }

    private Set<String> onPaper() {
        return IntStream.range(0, papers).mapToObj(n -> "paper " + n).collect(Collectors.toSet());
    }

    private Object closes(PendingBallotsModel.Node node) {
        Outcome<Integer> closed = node.hall().close(CONGRESS, people());
        if (closed instanceof Outcome.Rejected<Integer>) {
            entersPapers(node); // which was refused after a hand-over; who gives an order goes on
            return node.hall().close(CONGRESS, people());
        }
        return closed;
    }

    private Object callsOff(PendingBallotsModel.Node node) {
        node.hall().requireHeld(CONGRESS, poll);
        if (!model.isClosed()) {
            model.callsOff();
            node.hall().drop(CONGRESS, poll);
        }
        return "called off";
    }

    /** Late answers come or never do, and the vote is closed, by another process if need be. */
    private void ends() {
        while (!later.isEmpty()) {
            moment(nodes.get(0));
        }
        if (model.isCalledOff()) {
            return;
        }
        if (nodes.stream().noneMatch(model::holds) && !model.isClosed()) {
            takesOver(any(nodes), null);
        }
        PendingBallotsModel.Node last =
                nodes.stream().filter(model::holds).findFirst().orElse(nodes.get(0));
        boolean closed = false;
        for (int n = 0; n < 3 && !closed; n++) {
            closed = tried(last, "closes at last", this::closes);
        }
        if (!model.isClosed()) {
            model.broken.add("cannot be closed");
        }
        if (model.broken.isEmpty()) {
            new CountedPlay(this, last.hall()).agrees();
        }
    }

    /** What happened, and what was broken by it. */
    @Override
    public String toString() {
        return "seed " + seed + "\n" + String.join("\n", steps) + "\nbroken: " + model.broken;
    }
}
