package org.daibiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daibiao.Daibiao;
import org.daibiao.contact.Contact;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document of roles may say, and how it is told what is wrong with it. */
class PolicyDocumentTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
        {do: contact.recrod}                                                 | access.operation-unknown | do
        {do: read contact}                                                   | access.operation-unknown | do
        {do: [contact.record, contact.recrod]}                               | access.operation-unknown | do[1]
        {see: contacts}                                                      | access.table-unknown     | see
        {see: read contact}                                                  | access.table-unknown     | see
        {do: '*'}                                                            | access.operation-unknown | do
        {do: contacts.*}                                                     | access.room-unknown      | do
        {see: contacts.*}                                                    | access.room-unknown      | see
        {do: contact.record, see: contact}                                   | access.rule              |
        {where: {deputy: self.deputy}}                                       | access.rule              |
        {see: contact, where: {}}                                            | access.where-empty       | where
        {see: contact, where: }                                              | access.where-empty       | where
        {see: contact, where: {deputee: self.deputy}}                        | access.component-unknown | where.deputee
        {do: plan.report, where: {deputy: self.deputy}}                      | access.no-record | where.deputy
        {do: contact.*, where: {people: 3}}                                  | access.component-unknown | where.people
        {see: contact, where: {deputy: self.depute}}                         | access.tie-unknown       | where.deputy
        {see: contact, where: {people: self.deputy}}                         | access.tie-type          | where.people
        {see: suggestion, where: {leader: self.unit}}                        | access.tie-type          | where.leader
        {see: suggestion, where: {proposedHandler: slef.unit}}               | access.value-never       | where.proposedHandler
        {see: suggestion, where: {proposedHandler: Self.unit}}               | access.value-never       | where.proposedHandler
        {see: suggestion, where: {proposedHandler: ' self.unit'}}            | access.value-never       | where.proposedHandler
        {see: suggestion, where: {proposedHandler: ''}}                      | access.value-never       | where.proposedHandler
        {do: []}                                                             | access.rule-empty        | do
        {see: []}                                                            | access.rule-empty        | see
        {see: contact, where: {side: self.deputy}}                           | access.tie-type          | where.side
        {see: contact, where: {heldOn: null}}                                | access.never-missing     | where.heldOn
        {see: deputy, where: {name: 李敏}}                                    | access.component-type    | where.name
        {see: deputy, where: {sectors: health}}                              | access.component-type    | where.sectors
        {do: station.receive, where: {deputies: self.deputy}}                | access.tie-type          | where.deputies
        {see: contact, where: {side: voters}}                                | json.unknown-value       | where.side
        {see: contact, where: {station: here}}                               | json.not-uuid            | where.station
        {see: suggestion_promise, where: {reply: {suggestion: {leader: {unit: 安亭镇}}}}} | access.steps             | where.reply.suggestion.leader
        {see: suggestion, where: {suggestion_reply: {suggestion: {text: x}}}} | access.circle            | where.suggestion_reply.suggestion
        {see: suggestion, where: {text: {leader: self.deputy}}}              | access.no-reference      | where.text
        {see: suggestion, where: {station: {unit: 安亭镇}}}                    | access.table-leads-nowhere | where.station
        {see: deputy, where: {member_link: {until: null}}}                   | access.table-leads-nowhere | where.member_link
        {do: plan.report, where: {suggestion: {unit: 安亭镇}}}                  | access.no-record | where.suggestion
        {see: suggestion, where: {suggestion_proposer: {}}}                  | access.where-empty       | where.suggestion_proposer
        {see: suggestion_proposer, where: {suggestion: any}}                 | json.not-uuid            | where.suggestion
        {see: suggestion, where: {suggestion_nothing: any}}                  | access.table-leads-nowhere | where.suggestion_nothing
        {see: suggestion, where: {suggestion: {leader: self.deputy}}}        | access.table-leads-nowhere | where.suggestion
        {do: suggestion.withdraw, where: {suggestion: {leader: self.deputy}}} | access.table-leads-nowhere | where.suggestion
        {see: suggestion_reply, where: {suggestion: {suggestion: {leader: self.deputy}}}} | access.table-leads-nowhere | where.suggestion.suggestion
        {see: suggestion, where: {fileNumber: 'null'}}                       | access.value-never       | where.fileNumber
        {see: suggestion, where: {fileNumber: NULL}}                         | access.value-never       | where.fileNumber
        {see: suggestion, where: {fileNumber: Null}}                         | access.value-never       | where.fileNumber
        {see: suggestion, where: {leader: 'null'}}                           | access.value-never       | where.leader
        {see: suggestion, where: {state: Null}}                              | access.value-never       | where.state
        {see: suggestion, where: {suggestion_proposer: {deputee: x}}}        | access.component-unknown | where.suggestion_proposer.deputee
        {see: suggestion, where: {suggestion_proposer: {deputy: self.depute}}} | access.tie-unknown     | where.suggestion_proposer.deputy
        {see: suggestion, where: {leader: {name: 李敏}}}                       | access.component-type    | where.leader.name
        {see: voter_link, where: {voter: {phone: '13900000000'}}}            | access.component-type    | where.voter.phone
        {see: contact, were: {deputy: self.deputy}}                          | json.unknown-key         | were
        """)
    void aRuleThatCannotBeMeantIsAFaultAtItsPlace(String rule, String code, String path) {
        var bad = faults("format: 1\nroles:\n  deputy:\n    - " + rule + "\n");

        String place = "roles.deputy[0]" + (path == null ? "" : "." + path);
        assertThat(bad).extracting(Fault::code, Fault::path).contains(tuple(code, place));
        assertThat(bad).extracting(Fault::line).containsOnly(4);
        assertThat(bad).allSatisfy(fault -> {
            assertThat(fault.text(Locale.CHINESE)).matches(".*\\p{IsHan}.*").doesNotContain("{");
            assertThat(fault.remedy(Locale.CHINESE)).matches(".*\\p{IsHan}.*").doesNotContain("{");
            assertThat(fault.text(Locale.ENGLISH)).isNotEqualTo(fault.code()).doesNotContain("{");
            assertThat(fault.remedy(Locale.ENGLISH)).doesNotContain("{");
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var bad = faults("""
                format: 2
                title: ours
                roles:
                  depute:
                    - {do: contact.recrod}
                  voter: none
                  auditor:
                    - plan.report
                """);

        assertThat(bad)
                .extracting(Fault::line, Fault::code)
                .containsExactly(
                        tuple(1, "access.format"),
                        tuple(2, "json.unknown-key"),
                        tuple(4, "access.role-unknown"),
                        tuple(5, "access.operation-unknown"),
                        tuple(6, "json.not-list"),
                        tuple(8, "json.not-object"));
        assertThat(faults("[]")).extracting(Fault::code).contains("json.not-object");
    }

    @Test
    void anUnknownOperationIsToldWithTheOperationsOfItsRoom() {
        var bad = faults("format: 1\nroles:\n  deputy:\n    - {do: plan.repot}\n");

        assertThat(bad.get(0).remedy(Locale.ENGLISH)).contains("\"plan.report\", \"plan.attest\"");
    }

    @Test
    void aRuleHoldsForConstantsAndForWhatIsMissing() {
        RolePolicy policy = policy("""
                format: 1
                roles:
                  deputy:
                    - do: contact.take-back
                      where: {deputy: self.deputy, side: deputy-voters, people: 3, heldOn: 2025-06-12, takenBackOn: null}
                """);
        Actor actor = Probe.OWN.actor(Roles.DEPUTY);

        assertThat(policy.allows(actor, "contact.take-back", contact("deputy-voters", 3, "2025-06-12", null)))
                .isTrue();
        assertThat(policy.allows(actor, "contact.take-back", contact("forum", 3, "2025-06-12", null)))
                .isFalse();
        assertThat(policy.allows(actor, "contact.take-back", contact("deputy-voters", 4, "2025-06-12", null)))
                .isFalse();
        assertThat(policy.allows(actor, "contact.take-back", contact("deputy-voters", 3, "2025-06-13", null)))
                .isFalse();
        assertThat(policy.allows(actor, "contact.take-back", contact("deputy-voters", 3, "2025-06-12", "2025-06-14")))
                .isFalse();
        assertThat(policy.allows(actor, "contact.take-back", null)).isFalse();
        assertThat(policy.allows(actor, "contact.take-back", "something else")).isFalse();
        assertThat(policy.rights()).hasSize(1);
        assertThat(policy.rights().get(0).where().toString())
                .isEqualTo(
                        "[deputy: self.deputy, side: deputy-voters, people: 3, heldOn: 2025-06-12, takenBackOn: null]");
    }

    @Test
    void aTieThatIsNoIdIsTheIdOfNoRecord() {
        RolePolicy policy = RolePolicy.planRoles(Daibiao.rooms());
        Actor actor =
                Actor.of(CongressId.of("jiading"), "somebody", Roles.DEPUTY).tied(Relation.DEPUTY, "王芳");

        assertThat(policy.scope(actor, Contact.SHAPE).isNone()).isTrue();
        assertThat(policy.allows(actor, "contact.record-voters", contact("deputy-voters", 3, "2025-06-12", null)))
                .isFalse();
    }

    @Test
    void severalRightsOfOneActorAreAlternatives() {
        RolePolicy policy = RolePolicy.planRoles(Daibiao.rooms());
        Actor both = Probe.OWN.actor(Roles.DEPUTY, Roles.COMMITTEE_MEMBER);

        assertThat(policy.scope(both, Contact.SHAPE).anyOf()).hasSize(2);
        assertThat(policy.scope(both, Deputy.SHAPE).anyOf()).containsExactly(List.of());
        Actor town = Probe.OWN.actor(Roles.DEPUTY, Roles.TOWN_OR_SUBDISTRICT_OFFICE);
        assertThat(policy.scope(town, Deputy.SHAPE).anyOf())
                .describedAs("the right to all swallows that to some")
                .containsExactly(List.of());
    }

    private static Contact contact(String side, int people, String heldOn, String takenBackOn) {
        return new Contact(
                Id.of(new UUID(9, 9)),
                Contact.Side.valueOf(side.toUpperCase(Locale.ROOT).replace('-', '_')),
                "visit",
                null,
                Id.of(Probe.own(Relation.DEPUTY)),
                people,
                LocalDate.parse(heldOn),
                null,
                takenBackOn == null ? null : LocalDate.parse(takenBackOn),
                null,
                null);
    }

    private static RolePolicy policy(String yaml) {
        return RolePolicy.read(yaml.getBytes(StandardCharsets.UTF_8), Daibiao.rooms());
    }

    private static List<Fault> faults(String yaml) {
        return catchThrowableOfType(BadDocumentException.class, () -> policy(yaml))
                .faults();
    }
}
