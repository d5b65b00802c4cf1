package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.daibiao.Daibiao;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.opinion.Opinion;
import org.daibiao.oversight.ChooseKey;
import org.daibiao.oversight.Publication.Part;
import org.daibiao.oversight.PublishPart;
import org.daibiao.oversight.Supervise;
import org.daibiao.oversight.Supervision.Layer;
import org.daibiao.oversight.Supervision.Place;
import org.daibiao.record.Id;
import org.daibiao.record.Seen;
import org.daibiao.suggestion.CloseSuggestion;
import org.daibiao.suggestion.Communication.Way;
import org.daibiao.suggestion.Evidence.Basis;
import org.daibiao.suggestion.Promise;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/** What deputies suggest in 2025, and its outcome: most suggestions are answered, rated and carried out within the year. */
final class Suggestions {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-07");
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2026-06-30");
    private static final int LEAST = 12;
    private static final int ENDS = 10;
    private static final int SPAN = 230;
    private static final List<Basis> BASES = List.of(Basis.values());
    private static final List<Way> WAYS = List.of(Way.values());
    private static final List<Layer> LAYERS = List.of(Layer.values());
    private static final Map<Layer, String> SUPERVISORS =
            Map.of(Layer.LED, "主任会议成员", Layer.COMMITTEE, "财政经济委员会", Layer.COORDINATED, "代表工作委员会");

    private final Daibiao daibiao;
    private final District district;
    private final Actor office;
    private final List<List<String>> ideas = Rows.of("suggestions.csv");
    private int raised;
    private int numbered;

    Suggestions(Daibiao daibiao, District district) {
        this.daibiao = daibiao;
        this.district = district;
        this.office = district.office();
    }

    /** A usual year's number of suggestions, the rare cases, and the work on all of them. */
    void plan(Diary diary) {
        int usual = Math.max(LEAST, Math.round(district.deputies().size() * 40f / 273));
        for (int n = 0; n < usual; n++) {
            usual(diary, n, FIRST.plusDays((long) n * SPAN / usual));
        }
        new RareSuggestions(daibiao, this, office).plan(diary);
        new Oversight(daibiao, district).plan(diary);
    }

    /** A public opinion becomes a suggestion, which is answered twelve weeks later. */
    void fromOpinion(Diary diary, LocalDate day, Supplier<@Nullable Seen<Opinion>> opinion, Runnable afterwards) {
        Course course = course(diary, day, 0).drafted(opinion).beside(0, (id, on) -> afterwards.run());
        Course handled = handled(accepted(course.consulted(Way.PHONE).submitted()), false);
        published(handled.replied(40, "solved-or-adopted", "").talked(6).rated(4, Grade.SATISFIED));
    }

    private void usual(Diary diary, int n, LocalDate day) {
        Course course = proposed(course(diary, day, n % 3 == 0 ? 2 : 0), n);
        Course handled = handled(text(accepted(course.submitted()), n), n % 5 == 2);
        if (n % 8 == 3) {
            supervised(handled, n / 8);
        }
        Course replied = replied(handled, n % ENDS).talked(5);
        Course rated = replied.rated(6, n % ENDS % 6 == 5 ? Grade.BASICALLY_SATISFIED : Grade.SATISFIED);
        if (n % ENDS == 6 || n % ENDS == 9) {
            Course kept = rated.settled(25, Promise.State.DELIVERED, "已按承诺完成", null);
            if (n % ENDS == 9) {
                kept.step(
                        10,
                        (seen, on) -> daibiao.handling().close(new CloseSuggestion(seen, "承诺已落实，代表认可", on), office));
            }
        }
        result(replied, n);
    }

    /** Most are consulted on, and have a stated basis, before they are submitted. */
    private static Course proposed(Course course, int n) {
        course.drafted();
        if (n % 9 != 4) {
            course.grounded(BASES.get(n % BASES.size()));
        }
        return n % 4 == 1 ? course : course.consulted(WAYS.get(n % WAYS.size()));
    }

    Course accepted(Course submitted) {
        numbered++;
        return submitted.accepted("嘉代建〔2025〕%03d号".formatted(numbered));
    }

    /** Referred, received, and discussed before and during handling. */
    static Course handled(Course accepted, boolean byTwo) {
        accepted.referred();
        return byTwo
                ? accepted.receivedByBoth().talked(10)
                : accepted.distributed().received().talked(8).talked(17);
    }

    private static Course replied(Course handled, int end) {
        return switch (end) {
            case 6, 9 -> handled.promised(30, "being-solved", handled.day().plusDays(90));
            case 7 -> handled.promised(30, "planned", NEXT_YEAR);
            case 8 -> handled.replied(30, "for-reference", "受规划条件限制，目前难以解决");
            default -> handled.replied(30, "solved-or-adopted", "");
        };
    }

    /** Some texts are published in part, one is withheld, each with the reason. */
    private Course text(Course accepted, int n) {
        return n % 7 == 5 || n == 4
                ? accepted.beside(
                        15,
                        (id, on) -> daibiao.supervision()
                                .publish(
                                        n == 4
                                                ? PublishPart.withheld(id, Part.TEXT, "涉及企业商业秘密", on.toString())
                                                : PublishPart.redacted(
                                                        id,
                                                        Part.TEXT,
                                                        accepted.idea().text(),
                                                        "隐去居民个人信息",
                                                        on.toString()),
                                        office)
                                .orThrow())
                : accepted.published(15, Part.TEXT);
    }

    /** One result is left out by mistake. */
    private void result(Course replied, int n) {
        if (n == 4) {
            replied.beside(
                    9,
                    (id, on) -> daibiao.supervision()
                            .publish(PublishPart.withheld(id, Part.RESULT, "涉及企业商业秘密", on.toString()), office)
                            .orThrow());
        } else if (n != 2) {
            replied.published(9, Part.RESULT);
        }
    }

    static Course published(Course replied) {
        return replied.published(0, Part.TEXT).published(0, Part.RESULT);
    }

    /** A key suggestion, supervised at one of the layers; every second one on site. */
    private void supervised(Course handled, int n) {
        Layer layer = LAYERS.get(n % LAYERS.size());
        Place place = n % 2 == 0 ? Place.ON_SITE : Place.ELSEWHERE;
        handled.beside(
                2,
                (id, on) -> daibiao.supervision()
                        .chooseKey(ChooseKey.of(id, on.toString(), "livelihood"), office)
                        .orThrow());
        handled.beside(20, (id, on) -> supervise(id, layer, place, on));
    }

    void supervise(Id<Suggestion> id, Layer layer, Place place, LocalDate day) {
        String by = Objects.requireNonNull(SUPERVISORS.get(layer));
        daibiao.supervision()
                .supervise(Supervise.of(id, layer, place, by, day.toString()), office)
                .orThrow();
    }

    /** The next idea, by the next deputy who holds a seat all year, with this number of joint proposers. */
    Course course(Diary diary, LocalDate day, int joint) {
        List<Id<Deputy>> all =
                district.deputies().subList(0, district.deputies().size() - 2);
        var proposers = new ArrayList<Id<Deputy>>();
        for (int n = 0; n <= joint; n++) {
            proposers.add(all.get((raised * 7 + n) % all.size()));
        }
        List<String> idea = ideas.get(raised % ideas.size());
        raised++;
        var whole = new Course.Idea(
                proposers, district.delegation(proposers.get(0)), idea.get(0), idea.get(1), idea.get(2), idea.get(3));
        return new Course(diary, daibiao, office, whole, day);
    }
}
