package org.daibiao;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.daibiao.access.RolePolicy;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.delivery.DeliveryRules;
import org.daibiao.delivery.DeliveryService;
import org.daibiao.delivery.DeliverySettings;
import org.daibiao.delivery.JournalListener;
import org.daibiao.delivery.Start;
import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Observer;
import org.daibiao.desk.Room;
import org.daibiao.journal.Digest;
import org.daibiao.journal.Stores;
import org.daibiao.plan.CheckMaker;
import org.daibiao.plan.WorkPlan;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.TallyRule;
import org.daibiao.poll.TallyRules;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.SealedStores;
import org.daibiao.privacy.SealingService;
import org.daibiao.profile.RuleProfile;
import org.daibiao.record.Citation;
import org.daibiao.record.CongressId;
import org.daibiao.record.IdSource;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Builder (构建器) of the door; not thread-safe. What is not given has a usual value, but for the plan and the stores. A null is
 * a {@link NullPointerException} that names what it was given for.
 */
public final class DaibiaoBuilder {
    private static final Pattern CHECK = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Nullable
    WorkPlan plan;

    @Nullable
    Stores stores;

    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    IdSource ids = IdSource.timeOrdered();
    Observer observer = Observer.NONE;

    @Nullable
    AccessPolicy access;

    Digest digest = Digest.SHA_256;
    final Map<CongressId, Long> unlinked = new HashMap<>();

    @Nullable
    FieldCipher cipher;

    SealedStores.Reading reading = SealedStores.Reading.SEALED_ONLY;
    WorkCalendar calendar = WorkCalendars.CHINA;
    final List<RuleProfile> profiles = new ArrayList<>();
    final List<Room> rooms = new ArrayList<>();
    final Map<String, CheckMaker> checks = new TreeMap<>();
    final List<Consumer<Desk>> services = new ArrayList<>();
    final List<DeliverySettings.Listening> listeners = new ArrayList<>();
    DeliveryRules deliveryRules = DeliveryRules.USUAL;
    TallyRules tallies = TallyRules.READY;

    Duration closeWithin = Duration.ofSeconds(10);

    @Nullable
    String node;

    DaibiaoBuilder() {}

    /** The work plan; required. */
    public DaibiaoBuilder plan(WorkPlan value) {
        this.plan = Objects.requireNonNull(value, "plan");
        return this;
    }

    /** Where everything is kept; required. */
    public DaibiaoBuilder stores(Stores value) {
        this.stores = Objects.requireNonNull(value, "stores");
        return this;
    }

    /** The clock, whose zone is that of new congresses; the system's clock in Asia/Shanghai unless given. */
    public DaibiaoBuilder clock(Clock value) {
        this.clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /** The source of ids; time-ordered UUIDs unless given. */
    public DaibiaoBuilder ids(IdSource value) {
        this.ids = Objects.requireNonNull(value, "ids");
        return this;
    }

    /** Who sees how each operation ended; nobody unless given. */
    public DaibiaoBuilder observer(Observer value) {
        this.observer = Objects.requireNonNull(value, "observer");
        return this;
    }

    /** Who may do what; {@link RolePolicy#planRoles} unless given. */
    public DaibiaoBuilder access(AccessPolicy value) {
        this.access = Objects.requireNonNull(value, "access");
        return this;
    }

    /**
     * The calendar of working days; that of the State Council's notices unless given. Throws {@link IllegalArgumentException} for one whose name is
     * longer than {@link WorkCalendar#LONGEST_NAME}.
     */
    public DaibiaoBuilder calendar(WorkCalendar value) {
        this.calendar = Objects.requireNonNull(value, "calendar");
        if (!Citation.isWithin(value.name(), WorkCalendar.LONGEST_NAME)) {
            throw new IllegalArgumentException(
                    "the name of a calendar has at most " + WorkCalendar.LONGEST_NAME + " characters");
        }
        return this;
    }

    /**
     * A rule profile beside those that come along and the plan's own; may be called for several, of the same id the last one counts. What holds is the
     * profile that the plan names ({@link WorkPlan#read}); suggestions keep the one under which they were referred, which must stay known.
     */
    public DaibiaoBuilder profile(RuleProfile value) {
        this.profiles.add(Objects.requireNonNull(value, "profile"));
        return this;
    }

    /**
     * The digest that links the acts of the journal; {@link Digest#SHA_256} unless given. Chosen once for the life of a congress, since
     * its earlier links do not hold under another one.
     */
    public DaibiaoBuilder digest(Digest value) {
        this.digest = Objects.requireNonNull(value, "digest");
        return this;
    }

    /**
     * Up to which act a congress's journal may be without links: the last act of before the chain, for a database that an earlier version began.
     * 0 unless given: every act is linked. A number too great would let links be taken away up to it. It is said here, and kept in no
     * table, so that whoever can write to the database cannot say it; {@link org.daibiao.audit.AuditService#verify} holds against it.
     * Throws {@link IllegalArgumentException} for a number below 0.
     */
    public DaibiaoBuilder unlinkedUpTo(CongressId congress, long act) {
        Objects.requireNonNull(congress, "congress");
        if (act < 0) {
            throw new IllegalArgumentException("acts are numbered from 1 on: " + act);
        }
        this.unlinked.put(congress, act);
        return this;
    }

    /**
     * Seals personal data before the stores keep it: names, phones and addresses of voters, phones of deputies, and whatever else a word
     * holds of {@link org.daibiao.record.Personal} data that is not {@link org.daibiao.record.Published}. Nothing is sealed unless
     * this is given; what is there already must then be sealed first: {@link #cipher(FieldCipher, SealedStores.Reading)}.
     *
     * <p>Not sealed: ids, days, states, published names; free texts, such as matters and opinions that were raised; the journal, which holds no names.
     * What an act keeps of its command is a token under the index key instead of a digest, by which a guess could be confirmed.
     * A database's log and backups keep what they held, plain or under an older key. See {@link SealedStores}.
     */
    public DaibiaoBuilder cipher(FieldCipher value) {
        return cipher(value, SealedStores.Reading.SEALED_ONLY);
    }

    /**
     * The same, where plain texts from before may still stand. {@link SealedStores.Reading#PLAIN_TOO} is for the days of transition: seal
     * them by {@link SealingService#reseal}, then leave it out.
     */
    public DaibiaoBuilder cipher(FieldCipher value, SealedStores.Reading plainTexts) {
        this.reading = Objects.requireNonNull(plainTexts, "plainTexts");
        this.cipher = Objects.requireNonNull(value, "cipher");
        return this;
    }

    /** A room of the host's own that has no commands; see {@link #room(Room, Consumer)}. */
    public DaibiaoBuilder room(Room value) {
        return room(value, desk -> {});
    }

    /**
     * A room of the host's own.
     *
     * @param service makes its service at the desk, where it says who carries out its commands ({@link Desk#handle}); called by each {@link #build}
     */
    public DaibiaoBuilder room(Room value, Consumer<Desk> service) {
        Objects.requireNonNull(value, "room");
        this.services.add(Objects.requireNonNull(service, "service"));
        this.rooms.add(value);
        return this;
    }

    /**
     * A check of the host's own, by the name under which a plan file asks for it: {@code {check: NAME, with: {most: NUMBER}}}. Throws {@link
     * IllegalArgumentException} for a name that is no lower-case words joined by hyphens, or is given already.
     */
    public DaibiaoBuilder check(String name, CheckMaker value) {
        Objects.requireNonNull(value, "check");
        if (!CHECK.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "no name for a check: " + LogSafe.of("\"" + name + "\"") + "; take lower-case words joined by -");
        }
        if (this.checks.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("the check " + name + " is given already");
        }
        return this;
    }

