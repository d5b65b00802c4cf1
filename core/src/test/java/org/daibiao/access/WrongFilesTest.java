package org.daibiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.daibiao.Daibiao;
import org.daibiao.json.Slip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document of roles as a clerk writes it: one slip, one fault, at its place, with its remedy. */
@DisplayName("A slip in a document of roles")
class WrongFilesTest {
    private static final String SOUND = """
            format: 1
            roles:
              deputy:
                - {do: contact.record, where: {deputy: self.deputy}}
                - {see: contact, where: {deputy: self.deputy}}
                - {see: [suggestion, station]}
                - {see: contact, where: {side: forum}}
              auditor:
                - do: plan.report
                - {do: contact.*}
            """;

    @Test
    @DisplayName("is not there: the document is sound")
    void theDocumentIsSound() {
        byte[] yaml = SOUND.getBytes(StandardCharsets.UTF_8);
        assertThat(RolePolicy.read(yaml, Daibiao.rooms()).rights()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("is told where it stands, with what to write instead")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            format: 1 ¦ format¶： 1 ¦ json.full-width-colon ¦ :
            format: 1 ¦ format: ¶１ ¦ json.full-width ¦ 1
            format: 1 ¦ format: ¶1.0 ¦ json.number-fraction ¦ 1
            format: 1 ¦ format: ¶2 ¦ access.format ¦ 1
            roles: ¦ ¶rolls: ¦ json.unknown-key ¦ roles
            `  deputy:` ¦ `  deputy¶：` ¦ json.full-width-colon ¦ :
            `  deputy:` ¦ `  ¶depuity:` ¦ access.role-unknown ¦ deputy
            `  auditor:` ¦ `  ¶Auditor:` ¦ access.role-unknown ¦ auditor
            `  auditor:` ¦ `  ¶deputy:` ¦ json.duplicate-key ¦
            {do: contact.record, where ¦ {do¶：contact.record, where ¦ json.full-width-colon ¦ :
            {do: contact.record, where ¦ {do: contact.record¶，where ¦ json.full-width ¦ ,
            {do: contact.record, where ¦ ¶｛do: contact.record, where ¦ json.full-width ¦ {
            {see: [suggestion, station]} ¦ {see: [suggestion¶，station]} ¦ json.full-width ¦ ,
            {see: [suggestion, station]} ¦ {see: ¶［suggestion, station］} ¦ json.full-width ¦ [
            {see: [suggestion, station]} ¦ {¶sea: [suggestion, station]} ¦ json.unknown-key ¦ see
            where: {side ¦ ¶were: {side ¦ json.unknown-key ¦ where
            do: contact.record ¦ do: ¶contact.recrod ¦ access.operation-unknown ¦ contact.record
            do: plan.report ¦ do: ¶'' ¦ json.blank ¦
            [suggestion, station] ¦ [suggestion, ¶''] ¦ json.blank ¦
            - do: plan.report ¦ - ¶allow: plan.report ¦ json.unknown-key ¦ do
            do: plan.report ¦ do: ¶Plan.Report ¦ access.operation-unknown ¦ plan.report
            do: plan.report ¦ do: ¶plan。report ¦ access.operation-unknown ¦ plan.report
            [suggestion, station] ¦ [suggestion, ¶statoin] ¦ access.table-unknown ¦ station
            {do: contact.*} ¦ {do: ¶contcat.*} ¦ access.room-unknown ¦ contact
            {do: contact.*} ¦ {do: contact.*, where: {¶depuity: self.deputy}} ¦ access.component-unknown ¦ deputy
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {¶depuity: self.deputy}} ¦ access.component-unknown ¦ deputy
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶self.depuity}} ¦ access.tie-unknown ¦ self.deputy
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶self。deputy}} ¦ access.value-never ¦ self.
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶sefl.deputy}} ¦ access.value-never ¦ self.
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶self.station}} ¦ access.tie-type ¦
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶sef.deputy}} ¦ access.value-never ¦ self.
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶sef.unit}}} ¦ access.value-never ¦ self.
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶self.deputy}}} ¦ access.tie-type ¦
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶“self.unit”}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶ｓelf.unit}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶self-unit}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶self_unit}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶selfunit}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶self unit}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶my.unit}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶self}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: suggestion, where: {suggestion_assignment: {unit: ¶Selfunit}}} ¦ access.value-never ¦ self.unit
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶self}} ¦ access.value-never ¦ self.deputy
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶“self.deputy”}} ¦ access.value-never ¦ self.deputy
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶my.deputy}} ¦ access.value-never ¦ self.deputy
            {see: contact, where: {deputy: self.deputy}} ¦ {see: contact, where: {deputy: ¶self-deputy}} ¦ access.value-never ¦ self.deputy
            {do: contact.record, where: {deputy: self.deputy}} ¦ {do: suggestion.confirm, where: {¶command.depty: self.deputy}} ¦ access.component-unknown ¦ command.deputy
            {do: contact.record, where ¦ ¶{do: contact.record, see: contact, where ¦ access.rule ¦
            {see: contact, where: {side: forum}} ¦ ¶{do: contact.record, see: contact, where: {side: forum}} ¦ access.rule ¦
            {see: contact, where: {side: forum}} ¦ {see: contact, where: {¶command.side: forum}} ¦ access.no-command ¦ command.
            - do: plan.report ¦ - {do: plan.report, where: {¶side: forum}} ¦ access.no-record ¦ where
            {see: contact, where: {side: forum}} ¦ {see: contact, where: {side: ¶froum}} ¦ json.unknown-value ¦ forum
            `    - do: plan` ¦ `¶→- do: plan` ¦ json.tab ¦
            `    - do: plan` ¦ `    ¶-do: plan` ¦ json.blank-lacks ¦ -
            `    - do: plan` ¦ `    ¶－ do: plan` ¦ json.full-width ¦ -
            """)
    void isTold(String from, String to, String code, String remedy) {
        Slip.of(from, to, code, remedy).isToldIn(SOUND, yaml -> RolePolicy.read(yaml, Daibiao.rooms()));
    }
}
