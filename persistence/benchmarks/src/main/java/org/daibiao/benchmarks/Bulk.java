package org.daibiao.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.Id;

/** What is entered in bulk: by a command of the library, and the same rows made by hand. */
enum Bulk {
    /** Deputies: each with a seat, an act and a line. */
    DEPUTIES {
        @Override
        void command(Office office, List<String> deputies, int first, int count) {
            office.daibiao
                    .deputies()
                    .registerAll(Office.registrations(first, count), office.actor)
                    .orThrow();
        }

        @Override
        void rows(Rows rows, List<String> deputies, int n) {
            String id = Rows.id();
            String seat = Rows.id();
            rows.add(
                    "deputy",
                    Rows.TENANT,
                    1L,
                    id,
                    "代表" + n,
                    "安亭镇",
                    constituency(n),
                    "安亭镇代表团",
                    null,
                    "教育",
                    "科技",
                    null,
                    null,
                    null,
                    null);
            rows.add("seat", Rows.TENANT, 1L, seat, id, "deputy", Office.SINCE, null, null, null);
            rows.act("deputy.register", id);
            rows.line(id, seat, "deputy.seat", Office.SINCE, "deputy");
        }
    },
    /** Voters: each with an act and a line. */
    VOTERS {
        @Override
        void command(Office office, List<String> deputies, int first, int count) {
            List<RegisterVoter> commands = IntStream.range(first, first + count)
                    .mapToObj(n ->
                            new RegisterVoter(PersonName.of("选民" + n), constituency(n), null, null, null, Office.SINCE))
                    .toList();
            office.daibiao.deputies().registerVoters(commands, office.actor).orThrow();
        }

        @Override
        void rows(Rows rows, List<String> deputies, int n) {
            String id = Rows.id();
            rows.add(
                    "voter",
                    Rows.TENANT,
                    1L,
                    id,
                    "选民" + n,
                    constituency(n),
                    null,
                    null,
                    Office.SINCE,
                    null,
                    "not-asked",
                    null);
            rows.act("deputy.register-voter", id);
            rows.line(id, id, "voter.known", Office.SINCE, "voter");
        }
    },
    /** Contacts of the district's deputies with voters: each with an act and four lines; the rules ask for each deputy's seat. */
    CONTACTS {
        @Override
        void command(Office office, List<String> deputies, int first, int count) {
            List<RecordVoterContact> commands = IntStream.range(first, first + count)
                    .mapToObj(n -> new RecordVoterContact(
                            Id.of(deputies.get(n % deputies.size())), "visit", 3, day(n, deputies), null, List.of()))
                    .toList();
            office.daibiao.contacts().recordAllVoters(commands, office.actor).orThrow();
        }

        @Override
        void rows(Rows rows, List<String> deputies, int n) {
            LocalDate day = day(n, deputies);
            String id = Rows.id();
            String deputy = deputies.get(n % deputies.size());
            rows.add(
                    "contact",
                    Rows.TENANT,
                    1L,
                    id,
                    "deputy-voters",
                    "visit",
                    null,
                    deputy,
                    3L,
                    day,
                    null,
                    null,
                    null,
                    null);
            rows.act("contact.record-voters", id);
            for (String kind : List.of("voter-contact.visit", "duty.participated")) {
                rows.line(id, id, kind, day, "item");
                rows.line(deputy, id, kind, day, "deputy");
            }
        }
    };

    /** Each deputy meets voters once on a day. */
    private static LocalDate day(int n, List<String> deputies) {
        return Office.day(n / deputies.size());
    }

    private static String constituency(int n) {
        return "第" + (n % 90 + 1) + "选区";
    }

    /** Enters so many by the library, in one command. */
    abstract void command(Office office, List<String> deputies, int first, int count);

    /** Adds the rows of one of them. */
    abstract void rows(Rows rows, List<String> deputies, int n);
}
