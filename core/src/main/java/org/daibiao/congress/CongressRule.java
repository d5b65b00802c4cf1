package org.daibiao.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.correction.CorrectionRoom;
import org.daibiao.desk.Change;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.CongressId;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Decides what may be recorded about a congress: pure functions without parameters from the plan. */
record CongressRule() {
    Outcome<Change<Congress>> open(OpenCongress command, CongressId congress, Id<Term> term, LocalDate today) {
        return new Rejections()
                .when(!CongressId.of(command.code()).equals(congress), CongressReasons.OTHER, "code", command.code())
                .when(
                        command.termFirstDay().isAfter(today),
                        CongressReasons.FUTURE,
                        "termFirstDay",
                        command.termFirstDay(),
                        today)
                .orElse(() -> Change.to(new Congress(congress, command.code(), command.name(), command.zone()))
                        .insert(Term.SHAPE, new Term(term, command.termOrdinal(), command.termFirstDay(), null)));
    }

    Outcome<Change<Term>> begin(BeginTerm command, Id<Term> id, Versioned<Term> current, LocalDate today) {
        Term before = current.value();
        return new Rejections()
                .when(
                        command.ordinal() != before.ordinal() + 1,
                        CongressReasons.TERM_ORDINAL,
                        Laws.DEPUTIES.article("2"),
                        "ordinal",
                        before.ordinal() + 1)
                .when(
                        !command.firstDay().isAfter(before.firstDay()),
                        CongressReasons.TERM_ORDER,
                        Laws.DEPUTIES.article("2"),
                        "firstDay",
                        before.firstDay())
                .when(command.firstDay().isAfter(today), CongressReasons.FUTURE, "firstDay", command.firstDay(), today)
                .orElse(() -> Change.to(new Term(id, command.ordinal(), command.firstDay(), null))
                        .update(
                                Term.SHAPE,
                                current,
                                Edit.of(before)
                                        .set(Term.NEXT_FIRST_DAY, command.firstDay())
                                        .done()));
    }

    /**
     * Corrects a term. The term before ends on the right day, and each session is in the term that then has its first day.
     *
     * @param terms all terms, ordered by first day
     * @param sessions those of this term and of the one before
     * @param seat the entry of a seat that would then begin before the term; null if there is none
     */
    Outcome<Change<Term>> correct(
            Term right,
            List<Versioned<Term>> terms,
            List<Versioned<Session>> sessions,
            @Nullable Line seat,
            LocalDate today) {
        int place = terms.stream().map(Versioned::id).toList().indexOf(right.id());
        Versioned<Term> before = place == 0 ? null : terms.get(place - 1);
        Term next = place + 1 == terms.size() ? null : terms.get(place + 1).value();
        Line outside = before != null
                ? seat
                : Stream.concat(
                                Stream.ofNullable(seat),
                                sessions.stream().map(Versioned::value).map(CongressRule::line))
                        .filter(line -> line.day().isBefore(right.firstDay()))
                        .findFirst()
                        .orElse(null);
        List<Session> moved = sessions.stream()
                .map(Versioned::value)
                .map(one -> inTerm(one, right, before))
                .toList();
        return ordered(right, before == null ? null : before.value(), next, today)
                .when(
                        outside != null,
                        CongressReasons.TERM_USED,
                        "firstDay",
                        outside == null ? "" : outside.kind(),
                        outside == null ? today : outside.day())
                .and(twice(moved))
                .orElse(() -> followed(right, before, sessions));
    }

    /** With what follows from it: the end of the term before, and the terms of the sessions. */
    private static Change<Term> followed(
            Term right, @Nullable Versioned<Term> before, List<Versioned<Session>> sessions) {
        Change<Term> change = Change.to(right);
        for (Versioned<Session> one : sessions) {
            Session session = inTerm(one.value(), right, before);
            change = session.equals(one.value()) ? change : change.update(Session.SHAPE, one, session);
        }
        if (before == null || right.firstDay().equals(before.value().nextFirstDay())) {
            return change;
        }
        Term ended = Edit.of(before.value())
                .set(Term.NEXT_FIRST_DAY, right.firstDay())
                .done();
        return change.update(Term.SHAPE, before, ended);
    }

