package org.daibiao.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.congress.Session;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Group;
import org.daibiao.opinion.Opinion;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
import org.daibiao.record.Seen;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a suggestion (起草建议). Clauses 11.a, 11.d; Deputies Law art. 51.
 *
 * @param leader the lead deputy; null if a delegation raises it, where the profile allows that
 * @param delegation the delegation to which it belongs, or null
 * @param session the session of the congress in which it is raised; null between sessions
 * @param joint the joint deputies, at most 50; each must confirm the text
 * @param title its title, at most 200 characters
 * @param text its text, at most 4000 characters
 * @param proposedHandler the unit that the deputy proposes as handler, at most 100 characters, or null
 * @param secrecy whether the proposers must stay unknown to the handlers and the public; null for no
 * @param opinion the people's opinion that it is made from, or null
 * @param unit the unit that receives that opinion, at most 100 characters; null without an opinion, or for the proposed handler
 * @param day the day
 */
public record DraftSuggestion(
        @Nullable Id<Deputy> leader,
        @Nullable Id<Group> delegation,
        @Nullable Id<Session> session,
        @NotNull @Size(max = 50) List<@NotNull Id<Deputy>> joint,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4000) String text,
        @Nullable @Size(max = 100) String proposedHandler,
        @Nullable Secrecy secrecy,
        @Nullable Seen<Opinion> opinion,
        @Nullable @Size(max = 100) String unit,
        @NotNull LocalDate day) {
    static final Property<DraftSuggestion, Id<Deputy>> LEADER = Property.of(DraftSuggestion.class, "leader");
    static final Property<DraftSuggestion, Id<Group>> DELEGATION = Property.of(DraftSuggestion.class, "delegation");
    static final Property<DraftSuggestion, Id<Session>> SESSION = Property.of(DraftSuggestion.class, "session");
    static final Property<DraftSuggestion, Id<Deputy>> JOINT = Property.of(DraftSuggestion.class, "joint");
    static final Property<DraftSuggestion, String> TITLE = Property.of(DraftSuggestion.class, "title");
    static final Property<DraftSuggestion, String> TEXT = Property.of(DraftSuggestion.class, "text");
    static final Property<DraftSuggestion, String> PROPOSED_HANDLER =
            Property.of(DraftSuggestion.class, "proposedHandler");
    static final Property<DraftSuggestion, Seen<Opinion>> OPINION = Property.of(DraftSuggestion.class, "opinion");
    static final Property<DraftSuggestion, String> UNIT = Property.of(DraftSuggestion.class, "unit");
    static final Property<DraftSuggestion, LocalDate> DAY = Property.of(DraftSuggestion.class, "day");

    /** Led by one deputy, joined by others, between sessions. */
    public static DraftSuggestion of(Id<Deputy> leader, List<Id<Deputy>> joint, String title, String text, String day) {
        return begun(title, text, day).set(LEADER, leader).setAll(JOINT, joint).done();
    }

    /** Raised by a delegation, between sessions. */
    public static DraftSuggestion ofDelegation(Id<Group> delegation, String title, String text, String day) {
        return begun(title, text, day).set(DELEGATION, delegation).done();
    }

    private static Edit<DraftSuggestion> begun(String title, String text, String day) {
        return Edit.blank(DraftSuggestion.class)
                .set(TITLE, title)
                .set(TEXT, text)
                .set(DAY, Typed.day(day));
    }

    /** The same, raised by a delegation and in a session. */
    public DraftSuggestion in(@Nullable Id<Group> group, @Nullable Id<Session> held) {
        return Edit.of(this).set(DELEGATION, group).set(SESSION, held).done();
    }

    /** The same with this unit proposed as handler. */
    public DraftSuggestion proposing(String handler) {
        return Edit.of(this).set(PROPOSED_HANDLER, handler).done();
    }

    /** The same, made from an opinion of the people, which this unit receives. */
    public DraftSuggestion from(Seen<Opinion> raised, String to) {
        return Edit.of(this).set(OPINION, raised).set(UNIT, to).done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
