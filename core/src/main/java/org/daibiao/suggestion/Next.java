package org.daibiao.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.Id;
import org.daibiao.suggestion.Suggestion.State;
import org.jspecify.annotations.Nullable;

/** The next state of a suggestion (建议的下一状态), while it is being decided; what is not set stays as it was. Used within one decision only. */
final class Next {
    private final Suggestion was;
    private final State state;
    private String title;
    private String text;
    private @Nullable String proposedHandler;
    private @Nullable LocalDate submittedOn;
    private @Nullable String fileNumber;
    private @Nullable String profile;
    private @Nullable LocalDate referredOn;
    private List<String> units;
    private @Nullable Id<Suggestion> mergedInto;
    private @Nullable Resolution resolution;
    private @Nullable String reason;
    private @Nullable LocalDate endedOn;
    private @Nullable Inadmissible inadmissible;
    private @Nullable Disposal disposal;

    Next(Suggestion was, State state) {
        this.was = was;
        this.state = state;
        this.title = was.title();
        this.text = was.text();
        this.proposedHandler = was.proposedHandler();
        this.submittedOn = was.submittedOn();
        this.fileNumber = was.fileNumber();
        this.profile = was.profile();
        this.referredOn = was.referredOn();
        this.units = was.units();
        this.mergedInto = was.mergedInto();
        this.resolution = was.resolution();
        this.reason = was.reason();
        this.endedOn = was.endedOn();
        this.inadmissible = was.inadmissible();
        this.disposal = was.disposal();
    }

    Next title(String value) {
        this.title = value;
        return this;
    }

    Next text(String value) {
        this.text = value;
        return this;
    }

    Next proposedHandler(@Nullable String value) {
        this.proposedHandler = value;
        return this;
    }

    Next submittedOn(@Nullable LocalDate value) {
        this.submittedOn = value;
        return this;
    }

    Next fileNumber(@Nullable String value) {
        this.fileNumber = value;
        return this;
    }

    Next profile(@Nullable String value) {
        this.profile = value;
        return this;
    }

    Next referredOn(@Nullable LocalDate value) {
        this.referredOn = value;
        return this;
    }

    Next units(List<String> value) {
        this.units = value;
        return this;
    }

    Next mergedInto(@Nullable Id<Suggestion> value) {
        this.mergedInto = value;
        return this;
    }

    Next resolution(@Nullable Resolution value) {
        this.resolution = value;
        return this;
    }

    Next reason(@Nullable String value) {
        this.reason = value;
        return this;
    }

    Next endedOn(@Nullable LocalDate value) {
        this.endedOn = value;
        return this;
    }

    Next notAccepted(Inadmissible matter, Disposal how) {
        this.inadmissible = matter;
        this.disposal = how;
        return this;
    }

    Suggestion done() {
        return new Suggestion(
                was.id(),
                was.leader(),
                was.delegation(),
                was.session(),
                was.opinion(),
                was.secrecy(),
                title,
                text,
                proposedHandler,
                was.draftedOn(),
                state,
                submittedOn,
                fileNumber,
                profile,
                referredOn,
                units,
                mergedInto,
                resolution,
                reason,
                endedOn,
                inadmissible,
                disposal);
    }
}