    private static Rejections ordered(Term right, @Nullable Term before, @Nullable Term next, LocalDate today) {
        int expected = before != null ? before.ordinal() + 1 : next != null ? next.ordinal() - 1 : right.ordinal();
        LocalDate day = right.firstDay();
        boolean early = before != null && !day.isAfter(before.firstDay());
        boolean late = next != null && !day.isBefore(next.firstDay());
        return new Rejections()
                .when(
                        right.ordinal() != expected,
                        CongressReasons.TERM_ORDINAL,
                        Laws.DEPUTIES.article("2"),
                        "ordinal",
                        expected)
                .when(
                        early,
                        CongressReasons.TERM_ORDER,
                        Laws.DEPUTIES.article("2"),
                        "firstDay",
                        before == null ? day : before.firstDay())
                .when(late, CongressReasons.TERM_AFTER_NEXT, "firstDay", next == null ? day : next.firstDay())
                .when(day.isAfter(today), CongressReasons.FUTURE, "firstDay", day, today);
    }

    private static Session inTerm(Session session, Term right, @Nullable Versioned<Term> before) {
        int ordinal = before != null && session.firstDay().isBefore(right.firstDay())
                ? before.value().ordinal()
                : right.ordinal();
        return Edit.of(session).set(Session.TERM_ORDINAL, ordinal).done();
    }

    /** Against sessions of one body and term with the same ordinal. */
    private static List<Rejection> twice(List<Session> sessions) {
        var numbers = new HashSet<List<Object>>();
        return sessions.stream()
                .filter(one -> !numbers.add(List.of(one.body(), one.termOrdinal(), one.ordinal())))
                .map(one -> CongressReasons.SESSION_KNOWN.at("firstDay", one.ordinal()))
                .toList();
    }

    Outcome<Change<Session>> hold(
            HoldSession command, Id<Session> id, Optional<Term> term, boolean known, LocalDate today) {
        var session = new Session(
                id,
                command.body(),
                term.map(Term::ordinal).orElse(0),
                command.ordinal(),
                command.firstDay(),
                command.lastDay());
        return session(session, term, known, today);
    }

    /**
     * Records a session, or what it should have been.
     *
     * @param known whether another one is recorded under its body, term and ordinal
     */
    Outcome<Change<Session>> session(Session session, Optional<Term> term, boolean known, LocalDate today) {
        return new Rejections()
                .when(
                        session.lastDay().isBefore(session.firstDay()),
                        CongressReasons.SESSION_ORDER,
                        "lastDay",
                        session.firstDay())
                .when(session.firstDay().isAfter(today), CongressReasons.FUTURE, "firstDay", session.firstDay(), today)
                .when(
                        term.isEmpty(),
                        CongressReasons.NO_TERM,
                        Laws.DEPUTIES.article("2"),
                        "firstDay",
                        session.firstDay())
                .when(known, CongressReasons.SESSION_KNOWN, "ordinal", session.ordinal())
                .orElse(() -> Change.to(session, line(session)));
    }

    /** What recording it enters. */
    static Line line(Session session) {
        return Line.event(CongressRoom.SESSION.member(session.body()), session.id(), session.firstDay());
    }

    Outcome<Change<Organ>> add(AddOrgan command, Id<Organ> id, boolean known, LocalDate today) {
        return new Rejections()
                .when(known, CongressReasons.ORGAN_KNOWN, "name")
                .when(command.since().isAfter(today), CongressReasons.FUTURE, "since", command.since(), today)
                .orElse(() -> {
                    var organ = new Organ(id, command.name(), command.kind(), command.since());
                    return Change.to(organ).lines(lines(organ));
                });
    }

