package org.daibiao;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.audit.AuditRoom;
import org.daibiao.audit.AuditService;
import org.daibiao.congress.Congress;
import org.daibiao.congress.CongressRoom;
import org.daibiao.congress.CongressService;
import org.daibiao.congress.OpenCongress;
import org.daibiao.congress.Zones;
import org.daibiao.contact.ContactRoom;
import org.daibiao.contact.ContactService;
import org.daibiao.correction.CorrectionRoom;
import org.daibiao.delivery.DeliveryRoom;
import org.daibiao.delivery.DeliveryService;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.deputy.DeputyService;
import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.desk.DueDays;
import org.daibiao.desk.InstalledRooms;
import org.daibiao.desk.Room;
import org.daibiao.opinion.OpinionRoom;
import org.daibiao.opinion.OpinionRules;
import org.daibiao.opinion.OpinionService;
import org.daibiao.oversight.OversightRoom;
import org.daibiao.oversight.SupervisionService;
import org.daibiao.plan.PlanRoom;
import org.daibiao.plan.PlanService;
import org.daibiao.plan.SubjectNames;
import org.daibiao.plan.WorkPlan;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.PollRoom;
import org.daibiao.poll.PollService;
import org.daibiao.privacy.SealedStores;
import org.daibiao.privacy.SealingRoom;
import org.daibiao.privacy.SealingService;
import org.daibiao.profile.RuleProfile;
import org.daibiao.project.ProjectEvaluationService;
import org.daibiao.project.ProjectRoom;
import org.daibiao.project.ProjectRules;
import org.daibiao.project.ProjectService;
import org.daibiao.project.ProjectWorkService;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.daibiao.station.StationRoom;
import org.daibiao.station.StationService;
import org.daibiao.suggestion.DeadlineService;
import org.daibiao.suggestion.HandlingService;
import org.daibiao.suggestion.RuleBook;
import org.daibiao.suggestion.SuggestionRoom;
import org.daibiao.suggestion.SuggestionService;

/**
 * Daibiao (代表): the entry point of the library. Build it once and share it: it and its services are thread-safe.
 *
 * <p>{@link #find} and {@link #get} read the records of every room. The rooms' services execute commands, and answer questions that take more than
 * reading records.
 *
 * <p>The plan and its profile set the rules of the rooms; {@link #plan()} reports on the plan itself.
 */
public final class Daibiao implements AutoCloseable {
    private final SealedStores stores;
    private final List<Room> rooms;
    private final Desk desk;
    private final CongressService congresses;
    private final WorkPlan workPlan;
    private final Clock clock;
    private final DeputyService deputies;
    private final StationService stations;
    private final ContactService contacts;
    private final OpinionService opinions;
    private final SuggestionService suggestions;
    private final HandlingService handling;
    private final SupervisionService supervision;
    private final DeadlineService deadlines;
    private final PollService polls;
    private final ProjectService projects;
    private final ProjectWorkService projectWork;
    private final ProjectEvaluationService projectEvaluation;
    private final PlanService plan;
    private final DeliveryService deliveries;
    private final AuditService audit;
    private final SealingService sealing;
    private final Duration closeWithin;

    Daibiao(DaibiaoBuilder builder) {
        WorkPlan given = Objects.requireNonNull(builder.plan, "give a plan: Daibiao.builder().plan(…)");
        this.stores = builder.sealed();
        var settings = PlanSettings.of(given, builder.rooms);
        var installed =
                InstalledRooms.of(rooms(settings.stations().recorded()), builder.rooms, Set.of(StationRoom.ENTERED));
        this.workPlan = settings.resolved(installed, builder.checks);
        this.rooms = installed.all();
        this.desk = desk(builder, stores, rooms);
        this.clock = builder.clock;
        this.congresses = CongressService.of(desk);
        this.deputies = DeputyService.of(desk, settings.deputies());
        this.stations = StationService.of(desk, settings.stations(), builder.calendar);
        this.contacts = ContactService.of(desk, settings.contacts());
        RuleProfile profile = workPlan.profile();
        OpinionRules opinionRules = OpinionRules.of(profile);
        this.opinions = OpinionService.of(desk, opinionRules, builder.calendar);
        RuleBook book = RuleBook.of(profile, PlanSettings.profiles(builder.profiles));
        this.suggestions = SuggestionService.of(desk, book, builder.calendar, opinionRules);
        this.handling = HandlingService.of(desk, book, builder.calendar);
        this.supervision = SupervisionService.of(desk, book, builder.calendar);
        String node = builder.nodeName();
        this.polls = PollService.of(
                desk, stores.port(BallotBox.class).orElse(null), builder.tallies, node, builder.closeWithin);
        this.projects = ProjectService.of(desk, polls::result);
        ProjectRules projectRules = ProjectRules.of(profile);
        this.projectWork = ProjectWorkService.of(desk, projectRules, builder.calendar);
        this.projectEvaluation = ProjectEvaluationService.of(desk, projectRules, builder.calendar, polls::result);
        this.deadlines =
                DeadlineService.of(desk, book, builder.calendar, List.of(opinions, projectWork, projectEvaluation));
        List<DueDays<?>> dueDays = List.of(deadlines, opinions, projectWork, projectEvaluation);
        Function<Context, SubjectNames> names = context -> new PlanRecords(context, rooms, dueDays);
        this.plan = PlanService.of(desk, workPlan, builder.calendar, installed.kinds(), names);
        this.deliveries = DeliveryService.of(desk, stores, builder.clock, builder.deliverySettings(node));
        this.audit = AuditService.of(desk, builder.unlinked);
        this.sealing = SealingService.of(desk, stores);
        this.closeWithin = builder.closeWithin;
        builder.services.forEach(service -> service.accept(desk));
        desk.requireWhole();
    }

