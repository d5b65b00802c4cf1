package org.daibiao;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.congress.Congress;
import org.daibiao.congress.Document;
import org.daibiao.congress.Organ;
import org.daibiao.contact.Contact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Messages;
import org.daibiao.kernel.Reader;
import org.daibiao.plan.Names;
import org.daibiao.station.Happening;
import org.daibiao.station.Station;

/**
 * Names for the plan's findings, from the records. Deputies' names are open to the voters (Deputies Law art. 58); voters are never
 * named, only their deputies are.
 */
record RecordNames(Reader reader) implements Names {
    @Override
    public String of(UUID subject) {
        Stream<Supplier<Optional<String>>> tries = Stream.of(
                () -> reader.find(Deputy.SHAPE, Id.of(subject))
                        .map(found -> found.value().name().value()),
                () -> reader.find(Station.SHAPE, Id.of(subject))
                        .map(found -> found.value().name()),
                () -> reader.find(Organ.SHAPE, Id.of(subject))
                        .map(found -> found.value().name()),
                () -> reader.find(Group.SHAPE, Id.of(subject))
                        .map(found -> found.value().name()),
                () -> reader.find(Congress.SHAPE, Id.of(subject))
                        .map(found -> found.value().name()),
                () -> reader.find(Document.SHAPE, Id.of(subject))
                        .map(found -> found.value().title()),
                () -> reader.find(Contact.SHAPE, Id.of(subject))
                        .map(found -> Messages.label(found.value().side(), Locale.CHINESE) + " "
                                + found.value().heldOn()),
                () -> reader.find(Happening.SHAPE, Id.of(subject))
                        .map(found -> Messages.label(found.value().kind(), Locale.CHINESE) + " "
                                + found.value().heldOn()));
        return tries.flatMap(one -> one.get().stream()).findFirst().orElse(subject.toString());
    }
}