    /**
     * @param right the organ as it should have been recorded
     * @param known whether another organ has the right name
     */
    Outcome<Change<Organ>> correct(Organ right, boolean known, LocalDate today) {
        return new Rejections()
                .when(known, CongressReasons.ORGAN_KNOWN, "name")
                .when(right.since().isAfter(today), CongressReasons.FUTURE, "since", right.since(), today)
                .orElse(() -> Change.to(right).lines(lines(right)));
    }

    /** What adding it enters. */
    static List<Line> lines(Organ organ) {
        List<Kind> standings = organ.kind().isUnit()
                ? List.of(CongressRoom.UNIT)
                : organ.kind().isOneOfFour() ? List.of(CongressRoom.FOUR_ORGANS) : List.of();
        return standings.stream()
                .map(kind -> Line.begin(kind.code(), kind.role(), organ.id(), organ.id(), organ.since()))
                .toList();
    }

    Outcome<Change<Document>> register(RegisterDocument command, Id<Document> id, LocalDate today) {
        return new Rejections()
                .when(command.day().isAfter(today), CongressReasons.FUTURE, "day", command.day(), today)
                .orElse(() -> {
                    var document = new Document(
                            id,
                            command.type(),
                            command.title(),
                            command.organ(),
                            command.source(),
                            command.day(),
                            null,
                            null);
                    return Change.to(document).lines(lines(document));
                });
    }

    /** @param right the document as the command says it should have been registered */
    Outcome<Change<Document>> correct(Document right, CorrectDocument command, LocalDate today) {
        LocalDate marked = Stream.of(right.circulatedOn(), right.publishedOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(right.since());
        return new Rejections()
                .when(command.contradictsItself(), CorrectionRoom.GIVEN_AND_REMOVED, "without")
                .when(right.since().isAfter(today), CongressReasons.FUTURE, "day", right.since(), today)
                .when(right.since().isAfter(marked), CongressReasons.DOCUMENT_AFTER_MARK, "day", marked)
                .orElse(() -> Change.to(right).lines(lines(right)));
    }

    /** All that registering, circulating and publishing it enters. */
    static List<Line> lines(Document document) {
        Kind family = document.source() == Document.Source.ELSEWHERE ? CongressRoom.REGISTERED : CongressRoom.ADOPTED;
        var lines = new ArrayList<Line>(lines(family, document, document.since()));
        if (document.circulatedOn() != null) {
            lines.addAll(lines(CongressRoom.CIRCULATED, document, document.circulatedOn()));
        }
        if (document.publishedOn() != null) {
            lines.addAll(lines(CongressRoom.PUBLISHED, document, document.publishedOn()));
        }
        return lines;
    }

    Outcome<Change<Document>> circulate(Document now, LocalDate day, LocalDate today) {
        return marked(now, day, today, now.circulatedOn() != null)
                .orElse(() -> Change.to(
                                Edit.of(now).set(Document.CIRCULATED_ON, day).done())
                        .lines(lines(CongressRoom.CIRCULATED, now, day)));
    }

    Outcome<Change<Document>> publish(Document now, LocalDate day, LocalDate today) {
        return marked(now, day, today, now.publishedOn() != null)
                .orElse(() -> Change.to(
                                Edit.of(now).set(Document.PUBLISHED_ON, day).done())
                        .lines(lines(CongressRoom.PUBLISHED, now, day)));
    }

    private static Rejections marked(Document now, LocalDate day, LocalDate today, boolean done) {
        return new Rejections()
                .when(done, CongressReasons.DOCUMENT_MARKED, "document")
                .when(day.isBefore(now.since()), CongressReasons.DOCUMENT_ORDER, "day", now.since())
                .when(day.isAfter(today), CongressReasons.FUTURE, "day", day, today);
    }

    private static List<Line> lines(Kind family, Document document, LocalDate day) {
        Line item = Line.event(family.member(document.type()), document.id(), day);
        Id<Organ> organ = document.organ();
        return organ == null ? List.of(item) : List.of(item, item.as(Line.ORGAN, organ));
    }
}
