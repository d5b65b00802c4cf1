package org.daibiao.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.Locale;
import org.daibiao.oversight.Publication.Form;
import org.daibiao.oversight.Publication.Part;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.Suggestion.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Publication of a suggestion")
class PublicationTest {
    private final SupervisionFixture congress = new SupervisionFixture();

    @Test
    @DisplayName("is of the text, then of the result; each does what was owed")
    void textThenResult() {
        var suggestion = congress.suggestion(State.REPLIED);
        congress.replied(suggestion, "2025-04-10");
        var textDue = congress.due(suggestion, Task.TEXT_PUBLICATION);
        var resultDue = congress.due(suggestion, Task.RESULT_PUBLICATION);

        assertThat(codes(publish(PublishPart.whole(suggestion.id(), Part.TEXT, "建议增设公交站", "2025-02-10"))))
                .isEmpty();
        assertThat(congress.dueNow(textDue).settledOn()).isEqualTo("2025-02-10");
        assertThat(congress.dueNow(resultDue).settledOn()).isNull();

        assertThat(codes(publish(PublishPart.whole(suggestion.id(), Part.RESULT, "已增设", "2025-04-09"))))
                .containsExactly("oversight.before-earlier-step");
        assertThat(codes(publish(PublishPart.redacted(suggestion.id(), Part.RESULT, "已增设", "涉商业秘密", "2025-04-20"))))
                .isEmpty();
        assertThat(congress.dueNow(resultDue).settledOn()).isEqualTo("2025-04-20");
        assertThat(congress.lines(suggestion.id())).containsExactly("published.text item", "published.result item");
        assertThat(congress.desk
                        .find(Query.of(Publication.SHAPE), congress.office)
                        .items())
                .hasSize(2);
    }

    @Test
    @DisplayName("of a result does not come before that of its text")
    void resultAfterText() {
        var suggestion = congress.suggestion(State.REPLIED);
        congress.replied(suggestion, "2025-04-10");
        publish(PublishPart.whole(suggestion.id(), Part.TEXT, "建议增设公交站", "2025-05-05"))
                .orThrow();

        assertThat(codes(publish(PublishPart.whole(suggestion.id(), Part.RESULT, "已增设", "2025-05-04"))))
                .containsExactly("oversight.before-earlier-step");
    }

