package org.daibiao;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.access.RolePolicy;
import org.daibiao.audit.AuditService;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.congress.CongressKinds;
import org.daibiao.contact.ContactKinds;
import org.daibiao.contact.ContactService;
import org.daibiao.delivery.DeliveryRules;
import org.daibiao.delivery.DeliveryService;
import org.daibiao.delivery.DeliverySettings;
import org.daibiao.delivery.JournalListener;
import org.daibiao.delivery.Start;
import org.daibiao.deputy.DeputyKinds;
import org.daibiao.deputy.DeputyService;
import org.daibiao.kernel.AccessPolicy;
import org.daibiao.kernel.Desk;
import org.daibiao.kernel.Digest;
import org.daibiao.kernel.IdSource;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Observer;
import org.daibiao.kernel.Room;
import org.daibiao.kernel.Stores;
import org.daibiao.opinion.OpinionKinds;
import org.daibiao.opinion.OpinionRules;
import org.daibiao.opinion.OpinionService;
import org.daibiao.plan.PlanService;
import org.daibiao.plan.WorkPlan;
import org.daibiao.poll.PollKinds;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.SealedStores;
import org.daibiao.privacy.SealingService;
import org.daibiao.profile.RuleProfile;
import org.daibiao.station.StationKinds;
import org.daibiao.station.StationService;
import org.daibiao.suggestion.DeadlineService;
import org.daibiao.suggestion.HandlingService;
import org.daibiao.suggestion.RuleBook;
import org.daibiao.suggestion.SuggestionKinds;
import org.daibiao.suggestion.SuggestionService;
import org.daibiao.suggestion.SupervisionService;
import org.jspecify.annotations.Nullable;

/**
 * Daibiao (代表): the door to the library. Built once, then shared: it and its services are thread-safe.
 *
 * <p>The plan's numbers become the rooms' rules; the plan itself is reported on by {@link #plan()}.
 */
public final class Daibiao implements AutoCloseable {
    private final Stores stores;
    private final List<Room> rooms;
    private final Desk desk;
    private final Congresses congresses;
    private final DeputyService deputies;
    private final StationService stations;
    private final ContactService contacts;
    private final OpinionService opinions;
    private final SuggestionService suggestions;
    private final HandlingService handling;
    private final SupervisionService supervision;
    private final DeadlineService deadlines;
    private final PlanService plan;
    private final DeliveryService deliveries;
    private final AuditService audit;
    private final SealingService sealing;

    private Daibiao(Builder builder) {
        WorkPlan workPlan = Objects.requireNonNull(builder.plan, "give a plan: Daibiao.builder().plan(…)");
        SealedStores sealed = builder.sealed();
        this.stores = sealed == null ? builder.given() : sealed;
        var settings = new PlanSettings(workPlan, builder.rooms);
        this.rooms =
                Stream.concat(rooms(settings).stream(), builder.rooms.stream()).toList();
        AccessPolicy access = builder.access == null ? RolePolicy.planRoles(rooms) : builder.access;
        this.desk = new Desk(new Desk.Parts(
                stores,
                access,
                builder.clock,
                builder.ids,
                builder.observer,
                new Zones()::of,
                rooms,
                builder.digest,
                sealed == null ? (digest, congress) -> List.of(digest) : sealed::contents));
        this.congresses = new Congresses(desk, workPlan, builder.clock);
        this.deputies = DeputyService.of(desk, settings.deputies());
        this.stations = StationService.of(desk, settings.stations(), builder.calendar);
        this.contacts = ContactService.of(desk, settings.contacts(), new OpenStations());
        RuleProfile profile = settings.profile(builder.profiles);
        OpinionRules opinionRules = OpinionRules.of(profile);
        this.opinions = OpinionService.of(desk, opinionRules, builder.calendar, new KnownPlaces(new OpenStations()));
        RuleBook book = RuleBook.of(profile, settings.profiles(builder.profiles));
        this.suggestions = SuggestionService.of(desk, book, builder.calendar, opinionRules);
        this.handling = HandlingService.of(desk, book, builder.calendar);
        this.supervision = SupervisionService.of(desk, book);
        this.deadlines = DeadlineService.of(desk, book, builder.calendar);
        List<Kind> kinds = rooms.stream().flatMap(room -> room.kinds().stream()).toList();
        this.plan = PlanService.of(desk, workPlan, builder.calendar, kinds, PlanRecords::new);
        this.deliveries = DeliveryService.of(desk, stores, builder.clock, builder.deliverySettings());
        this.audit = AuditService.of(desk);
        this.sealing = SealingService.of(desk, sealed);
    }

