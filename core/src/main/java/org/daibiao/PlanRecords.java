package org.daibiao;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.calendar.TermInterval;
import org.daibiao.congress.Congress;
import org.daibiao.congress.Document;
import org.daibiao.congress.Organ;
import org.daibiao.congress.Term;
import org.daibiao.congress.Terms;
import org.daibiao.contact.Contact;
import org.daibiao.contact.Matter;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Moment;
import org.daibiao.kernel.Shape;
import org.daibiao.opinion.CommunityRound;
import org.daibiao.opinion.Opinion;
import org.daibiao.plan.Records;
import org.daibiao.project.Milestone;
import org.daibiao.project.Project;
import org.daibiao.project.SupervisionGroup;
import org.daibiao.station.Happening;
import org.daibiao.station.Station;
import org.daibiao.suggestion.Promise;
import org.daibiao.suggestion.Suggestion;

/**
 * What the plan's reports read beside the journal: the term, and names for findings. Deputies' names are open to the voters (Deputies
 * Law art. 58); voters are never named, only their deputies are.
 */
record PlanRecords(Moment moment) implements Records {
    @Override
    public String name(UUID subject) {
        Stream<Supplier<Optional<String>>> tries = Stream.of(
                () -> called(Deputy.SHAPE, subject, deputy -> deputy.name().value()),
                () -> called(Station.SHAPE, subject, Station::name),
                () -> called(Organ.SHAPE, subject, Organ::name),
                () -> called(Group.SHAPE, subject, Group::name),
                () -> called(Congress.SHAPE, subject, Congress::name),
                () -> called(Document.SHAPE, subject, Document::title),
                () -> called(Contact.SHAPE, subject, contact -> held(contact.side(), contact.heldOn())),
                () -> called(
                        Opinion.SHAPE,
                        subject,
                        opinion -> raised("opinion.called", opinion.category(), opinion.raisedOn())),
                () -> called(Suggestion.SHAPE, subject, Suggestion::title),
                () -> called(Promise.SHAPE, subject, Promise::text),
                () -> called(Project.SHAPE, subject, Project::title),
                () -> called(Milestone.SHAPE, subject, Milestone::title),
                () -> called(SupervisionGroup.SHAPE, subject, SupervisionGroup::name),
                () -> called(CommunityRound.SHAPE, subject, CommunityRound::theme),
                () -> called(
                        Matter.SHAPE,
                        subject,
                        matter -> raised("contact.called", matter.category(), matter.raisedOn())),
                () -> called(Happening.SHAPE, subject, happening -> held(happening.kind(), happening.heldOn())));
        return tries.flatMap(one -> one.get().stream()).findFirst().orElse(subject.toString());
    }

    @Override
    public TermInterval term(LocalDate day) {
        Term term = Terms.on(moment, day).orElseGet(() -> Terms.current(moment).value());
        return new TermInterval(term.firstDay(), term.nextFirstDay());
    }

    private static String held(Enum<?> kind, LocalDate day) {
        return Messages.label(kind, Locale.CHINESE) + " " + day;
    }

    private static String raised(String code, String category, LocalDate day) {
        return Messages.text(code, Locale.CHINESE, Map.of("category", category, "day", day));
    }

    private <T> Optional<String> called(Shape<T> shape, UUID subject, Function<T, String> name) {
        return moment.reader().find(shape, Id.<T>of(subject)).map(found -> name.apply(found.value()));
    }
}