    /** A listener that gets every act of each congress, from the first one on; see {@link DeliveryService#deliver}. */
    public DaibiaoBuilder listener(JournalListener value) {
        return listener(value, Start.FIRST_ACT);
    }

    /**
     * A listener, and where it begins in a congress that it has not been delivered to yet. Throws {@link IllegalArgumentException} when
     * its name has the wrong form.
     */
    public DaibiaoBuilder listener(JournalListener value, Start start) {
        Objects.requireNonNull(value, "listener");
        this.listeners.add(DeliverySettings.Listening.of(value, Objects.requireNonNull(start, "start")));
        return this;
    }

    /** The parameters of delivery; {@link DeliveryRules#USUAL} unless given. */
    public DaibiaoBuilder deliveryRules(DeliveryRules value) {
        this.deliveryRules = Objects.requireNonNull(value, "deliveryRules");
        return this;
    }

    /** A tally rule of the host's own, by the name under which the papers of polls ask for it; in place of one of the same name. */
    public DaibiaoBuilder tallyRule(String name, Function<BallotPaper, TallyRule> factory) {
        Objects.requireNonNull(name, "name");
        this.tallies = tallies.with(name, Objects.requireNonNull(factory, "factory"));
        return this;
    }

    /** The name under which operators see this node deliver and hold polls, 1 to 60 characters; a random one unless given. */
    public DaibiaoBuilder node(String value) {
        this.node = Objects.requireNonNull(value, "node");
        return this;
    }

    /**
     * How long {@link Daibiao#close} may take to put in the ballots that wait, and a call about a poll waits for the store's answer to a batch that
     * another call has put in; 10 seconds unless given. Less than the time that whoever ends the process grants it. Throws {@link
     * IllegalArgumentException} when it is not positive; {@link #build} does for one of more than 24 hours.
     */
    public DaibiaoBuilder closeWithin(Duration value) {
        Objects.requireNonNull(value, "closeWithin");
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("a time to close within is positive");
        }
        this.closeWithin = value;
        return this;
    }

    Stores given() {
        return Objects.requireNonNull(stores, "give stores: Daibiao.builder().stores(…)");
    }

    SealedStores sealed() {
        if (given() instanceof SealedStores sealed) {
            if (cipher != null) {
                throw new IllegalArgumentException("these stores have a cipher already; give one in one place");
            }
            return sealed;
        }
        return cipher == null ? SealedStores.plain(given()) : SealedStores.of(given(), cipher, reading);
    }

    DeliverySettings deliverySettings(String name) {
        return new DeliverySettings(name, deliveryRules, listeners);
    }

    /** Of one door; another one built by the same builder has another, unless it was given. */
    String nodeName() {
        return node == null ? UUID.randomUUID().toString() : node;
    }

    /**
     * The door. Throws {@link IllegalStateException} when a command of a host's room is carried out by nobody, {@link
     * NullPointerException} when no plan or no stores were given, {@link org.daibiao.json.BadDocumentException} when the plan names what no installed room records, a
     * check that was not given, or kinds that are recorded only once the plan says a value, and {@link IllegalArgumentException} when two rooms have the same
     * name, table or kind, a name is not allowed, a reason is declared twice, two listeners have the same name, a profile's value is of another type than a rule takes, or a cipher was
     * given and the stores have one already.
     */
    public Daibiao build() {
        return new Daibiao(this);
    }
}