    /** Begins to build one; a plan and stores must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Every room's words, as a storage adapter must know them, for a plan with any occasions. */
    public static List<Room> rooms() {
        return List.of(
                CongressKinds.ROOM,
                DeputyKinds.ROOM,
                StationKinds.room(java.util.Set.of()),
                ContactKinds.ROOM,
                OpinionKinds.ROOM,
                SuggestionKinds.ROOM,
                PollKinds.ROOM,
                PlanService.ROOM,
                DeliveryService.ROOM,
                AuditService.ROOM,
                SealingService.ROOM);
    }

    private static List<Room> rooms(PlanSettings settings) {
        return List.of(
                CongressKinds.ROOM,
                DeputyKinds.ROOM,
                StationKinds.room(settings.stations().occasions()),
                ContactKinds.ROOM,
                OpinionKinds.ROOM,
                SuggestionKinds.ROOM,
                PollKinds.ROOM,
                PlanService.ROOM,
                DeliveryService.ROOM,
                AuditService.ROOM,
                SealingService.ROOM);
    }

    /** Congresses, terms, sessions, organs and documents (人大). */
    public Congresses congresses() {
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

    /** Opinions of the people and community rounds (群众意见). */
    public OpinionService opinions() {
        return opinions;
    }

    /** The plan and its report (计划). */
    public PlanService plan() {
        return plan;
    }

    /** Delivery of the journal's acts to listeners (投递). */
    public DeliveryService deliveries() {
        return deliveries;
    }

    /** Verification of the journal, its head for paper, and reading for audits (审计). */
    public AuditService audit() {
        return audit;
    }

    /** Sealing personal data anew, for operators (加密). */
    public SealingService sealing() {
        return sealing;
    }

    /** Raising suggestions: from draft through the quality gate, and withdrawal (建议提出). */
    public SuggestionService suggestions() {
        return suggestions;
    }

    /** Handling suggestions: from referral to delivered result (建议办理). */
    public HandlingService handling() {
        return handling;
    }

    /** Supervision, look-back, publication and statistics of suggestions (建议督办). */
    public SupervisionService supervision() {
        return supervision;
    }

    /** What is owed for suggestions, when, and why then (期限). */
    public DeadlineService deadlines() {
        return deadlines;
    }

    /** The desk, for the services of rooms of the host's own. */
    public Desk desk() {
        return desk;
    }

    /** The rooms that are installed, the host's own included. */
    public List<Room> installed() {
        return rooms;
    }

    /** Closes the stores, which close only what they opened themselves. May be called again. */
    @Override
    public void close() {
        stores.close();
    }

    /** Builder (构建器) of the door; not thread-safe. What is not given has a usual value, but for the plan and the stores. */
    public static final class Builder {
        private @Nullable WorkPlan plan;
        private @Nullable Stores stores;
        private Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        private IdSource ids = IdSource.timeOrdered();
        private Observer observer = Observer.NONE;
        private @Nullable AccessPolicy access;
        private Digest digest = Digest.SHA_256;
        private @Nullable FieldCipher cipher;
        private SealedStores.Reading reading = SealedStores.Reading.SEALED_ONLY;
        private WorkCalendar calendar = WorkCalendars.CHINA;
        private final List<RuleProfile> profiles = new ArrayList<>();
        private final List<Room> rooms = new ArrayList<>();
        private final List<DeliverySettings.Listening> listeners = new ArrayList<>();
        private DeliveryRules deliveryRules = DeliveryRules.USUAL;
        private @Nullable String node;

        private Builder() {}

        /** The work plan; required. */
        public Builder plan(WorkPlan value) {
            this.plan = value;
            return this;
        }

        /** Where everything is kept; required. */
        public Builder stores(Stores value) {
            this.stores = value;
            return this;
        }

        /** The clock, whose zone is that of new congresses; the system's clock in Asia/Shanghai unless given. */
        public Builder clock(Clock value) {
            this.clock = value;
            return this;
        }

        /** The source of ids; time-ordered UUIDs unless given. */
        public Builder ids(IdSource value) {
            this.ids = value;
            return this;
        }

        /** Who sees how each operation ended; nobody unless given. */
        public Builder observer(Observer value) {
            this.observer = value;
            return this;
        }

        /** Who may do what; {@link RolePolicy#planRoles} unless given. */
        public Builder access(AccessPolicy value) {
            this.access = value;
            return this;
        }

        /** The calendar of working days; that of the State Council's notices unless given. */
        public Builder calendar(WorkCalendar value) {
            this.calendar = value;
            return this;
        }

        /**
         * A rule profile beside those that come along; may be called for several, of the same id the last one counts. The plan's settings
         * name the one that holds; suggestions keep the one under which they were referred, which must stay known.
         */
        public Builder profile(RuleProfile value) {
            this.profiles.add(value);
            return this;
        }

        /**
         * The digest that links the acts of the journal; {@link Digest#SHA_256} unless given. Chosen once for the life of a congress, since
         * its earlier links do not hold under another one.
         */
        public Builder digest(Digest value) {
            this.digest = value;
            return this;
        }

        /**
         * Seals personal data before the stores keep it: names, phones and addresses of voters, phones of deputies, and whatever else a word
         * holds of {@link org.daibiao.kernel.Personal} data that is not {@link org.daibiao.kernel.Published}. Nothing is sealed unless
         * this is given; what is there already must then be sealed first: {@link #cipher(FieldCipher, SealedStores.Reading)}.
         *
         * <p>Not sealed: ids, days, states, published names; free texts, such as matters and opinions that were raised; the journal, which holds no names.
         * What an act keeps of its command is a token under the index key instead of a digest, by which a guess could be confirmed.
         * A database's log and backups keep what they held, plain or under an older key. See {@link SealedStores}.
         */
        public Builder cipher(FieldCipher value) {
            return cipher(value, SealedStores.Reading.SEALED_ONLY);
        }

        /**
         * The same, where plain texts from before may still stand. {@link SealedStores.Reading#PLAIN_TOO} is for the days of transition: seal
         * them by {@link SealingService#reseal}, then leave it out.
         */
        public Builder cipher(FieldCipher value, SealedStores.Reading plainTexts) {
            this.cipher = value;
            this.reading = plainTexts;
            return this;
        }

        /** A room of the host's own. */
        public Builder room(Room value) {
            this.rooms.add(value);
            return this;
        }

        /** A listener that gets every act of each congress, from the first one on; see {@link DeliveryService#deliver}. */
        public Builder listener(JournalListener value) {
            return listener(value, Start.FIRST_ACT);
        }

        /**
         * A listener, and where it begins in a congress that it has not been delivered to yet. Throws {@link IllegalArgumentException} when
         * its name has the wrong form.
         */
        public Builder listener(JournalListener value, Start start) {
            this.listeners.add(DeliverySettings.Listening.of(value, start));
            return this;
        }

        /** The parameters of delivery; {@link DeliveryRules#USUAL} unless given. */
        public Builder deliveryRules(DeliveryRules value) {
            this.deliveryRules = value;
            return this;
        }

        /** The name under which operators see this node deliver, 1 to 64 characters; a random one unless given. */
        public Builder node(String value) {
            this.node = value;
            return this;
        }

        private Stores given() {
            return Objects.requireNonNull(stores, "give stores: Daibiao.builder().stores(…)");
        }

        private @Nullable SealedStores sealed() {
            if (given() instanceof SealedStores sealed) {
                if (cipher != null) {
                    throw new IllegalArgumentException("these stores have a cipher already; give one in one place");
                }
                return sealed;
            }
            return cipher == null ? null : SealedStores.of(given(), cipher, reading);
        }

        private DeliverySettings deliverySettings() {
            String name = node == null ? UUID.randomUUID().toString() : node;
            return new DeliverySettings(name, deliveryRules, listeners);
        }

        /**
         * The door. Throws {@link NullPointerException} when no plan or no stores were given, {@link IllegalArgumentException} when two
         * listeners have the same name, the plan's leader-office is no office that a deputy holds, its profile is not
         * known or lacks a limit, or a cipher was given and the stores have
         * one already.
         */
        public Daibiao build() {
            return new Daibiao(this);
        }
    }
}
