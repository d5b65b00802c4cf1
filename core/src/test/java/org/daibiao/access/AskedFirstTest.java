package org.daibiao.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.daibiao.Daibiao;
import org.daibiao.congress.OpenCongress;
import org.daibiao.contact.Contact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Observer;
import org.daibiao.desk.OperationReusedException;
import org.daibiao.desk.Relation;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.HandOver;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.CancelPoll;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StartPoll;
import org.daibiao.poll.TakeOverPoll;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Rejection;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.AddEvidence;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.Evidence;
import org.daibiao.suggestion.Suggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Before anything else is said, the right is asked")
class AskedFirstTest {
    private final List<String> ended = new ArrayList<>();
    private final MemoryStores stores = new MemoryStores();
    private final Daibiao daibiao =
            daibiao((operation, actor, result, duration) -> ended.add(operation + " " + result));
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final Id<Deputy> wang = deputy("王芳");
    private final Id<Deputy> zhang = deputy("张伟");
    private final Actor deputy =
            Actor.of(office.congress(), "wang", Roles.DEPUTY).tied(Relation.DEPUTY, wang);

    private Daibiao daibiao(Observer observer) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .observer(observer)
                .build();
    }

    private Id<Deputy> deputy(String name) {
        return daibiao.deputies()
                .register(RegisterDeputy.of(name, "安亭镇"), office)
                .orThrow()
                .id();
    }

    @Test
    @DisplayName("R5: of a repeat too: who lost the role or the tie is denied, whatever id the command has")
    void ofARepeat() {
        UUID operation = UUID.randomUUID();
        var command = visit(wang, "2025-06-12");
        var first =
                daibiao.contacts().recordVoters(command, deputy.as(operation)).orThrow();
        Actor without = Actor.of(office.congress(), "wang");
        ended.clear();

        for (Actor lost : List.of(without, deputy.tied(Relation.DEPUTY, zhang))) {
            assertThatThrownBy(() -> daibiao.contacts().recordVoters(command, lost.as(operation)))
                    .isInstanceOf(DeniedException.class);
        }
        assertThat(ended).containsOnly("contact.record-voters DENIED").hasSize(2);
        assertThat(daibiao.contacts()
                        .recordVoters(command, deputy.as(operation))
                        .orThrow())
                .isEqualTo(first);
    }

    @Test
    @DisplayName("R6: who asks for a record that is hidden or not there is seen by the observer to have failed")
    void ofAHiddenRecord() {
        var hidden = daibiao.suggestions()
                .draft(DraftSuggestion.of(zhang, List.of(), "题", "文", "2025-06-12"), office)
                .orThrow();
        ended.clear();

        for (Id<Suggestion> id : List.of(hidden.id(), Id.<Suggestion>of(new UUID(9, 9)))) {
            assertThatThrownBy(() -> daibiao.get(Suggestion.SHAPE, id, deputy)).isInstanceOf(UnknownIdException.class);
        }
        assertThat(ended).containsOnly("read suggestion FAILED").hasSize(2);
    }

    @Test
    @DisplayName(
            "R3: what rests on an opinion that the own rights do not show is told what it is told of one that is not there")
    void ofEvidence() {
        var draft = daibiao.suggestions()
                .draft(DraftSuggestion.of(wang, List.of(), "题", "文", "2025-06-12"), deputy)
                .orThrow();
        var own = opinion("安亭镇", wang);
        var hidden = opinion("外冈镇", zhang);

        for (UUID source : List.of(hidden.id().value(), new UUID(9, 9))) {
            var evidence = new AddEvidence(
                    draft.seen(),
                    Evidence.Basis.OPINION,
                    source,
                    null,
                    draft.value().draftedOn());
            assertThatThrownBy(() -> daibiao.suggestions().addEvidence(evidence, deputy))
                    .isInstanceOf(UnknownIdException.class);
        }
        var good = new AddEvidence(
                draft.seen(),
                Evidence.Basis.OPINION,
                own.id().value(),
                null,
                draft.value().draftedOn());
        assertThat(daibiao.suggestions().addEvidence(good, deputy).reasons()).isEmpty();
    }

    @Test
    @DisplayName("R6: of a record that is not there as of one of somebody else; only who may change any is told")
    void ofARecordThatIsNotThere() {
        var theirs = handOver(opinion("外冈镇").seen());
        var nobodys = handOver(new Seen<>(Id.of(new UUID(0, 9)), 1));
        ended.clear();

        for (Actor actor : List.of(town("安亭镇"), Actor.of(office.congress(), "stranger"))) {
            for (HandOver command : List.of(theirs, nobodys)) {
                assertThatThrownBy(() -> daibiao.opinions().handOver(command, actor))
                        .isInstanceOf(DeniedException.class);
            }
        }
        assertThat(ended).containsOnly("opinion.hand-over DENIED").hasSize(4);
        assertThatThrownBy(() -> daibiao.opinions().handOver(nobodys, office)).isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName(
            "R3: of each further record that a command changes: nobody takes an opinion of another deputy, or of none, into a draft")
    void ofAFurtherRecord() {
        var own = opinion("安亭镇", wang);
        var others = opinion("外冈镇", zhang);
        var nobodys = new Seen<Opinion>(Id.of(new UUID(0, 9)), 1);
        var draft = DraftSuggestion.of(wang, List.of(), "加装电梯", "请加装", "2025-07-01");
        ended.clear();

        for (Seen<Opinion> opinion : List.of(others.seen(), new Seen<>(others.id(), 7), nobodys)) {
            assertThatThrownBy(() -> daibiao.suggestions().draft(draft.from(opinion, "区住建委"), deputy))
                    .isInstanceOf(DeniedException.class);
        }
        assertThat(ended).containsOnly("suggestion.draft DENIED").hasSize(3);
        assertThat(daibiao.get(Opinion.SHAPE, others.id(), office)).isEqualTo(others);
        daibiao.suggestions().draft(draft.from(own.seen(), "区住建委"), deputy).orThrow();
        assertThat(daibiao.get(Opinion.SHAPE, own.id(), office).value().state()).isEqualTo(Opinion.State.SUGGESTED);
        daibiao.suggestions().draft(draft.from(others.seen(), "区住建委"), office).orThrow();
        assertThatThrownBy(() -> daibiao.suggestions().draft(draft.from(nobodys, "区住建委"), office))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    @DisplayName("R6: before a wrong form is told, of one command, of a list, of an empty list")
    void beforeAWrongForm() {
        var stranger = Actor.of(office.congress(), "stranger", Roles.AUDITOR);
        var wrong = new RegisterDeputy(null, null, null, null, null, null, null, null);

        assertThatThrownBy(() -> daibiao.deputies().register(wrong, stranger)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.deputies().registerAll(List.of(wrong), stranger))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.deputies().registerAll(List.of(), stranger))
                .isInstanceOf(DeniedException.class);
        assertThat(daibiao.deputies().register(wrong, office).reasons()).isNotEmpty();
    }

    @Test
    @DisplayName("R6: of what goes through a ballot box, whether the poll is there or not")
    void ofAPoll() {
        Seen<Poll> poll = new Seen<>(Id.of(new UUID(0, 7)), 1);
        ended.clear();

        assertThatThrownBy(() -> daibiao.polls().start(new StartPoll(poll), deputy))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.polls().takeOver(new TakeOverPoll(poll), deputy))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.polls().close(new ClosePoll(poll, 0), deputy))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> daibiao.polls().cancel(new CancelPoll(poll, "设备故障"), deputy))
                .isInstanceOf(DeniedException.class);
        assertThat(ended)
                .containsExactly(
                        "poll.start DENIED", "poll.take-over DENIED", "poll.close DENIED", "poll.cancel DENIED");
    }

    @Test
    @DisplayName("R8: no text and the text null are two commands, and no id is good for both")
    void ofNoTextAndTheTextNull() {
        UUID operation = UUID.randomUUID();
        var none = new RegisterDeputy(PersonName.of("李敏"), "安亭镇", null, null, null, List.of(), null, null);
        var text = new RegisterDeputy(PersonName.of("李敏"), "安亭镇", "null", null, null, List.of(), null, null);
        daibiao.deputies().register(none, office.as(operation)).orThrow();

        assertThatThrownBy(() -> daibiao.deputies().register(text, office.as(operation)))
                .isInstanceOf(OperationReusedException.class);
    }

    @Test
    @DisplayName(
            "of who opens a congress that is open already, under whatever name; who may is answered with it, and the observer sees an opening")
    void ofACongressThatIsOpen() {
        for (String name : List.of("嘉定区人大", "闵行区人大")) {
            var command =
                    new OpenCongress("jiading", name, ZoneId.of("Asia/Shanghai"), 7, LocalDate.parse("2022-01-10"));
            ended.clear();

            assertThatThrownBy(() -> daibiao.congresses().open(command, deputy)).isInstanceOf(DeniedException.class);
            assertThat(daibiao.congresses()
                            .open(command, office)
                            .orThrow()
                            .value()
                            .name())
                    .isEqualTo("嘉定区人大");
            assertThat(ended).containsExactly("congress.open DENIED", "congress.open ACCEPTED");
        }
    }

    @Test
    @DisplayName("and no other right than the one to open a congress, once or again")
    void ofOpeningAlone() {
        AccessPolicy opens = RolePolicy.read(
                "format: 1\nroles:\n  auditor:\n    - do: congress.open\n".getBytes(UTF_8), Daibiao.rooms());
        Daibiao other = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .access(opens)
                .build();
        Actor auditor = Actor.of(CongressId.of("minhang"), "auditor", Roles.AUDITOR);
        var command =
                new OpenCongress("minhang", "闵行区人大", ZoneId.of("Asia/Shanghai"), 7, LocalDate.parse("2022-01-10"));

        var first = other.congresses().open(command, auditor).orThrow();

        assertThat(other.congresses().open(command, auditor).orThrow()).isEqualTo(first);
    }

    @Test
    @DisplayName("R1: of who seeks by what is masked: whoever may reveal it, and by equality alone")
    void ofWhoSeeksByWhatIsMasked() {
        Field<Deputy, Object> phone = Deputy.SHAPE.field("phone");
        Field<Voter, Object> name = Voter.SHAPE.field("name");
        for (Comparison.Test bound : List.of(Comparison.Test.AT_LEAST, Comparison.Test.AT_MOST)) {
            for (Object value : List.of("139", 139L, LocalDate.EPOCH)) {
                assertThatThrownBy(() -> new Comparison<>(phone, bound, List.of(value)))
                        .isInstanceOf(BadValueException.class);
                assertThatThrownBy(() -> new Comparison<>(name, bound, List.of(value)))
                        .isInstanceOf(BadValueException.class);
            }
        }
        assertThatThrownBy(() -> new Comparison<>(phone, Comparison.Test.IN, List.of("13900000000")))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Query.of(Voter.SHAPE).by(name)).isInstanceOf(BadValueException.class);

        Actor reader = Actor.of(office.congress(), "reader", Roles.AUDITOR);
        AccessPolicy sees = RolePolicy.read(
                "format: 1\nroles:\n  auditor:\n    - see: [voter, deputy]\n".getBytes(UTF_8), Daibiao.rooms());
        Daibiao other = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .access(sees)
                .build();
        var byPhone = Query.of(Voter.SHAPE, Voter.PHONE.is(PhoneNumber.of("13900000000")));
        assertThat(other.find(Query.of(Voter.SHAPE), reader).items()).isEmpty();
        for (Query<Voter> asked : List.of(byPhone, Query.of(Voter.SHAPE, Voter.PHONE.missing()))) {
            assertThatThrownBy(() -> other.find(asked, reader))
                    .as("what is lacking is not the list, which the reader may see")
                    .isInstanceOf(DeniedException.class)
                    .hasMessageContaining("查阅选民个人信息");
            assertThat(daibiao.find(asked, office).items()).isEmpty();
        }
        assertThatThrownBy(() -> other.find(Query.of(Deputy.SHAPE, phone.missing()), reader))
                .isInstanceOf(DeniedException.class);
    }

    /** A record of somebody's own on the deputies' table, in which the masked phone is a plain text. */
    private record Unmasked(Id<Deputy> id, String phone) {
        static final Shape<Unmasked> SHAPE = Shape.of("deputy", Unmasked.class);
        static final Field<Unmasked, Id<Deputy>> ID = SHAPE.field("id");
        static final Field<Unmasked, String> PHONE = SHAPE.field("phone");
    }

    @Test
    @DisplayName("R1: nobody seeks by a shape of the own on a table of ours, or by a field of another shape")
    void byAnothersShape() {
        var byPhone = Reference.from(Deputy.SHAPE, Unmasked.SHAPE, Unmasked.ID, Unmasked.PHONE.is("13911112222"));
        var through = Reference.to(Contact.DEPUTY, Deputy.SHAPE, byPhone);

        for (Actor actor : List.of(deputy, office)) {
            assertThatThrownBy(() -> daibiao.find(Query.of(Deputy.SHAPE, byPhone), actor))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no installed room declares");
            assertThatThrownBy(() -> daibiao.find(Query.of(Contact.SHAPE, through), actor))
                    .isInstanceOf(IllegalStateException.class);
        }
        Criterion<Voter> foreign = foreign(Deputy.SHAPE.<String>field("unit").is("安亭镇"));
        assertThatThrownBy(() -> Query.of(Voter.SHAPE, foreign)).isInstanceOf(BadValueException.class);
        Field<Voter, LocalDate> order = foreign(Contact.HELD_ON);
        assertThatThrownBy(() -> Query.of(Voter.SHAPE).by(order)).isInstanceOf(BadValueException.class);
        Criterion<Deputy> other = foreign(Voter.CONSTITUENCY.is("安亭"));
        assertThatThrownBy(() -> Reference.to(Contact.DEPUTY, Deputy.SHAPE, other))
                .isInstanceOf(BadValueException.class);
    }

    /** As a cast would have it. */
    @SuppressWarnings("unchecked")
    private static <T> T foreign(Object one) {
        return (T) one;
    }

    @Test
    @DisplayName("R1: a criterion holds values of its field's own type, as many as its test takes")
    void aCriterionHoldsTheValuesOfItsField() {
        Field<Poll, Object> day = Poll.SHAPE.field("heldOn");
        assertThatThrownBy(() -> new Comparison<>(day, Comparison.Test.AT_LEAST, List.of("2025-01-10")))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> new Comparison<>(day, Comparison.Test.AT_LEAST, List.of()))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(
                        () -> new Comparison<>(day, Comparison.Test.AT_MOST, List.of(LocalDate.EPOCH, LocalDate.EPOCH)))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> new Comparison<>(day, Comparison.Test.MISSING, List.of(LocalDate.EPOCH)))
                .isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> new Comparison<>(day, Comparison.Test.IN, List.of(LocalDate.EPOCH, 1L)))
                .isInstanceOf(BadValueException.class);
    }

    @Test
    @DisplayName("R6: of a list with nothing at a place, which is told by its place")
    void ofAListWithNothingAtAPlace() {
        var one = visit(wang, "2025-06-12");
        for (List<RecordVoterContact> list :
                List.of(Arrays.asList(null, one), Collections.<RecordVoterContact>singletonList(null))) {
            ended.clear();
            assertThatThrownBy(() -> daibiao.contacts().recordAllVoters(list, Actor.of(office.congress(), "nobody")))
                    .isInstanceOf(DeniedException.class);
            assertThat(daibiao.contacts().recordAllVoters(list, office).reasons())
                    .extracting(Rejection::path)
                    .containsExactly("[0]");
            assertThat(ended).containsExactly("contact.record-voters DENIED", "contact.record-voters REJECTED");
        }
        ended.clear();
        assertThatThrownBy(() -> daibiao.sealing().reseal(null, 10, deputy)).isInstanceOf(DeniedException.class);
        assertThat(ended).containsExactly("privacy.reseal DENIED");
    }

    @Test
    @DisplayName("R12: an observer that throws, whatever it throws, hides neither what was done nor what was denied")
    void whateverTheObserverThrows() {
        var uncaught = new ArrayList<Throwable>();
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
            uncaught.add(thrown);
            throw thrown instanceof Error again ? again : new AssertionError("the handler fails too");
        });
        var unprintable = new AssertionError("x") {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                throw this;
            }
        };
        try {
            for (Throwable thrown : List.of(
                    new IllegalStateException("x"), new AssertionError("x"), new LinkageError("x"), unprintable)) {
                Daibiao noisy =
                        daibiao((operation, actor, result, duration) -> AskedFirstTest.<RuntimeException>raise(thrown));
                var kept = noisy.contacts()
                        .recordVoters(visit(wang, "2025-06-12"), deputy)
                        .orThrow();

                assertThat(daibiao.get(Contact.SHAPE, kept.id(), deputy)).isEqualTo(kept);
                assertThatThrownBy(() -> noisy.contacts().recordVoters(visit(zhang, "2025-06-12"), deputy))
                        .isInstanceOf(DeniedException.class);
                assertThat(uncaught)
                        .hasSize(2)
                        .allSatisfy(one -> assertThat(one == thrown).isTrue());
                uncaught.clear();
            }
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private Actor town(String unit) {
        return Actor.of(office.congress(), unit, Roles.TOWN_OR_SUBDISTRICT_OFFICE)
                .tied(Relation.UNIT, unit);
    }

    private Versioned<Opinion> opinion(String unit) {
        return opinion(unit, null);
    }

    private Versioned<Opinion> opinion(String unit, Id<Deputy> by) {
        var command = RegisterOpinion.byHotline("SH2025-" + unit, unit, "housing", "电梯停运", "2025-06-30")
                .from(null, by);
        return daibiao.opinions().register(command, office).orThrow();
    }

    private static HandOver handOver(Seen<Opinion> opinion) {
        return new HandOver(opinion, List.of(new Handler(Level.STREET, "嘉定镇")), LocalDate.parse("2025-07-01"));
    }

    private static RecordVoterContact visit(Id<Deputy> deputy, String day) {
        return RecordVoterContact.of(deputy, "visit", 3, day);
    }
}
