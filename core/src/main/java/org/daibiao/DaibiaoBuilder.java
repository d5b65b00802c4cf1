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
import org.daibiao.record.Digest;
import org.daibiao.record.IdSource;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Builder (构建器) of {@link Daibiao}; not thread-safe. Everything but the plan and the stores has a default. A null throws a {@link
 * NullPointerException} that names the parameter.
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

    /** The stores that hold all data; required. */
    public DaibiaoBuilder stores(Stores value) {
        this.stores = Objects.requireNonNull(value, "stores");
        return this;
    }

    /** The clock, whose time zone new congresses get; by default the system clock in Asia/Shanghai. */
    public DaibiaoBuilder clock(Clock value) {
        this.clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /** The source of ids; by default time-ordered UUIDs. */
    public DaibiaoBuilder ids(IdSource value) {
        this.ids = Objects.requireNonNull(value, "ids");
        return this;
    }

    /** The observer, which sees how each operation ended; by default none. */
    public DaibiaoBuilder observer(Observer value) {
        this.observer = Objects.requireNonNull(value, "observer");
        return this;
    }

    /** The policy of who may do what; by default {@link RolePolicy#planRoles}. */
    public DaibiaoBuilder access(AccessPolicy value) {
        this.access = Objects.requireNonNull(value, "access");
        return this;
    }

    /**
     * The calendar of working days; by default that of the State Council's notices. Throws {@link IllegalArgumentException} if its name is longer
     * than {@link WorkCalendar#LONGEST_NAME}.
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
     * A rule profile in addition to the library's and the plan's own. May be called several times; for the same id, the last profile counts. The
     * profile in force is the one that the plan names ({@link WorkPlan#read}). Suggestions keep the profile under which they were referred, so it
     * must stay known.
     */
    public DaibiaoBuilder profile(RuleProfile value) {
        this.profiles.add(Objects.requireNonNull(value, "profile"));
        return this;
    }

    /**
     * The digest that links the acts of the journal; by default {@link Digest#SHA_256}. Choose it once for the life of a congress: earlier links do
     * not verify under another digest.
     */
    public DaibiaoBuilder digest(Digest value) {
        this.digest = Objects.requireNonNull(value, "digest");
        return this;
    }

    /**
     * The number of the last act in a congress's journal that may lack a link: the last act from before the chain, for a database begun by an earlier
     * version. The default is 0: every act is linked. If the number is too high, links up to it could be removed undetected. It is set here and
     * stored in no table, so that someone with write access to the database cannot change it; {@link org.daibiao.audit.AuditService#verify} checks
     * against it. Throws {@link IllegalArgumentException} for a number below 0.
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
     * The cipher that seals personal data before it is stored: names, phones and addresses of voters, phones of deputies, and all other {@link
     * org.daibiao.record.Personal} data of records that is not {@link org.daibiao.record.Published}. By default nothing is sealed. Data stored
     * without a cipher must be sealed first: {@link #cipher(FieldCipher, SealedStores.Reading)}.
     *
     * <p>Not sealed: ids, days, states and published names; free texts, such as matters and opinions that were raised; the journal, which holds no
     * names. An act keeps a token of its command under the index key, because a digest could confirm a guess. The log and backups of a database keep
     * what they held, plain or under an older key. See {@link SealedStores}.
     */
    public DaibiaoBuilder cipher(FieldCipher value) {
        return cipher(value, SealedStores.Reading.SEALED_ONLY);
    }

    /**
     * The same, for stores that may still hold plain texts. Use {@link SealedStores.Reading#PLAIN_TOO} for the transition: seal the plain texts with
     * {@link SealingService#reseal}, then omit it.
     */
    public DaibiaoBuilder cipher(FieldCipher value, SealedStores.Reading plainTexts) {
        this.reading = Objects.requireNonNull(plainTexts, "plainTexts");
        this.cipher = Objects.requireNonNull(value, "cipher");
        return this;
    }

    /** A room of the host without commands; see {@link #room(Room, Consumer)}. */
    public DaibiaoBuilder room(Room value) {
        return room(value, desk -> {});
    }

    /**
     * A room of the host.
     *
     * @param service creates the room's service and registers its commands at the desk ({@link Desk#handle}); called by each {@link #build}
     */
    public DaibiaoBuilder room(Room value, Consumer<Desk> service) {
        Objects.requireNonNull(value, "room");
        this.services.add(Objects.requireNonNull(service, "service"));
        this.rooms.add(value);
        return this;
    }

    /**
     * A check of the host, under the name by which a plan file refers to it: {@code {check: NAME, with: {most: NUMBER}}}. Throws {@link
     * IllegalArgumentException} if the name does not consist of lower-case words joined by hyphens, or is already in use.
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

    /** A listener that gets every act of each congress from the first one on; see {@link DeliveryService#deliver}. */
    public DaibiaoBuilder listener(JournalListener value) {
        return listener(value, Start.FIRST_ACT);
    }

    /**
     * A listener, and where it starts in a congress from which nothing has been delivered to it yet. Throws {@link IllegalArgumentException} if its
     * name has the wrong form.
     */
    public DaibiaoBuilder listener(JournalListener value, Start start) {
        Objects.requireNonNull(value, "listener");
        this.listeners.add(DeliverySettings.Listening.of(value, Objects.requireNonNull(start, "start")));
        return this;
    }

    /** The parameters of delivery; by default {@link DeliveryRules#USUAL}. */
    public DaibiaoBuilder deliveryRules(DeliveryRules value) {
        this.deliveryRules = Objects.requireNonNull(value, "deliveryRules");
        return this;
    }

    /** A tally rule of the host, under the name by which ballot papers refer to it; replaces a rule of the same name. */
    public DaibiaoBuilder tallyRule(String name, Function<BallotPaper, TallyRule> factory) {
        Objects.requireNonNull(name, "name");
        this.tallies = tallies.with(name, Objects.requireNonNull(factory, "factory"));
        return this;
    }

    /** The name of this node that operators see for deliveries and held polls, 1 to 60 characters; by default random. */
    public DaibiaoBuilder node(String value) {
        this.node = Objects.requireNonNull(value, "node");
        return this;
    }

    /**
     * How long {@link Daibiao#close} may take to put waiting ballots into the box, and how long a call about a poll waits for the store's answer to a
     * batch of another call; by default 10 seconds. Choose less than the time that the process is given to shut down. Throws {@link
     * IllegalArgumentException} if it is not positive; {@link #build} throws it for more than 24 hours.
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

    /** The node name of one instance; another instance from the same builder gets another name, unless one was set. */
    String nodeName() {
        return node == null ? UUID.randomUUID().toString() : node;
    }

    /**
     * Builds the library's entry point. Throws {@link NullPointerException} if the plan or the stores are missing; {@link IllegalStateException} if a
     * command of a host's room has no handler; {@link org.daibiao.json.BadDocumentException} if the plan names something that no installed room
     * records, a check that is not installed, or kinds that are recorded only once the plan sets a value; and {@link IllegalArgumentException} if two
     * rooms have the same name, table or kind, a name is not allowed, a reason is declared twice, two listeners have the same name, a value of a
     * profile has the wrong type for its rule, or a cipher was set and the stores already have one.
     */
    public Daibiao build() {
        return new Daibiao(this);
    }
}
