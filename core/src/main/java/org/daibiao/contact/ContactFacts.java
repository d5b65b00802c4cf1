package org.daibiao.contact;

import org.daibiao.desk.Question;
import org.daibiao.record.Id;

/** Facts about contacts (联系情况) that other rooms ask before their rules decide. */
public final class ContactFacts {
    private ContactFacts() {}

    /** Whether the contact is recorded and not taken back, as far as the actor may see it: a hidden one counts as missing. */
    public static Question<Boolean> counts(Id<Contact> contact) {
        return Question.seen(Contact.SHAPE, contact)
                .map(found ->
                        found.filter(one -> one.value().takenBackOn() == null).isPresent());
    }
}