    private static Desk desk(DaibiaoBuilder builder, SealedStores stores, List<Room> rooms) {
        AccessPolicy access = builder.access == null ? RolePolicy.planRoles(rooms) : builder.access;
        return new Desk(new Desk.Parts(
                stores,
                access,
                builder.clock,
                builder.ids,
                builder.observer,
                new Zones()::of,
                rooms,
                builder.digest,
                stores::contents));
    }

    /** Creates a builder; a plan and stores are required. */
    public static DaibiaoBuilder builder() {
        return new DaibiaoBuilder();
    }

    /** All rooms with their records, as a storage adapter needs them; they suit a plan with any occasions. */
    public static List<Room> rooms() {
        return rooms(Set.of());
    }

    private static List<Room> rooms(Set<String> occasions) {
        return List.of(
                CongressRoom.ROOM,
                DeputyRoom.ROOM,
                StationRoom.room(occasions),
                ContactRoom.ROOM,
                OpinionRoom.ROOM,
                SuggestionRoom.ROOM,
                OversightRoom.ROOM,
                PollRoom.ROOM,
                ProjectRoom.ROOM,
                PlanRoom.ROOM,
                CorrectionRoom.ROOM,
                DeliveryRoom.ROOM,
                AuditRoom.ROOM,
                SealingRoom.ROOM);
    }

    /**
     * Opens a congress in the plan's term and the clock's time zone, or returns it if it is already open (设立人大). The host itself acts, in the role
     * of the deputy work committee; to open a congress as another actor, use {@link CongressService#open}.
     *
     * @param code lower-case letters, digits and hyphens
     * @param name its name
     */
    public Outcome<Congress> open(String code, String name) {
        var host = Actor.of(CongressId.of(code), "host", Roles.DEPUTY_WORK_COMMITTEE);
        var command = new OpenCongress(
                code,
                name,
                clock.getZone(),
                workPlan.term().ordinal(),
                workPlan.term().firstDay());
        return congresses.open(command, host).map(Versioned::value);
    }

    /** Congresses, terms, sessions, organs and documents (人大). */
    public CongressService congresses() {
        return congresses;
    }

    /** Deputies, seats, groups and voters (代表). */
    public DeputyService deputies() {
        return deputies;
    }

    /** Practice stations (实践站). */
    public StationService stations() {
        return stations;
    }

    /** Links and contacts (联系). */
    public ContactService contacts() {
        return contacts;
    }

    /** Opinions of the public and community rounds (群众意见). */
    public OpinionService opinions() {
        return opinions;
    }

    /** The plan and its report (计划). */
    public PlanService plan() {
        return plan;
    }

    /** Delivery of the journal's acts to listeners (推送). */
    public DeliveryService deliveries() {
        return deliveries;
    }

    /** Verification of the journal, its head for printing, and reading for audits (审计). */
    public AuditService audit() {
        return audit;
    }

    /** Resealing of personal data, for operators (加密). */
    public SealingService sealing() {
        return sealing;
    }

    /** Raising suggestions: from the draft through the quality gate, and withdrawal (建议提出). */
    public SuggestionService suggestions() {
        return suggestions;
    }

    /** Handling suggestions: from referral to the delivered result (建议办理). */
    public HandlingService handling() {
        return handling;
    }

    /** Supervision, look-back, publication and statistics of suggestions (建议督办). */
    public SupervisionService supervision() {
        return supervision;
    }

    /** What is due for suggestions, when, and why on that day (期限). */
    public DeadlineService deadlines() {
        return deadlines;
    }

    /** Votes: roll, casting, box, count and evidence (表决). */
    public PollService polls() {
        return polls;
    }

    /** Livelihood projects from proposal to the notice of the vote (民生实事项目票决). */
    public ProjectService projects() {
        return projects;
    }

    /** Livelihood projects after the vote: progress and supervision (民生实事项目实施与监督). */
    public ProjectWorkService projectWork() {
        return projectWork;
    }

    /** Ratings of livelihood projects by the deputies, and rectification (民生实事项目满意度测评). */
    public ProjectEvaluationService projectEvaluation() {
        return projectEvaluation;
    }

    /**
     * One page of the records of any room that the actor may see (查询), as described at {@link Desk#find}; for example {@code
     * find(Query.of(Opinion.SHAPE, Opinion.STATE.is(...)), actor)}.
     */
    public <T> Page<Versioned<T>> find(Query<T> query, Actor actor) {
        return desk.find(query, actor);
    }

    /** The record with this id, if the actor may see it, as described at {@link Desk#get} (查看). */
    public <T> Versioned<T> get(Shape<T> shape, Id<T> id, Actor actor) {
        return desk.get(shape, id, actor);
    }

    /** The desk, for the services of the host's own rooms. */
    public Desk desk() {
        return desk;
    }

    /** The installed rooms, including the host's own. */
    public List<Room> installed() {
        return rooms;
    }

    /**
     * Stops accepting ballots that would have to wait ({@code poll.stopping}, even if the host's own pool keeps running). Puts waiting ballots into
     * the box as far as the rules allow. Then closes the stores, which close only what they opened themselves. Ends within the time set by {@link
     * DaibiaoBuilder#closeWithin}, even if a commit hangs. May be called again.
     *
     * <p>Throws {@link org.daibiao.poll.BallotsWaitException}, and closes no store, if ballots remain: too few for a batch, or not known to be in the
     * box. They keep waiting, and new ballots are accepted. Have them put in ({@link PollService#sealAllThatWaits}), hand them over, or close their
     * polls; then close again.
     */
    @Override
    public void close() {
        polls.stop(closeWithin);
        stores.close();
    }
}
