package org.daibiao.examples.planyear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.daibiao.Daibiao;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.desk.Actor;
import org.daibiao.station.ReceivePeople;

/**
 * What is recorded in the year, and when: on the Sunday after it happened, or three weeks later if someone was late. Each week is entered in bulk,
 * with the clock set to its Sunday.
 */
final class Diary {
    private static final LocalDate LAST = LocalDate.parse("2025-12-31");

    private static final class Week {
        final List<Runnable> deeds = new ArrayList<>();
        final List<RecordContact> contacts = new ArrayList<>();
        final List<RecordVoterContact> voters = new ArrayList<>();
        final List<ReceivePeople> receptions = new ArrayList<>();
    }

    private final Play play;
    private final TreeMap<LocalDate, Week> weeks = new TreeMap<>();

    Diary(Play play) {
        this.play = play;
    }

    void contact(RecordContact contact) {
        week(contact.day(), play.in100(3)).contacts.add(contact);
    }

    void voters(RecordVoterContact contact) {
        week(contact.day(), play.in100(2)).voters.add(contact);
    }

    void reception(ReceivePeople reception) {
        week(reception.day(), false).receptions.add(reception);
    }

    void on(LocalDate day, Runnable deed) {
        week(day, false).deeds.add(deed);
    }

    int weeks() {
        return weeks.size();
    }

    /** Enters everything, week by week. */
    void write(Daibiao daibiao, Actor office, IntConsumer done) {
        weeks.forEach((sunday, week) -> {
            play.on(sunday);
            District.batches(week.receptions)
                    .forEach(batch ->
                            daibiao.stations().receiveAll(batch, office).orThrow());
            District.batches(week.contacts)
                    .forEach(
                            batch -> daibiao.contacts().recordAll(batch, office).orThrow());
            District.batches(week.voters)
                    .forEach(batch ->
                            daibiao.contacts().recordAllVoters(batch, office).orThrow());
            week.deeds.forEach(Runnable::run);
            done.accept(1);
        });
        play.on(LAST);
    }

    private Week week(LocalDate day, boolean late) {
        LocalDate sunday = day.plusWeeks(late ? 3 : 0).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return weeks.computeIfAbsent(sunday.isAfter(LAST) ? LAST : sunday, unknown -> new Week());
    }
}
