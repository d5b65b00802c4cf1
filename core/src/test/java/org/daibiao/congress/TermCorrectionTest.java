package org.daibiao.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.CorrectSeat;
import org.daibiao.deputy.Seat;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is recorded of a session or a term")
class TermCorrectionTest {
    private final Fixture congress = new Fixture();
    private final CongressService service = congress.daibiao().congresses();
    private final Actor office = congress.office();

    @Test
    @DisplayName("can be corrected in a session: days and ordinal, and the journal follows")
    void session() {
        var held = hold(4, "2025-01-14", "2025-01-17");
        Session right = correct(held, 5, "2025-01-15", "2025-01-18").orThrow().value();

        assertThat(right)
                .isEqualTo(new Session(
                        held.id(),
                        Session.Body.CONGRESS,
                        right.termOrdinal(),
                        5,
                        day("2025-01-15"),
                        day("2025-01-18")));
        assertThat(congress.earlier(held.id()))
                .containsExactly("firstDay: 2025-01-14", "lastDay: 2025-01-17", "ordinal: 4");
        assertThat(congress.about(held.id(), "session.held.congress")).containsExactly("item 2025-01-15 1");
    }

    @Test
    @DisplayName(
            "is refused in a session where it contradicts itself, another session, or the terms, or says nothing new")
    void refusedSession() {
        hold(3, "2024-01-14", "2024-01-17");
        var held = hold(4, "2025-01-14", "2025-01-17");

        assertThat(codes(correct(held, 3, null, null))).containsExactly("congress.session-known");
        assertThat(codes(correct(held, null, "2025-01-18", null))).containsExactly("congress.session-order");
        assertThat(codes(correct(held, null, "1999-01-18", null))).containsExactly("congress.no-term");
        assertThat(codes(correct(held, null, "2029-01-18", "2029-01-19"))).containsExactly("congress.future");
        assertThat(codes(correct(held, 4, "2025-01-14", null))).containsExactly("correction.nothing");
    }

    @Test
    @DisplayName("puts a session into the term of its right first day")
    void otherTerm() {
        var first = service.terms(office).get(0);
        service.beginTerm(new BeginTerm(first.value().ordinal() + 1, day("2025-02-01")), office)
                .orThrow();
        var held = hold(1, "2025-02-01", "2025-02-04");
        Session right = correct(held, 9, "2025-01-20", null).orThrow().value();

        assertThat(right.termOrdinal()).isEqualTo(first.value().ordinal());
    }

    @Test
    @DisplayName("can be corrected in a term, and the term before ends on the right day")
    void term() {
        var first = service.terms(office).get(0);
        var next = service.beginTerm(new BeginTerm(first.value().ordinal() + 1, day("2025-02-01")), office)
                .orThrow();
        service.correctTerm(new CorrectTerm(next.seen(), null, day("2025-02-10"), "笔误"), office)
                .orThrow();

        assertThat(service.terms(office))
                .extracting(one -> one.value().firstDay(), one -> one.value().nextFirstDay())
                .containsExactly(tuple(first.value().firstDay(), day("2025-02-10")), tuple(day("2025-02-10"), null));
        assertThat(congress.earlier(next.id())).containsExactly("firstDay: 2025-02-01");
    }

    @Test
    @DisplayName("carries the right ordinal of a term to its sessions")
    void ordinal() {
        var held = hold(4, "2025-01-14", "2025-01-17");
        var term = service.terms(office).get(0);
        service.correctTerm(new CorrectTerm(term.seen(), 8, null, "笔误"), office).orThrow();

        assertThat(congress.daibiao()
                        .get(Session.SHAPE, held.id(), office)
                        .value()
                        .termOrdinal())
                .isEqualTo(8);
    }

    @Test
    @DisplayName("carries sessions to the term that then has their first day, unless their number is taken there")
    void sessionsFollow() {
        var first = service.terms(office).get(0).value();
        var next = service.beginTerm(new BeginTerm(first.ordinal() + 1, day("2025-02-10")), office)
                .orThrow();
        var held = hold(1, "2025-02-03", "2025-02-04");
        var right = new CorrectTerm(next.seen(), null, day("2025-02-03"), "笔误");
        service.correctTerm(right, office).orThrow();

        assertThat(congress.daibiao()
                        .get(Session.SHAPE, held.id(), office)
                        .value()
                        .termOrdinal())
                .isEqualTo(first.ordinal() + 1);
        hold(1, "2025-02-01", "2025-02-02");
        next = service.terms(office).get(1);
        assertThat(codes(correct(next, null, day("2025-01-30")))).containsExactly("congress.session-known");
        hold(7, "2022-02-01", "2022-02-02");
        assertThat(codes(correct(service.terms(office).get(0), null, day("2022-03-01"))))
                .contains("congress.term-used");
    }

    @Test
    @DisplayName("is refused in a term while a seat begins on the days that it would lose, and not after")
    void used() {
        var term = service.terms(office).get(0);
        LocalDate wrong = term.value().firstDay();
        congress.deputy("王芳");
        var later = new CorrectTerm(term.seen(), null, wrong.plusDays(2), "笔误");

        assertThat(codes(service.correctTerm(later, office))).containsExactly("congress.term-used");
        var seat = congress.daibiao().find(Query.of(Seat.SHAPE), office).items().get(0);
        assertThat(seat.value().since()).isEqualTo(wrong);
        congress.daibiao()
                .deputies()
                .correctSeat(new CorrectSeat(seat.seen(), wrong.plusDays(2), "笔误"), office)
                .orThrow();
        assertThat(service.correctTerm(later, office).orThrow().value().firstDay())
                .isEqualTo(wrong.plusDays(2));
    }

    @Test
    @DisplayName("is refused in a term out of order, in the future, and of another than the office")
    void refusedTerm() {
        var first = service.terms(office).get(0);
        var next = service.beginTerm(new BeginTerm(first.value().ordinal() + 1, day("2025-02-01")), office)
                .orThrow();
        first = service.terms(office).get(0);

        assertThat(codes(correct(next, null, first.value().firstDay()))).containsExactly("congress.term-order");
        assertThat(codes(correct(first, null, day("2025-02-01")))).containsExactly("congress.term-after-next");
        assertThat(codes(correct(next, 99, null))).containsExactly("congress.term-ordinal");
        assertThat(codes(correct(next, null, day("2029-02-01")))).containsExactly("congress.future");
        assertThat(codes(correct(next, null, null))).containsExactly("correction.nothing");
        Actor other = Actor.of(office.congress(), "deputy", Roles.DEPUTY);
        var command = new CorrectTerm(next.seen(), null, day("2025-02-02"), "笔误");
        assertThatThrownBy(() -> service.correctTerm(command, other)).isInstanceOf(DeniedException.class);
    }

    private Outcome<Versioned<Term>> correct(Versioned<Term> term, @Nullable Integer ordinal, @Nullable LocalDate day) {
        return service.correctTerm(new CorrectTerm(term.seen(), ordinal, day, "笔误"), office);
    }

    private Outcome<Versioned<Session>> correct(
            Versioned<Session> held, @Nullable Integer ordinal, @Nullable String first, @Nullable String last) {
        return service.correctSession(
                new CorrectSession(
                        held.seen(), ordinal, first == null ? null : day(first), last == null ? null : day(last), "笔误"),
                office);
    }

    private Versioned<Session> hold(int ordinal, String first, String last) {
        return service.hold(new HoldSession(Session.Body.CONGRESS, ordinal, day(first), day(last)), office)
                .orThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