    @Test
    @DisplayName("that was withheld may be made later, never the other way round")
    void withheldThenPublished() {
        var suggestion = congress.suggestion(State.ACCEPTED);
        var withheld = PublishPart.withheld(suggestion.id(), Part.TEXT, "涉国家秘密", "2025-02-10");
        var whole = PublishPart.whole(suggestion.id(), Part.TEXT, "建议增设公交站", "2025-02-10");

        assertThat(codes(publish(withheld))).isEmpty();
        assertThat(codes(publish(withheld))).containsExactly("oversight.published-already");
        assertThat(codes(publish(PublishPart.whole(suggestion.id(), Part.TEXT, "建议", "2025-02-09"))))
                .containsExactly("oversight.before-earlier-step");
        assertThat(codes(publish(whole))).isEmpty();
        assertThat(codes(publish(whole))).containsExactly("oversight.published-already");
        assertThat(codes(publish(withheld))).containsExactly("oversight.published-already");
        assertThat(congress.lines(suggestion.id())).containsExactly("withheld.text item", "published.text item");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,    TEXT,   WHOLE,    2025-03-01, oversight.not-accepted",
        "NOT_ACCEPTED, TEXT,   WITHHELD, 2025-03-01, oversight.not-accepted",
        "WITHDRAWN,    TEXT,   WHOLE,    2025-06-01, oversight.not-accepted",
        "ACCEPTED,     TEXT,   WHOLE,    2025-01-09, oversight.before-earlier-step",
        "ACCEPTED,     TEXT,   WHOLE,    2025-07-02, oversight.future",
        "IN_PROGRESS,  RESULT, WITHHELD, 2025-03-01, oversight.not-replied",
        "REPLIED,      RESULT, WHOLE,    2025-05-01, oversight.text-not-published",
        "REPLIED,      RESULT, WITHHELD, 2025-05-01,",
        "REPLIED,      RESULT, WITHHELD, 2025-04-09, oversight.before-earlier-step"
    })
    @DisplayName("waits for acceptance, a result for its reply and the published text")
    void when(State state, Part part, Form form, String day, String code) {
        var suggestion = congress.suggestion(state);
        if (suggestion.resolution() != null) {
            congress.replied(suggestion, "2025-04-10");
        }
        var command = form == Form.WITHHELD
                ? PublishPart.withheld(suggestion.id(), part, "涉国家秘密", day)
                : PublishPart.whole(suggestion.id(), part, "文本", day);

        assertThat(codes(publish(command))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE,        , ,   oversight.published-text",
        "WHOLE,    文本, 理由, oversight.published-reason",
        "REDACTED, 文本, ,   oversight.published-reason",
        "WITHHELD, 文本, 理由, oversight.published-text",
        "WITHHELD,     , ' ', oversight.published-reason"
    })
    @DisplayName("has a text unless it is withheld, and a reason unless it is whole")
    void textAndReason(Form form, String text, String reason, String code) {
        var suggestion = congress.suggestion(State.ACCEPTED);
        var command =
                new PublishPart(suggestion.id(), Part.TEXT, form, text, reason, SupervisionFixture.day("2025-03-01"));

        assertThat(codes(publish(command))).containsExactly(code);
    }

    /** Shandong art. 11 and Qingdao art. 18; names are printed with spaces between two characters, and with various dots. */
    @ParameterizedTest
    @ValueSource(strings = {"王芳代表建议", "王 芳代表建议", "王　芳", "与买买提·艾力联名", "买买提•艾力", "买买提艾力", "ＡＮＮＡ Lee"})
    @DisplayName("names no proposer where secrecy was asked for, however the name is written")
    void namesNobody(String text) {
        var suggestion = secret();

        var outcome = publish(PublishPart.redacted(suggestion.id(), Part.TEXT, text, "提出人要求保密", "2025-03-01"));

        assertThat(codes(outcome)).containsExactly("oversight.names-proposer");
        assertThat(outcome.reasons().get(0).text(Locale.CHINESE)).doesNotContain("王芳");
    }

    @Test
    @DisplayName("is not whole where secrecy was asked for, and its reason names nobody either")
    void secrecy() {
        var suggestion = secret();

        assertThat(codes(publish(PublishPart.whole(suggestion.id(), Part.TEXT, "增设公交站", "2025-03-01"))))
                .containsExactly("oversight.secrecy");
        assertThat(codes(publish(PublishPart.withheld(suggestion.id(), Part.TEXT, "王芳要求", "2025-03-01"))))
                .containsExactly("oversight.names-proposer");
        assertThat(codes(publish(PublishPart.redacted(suggestion.id(), Part.TEXT, "增设公交站", "保密", "2025-03-01"))))
                .isEmpty();
    }

    @Test
    @DisplayName("may name the proposers where nobody asked for secrecy")
    void openlyNamed() {
        var suggestion = congress.suggestion(State.ACCEPTED, Secrecy.NOT_ASKED, congress.deputy("王芳"));

        assertThat(codes(publish(PublishPart.whole(suggestion.id(), Part.TEXT, "王芳代表建议", "2025-03-01"))))
                .isEmpty();
    }

    private Suggestion secret() {
        var suggestion = congress.suggestion(State.ACCEPTED, Secrecy.ASKED, congress.deputy("王芳"));
        congress.joins(suggestion, congress.deputy("买买提·艾力"));
        congress.joins(suggestion, congress.deputy("Anna Lee"));
        return suggestion;
    }

    private Outcome<?> publish(PublishPart command) {
        return congress.service.publish(command, congress.office);
    }
}
