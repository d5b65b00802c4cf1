package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.contact.HoldForum;
import org.daibiao.contact.NewMatter;
import org.daibiao.poll.Ballot;
import org.daibiao.privacy.CitizenNumber;
import org.daibiao.privacy.CreditCode;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandCheckTest {
    private record Applies(
            @Valid CitizenNumber number, @Valid CreditCode code) {}

    @Test
    @DisplayName("says of a size whether it is over or under its limit, in characters or in items")
    void overOrUnder() {
        var faults = new CommandCheck()
                .faults(new HoldForum(
                        new Id<>(UUID.randomUUID()),
                        List.of(new Id<>(UUID.randomUUID())),
                        LocalDate.of(2025, 6, 1),
                        null,
                        List.of(new NewMatter("road", "路".repeat(2001)))));

        assertThat(faults)
                .extracting(
                        Rejection::path,
                        one -> one.text(Locale.CHINESE),
                        one -> one.remedy(Locale.CHINESE),
                        one -> one.text(Locale.ENGLISH),
                        one -> one.remedy(Locale.ENGLISH))
                .containsExactly(
                        tuple("deputies", "少于 2 项", "请补充", "fewer than 2 items", "add to it"),
                        tuple("matters[0].text", "多于 2000 个字", "请删减", "more than 2000 characters", "shorten it"));
    }

    @Test
    @DisplayName("says of a text in another form which form its field has")
    void form() {
        var check = new CommandCheck();

        assertThat(check.faults(new NewMatter("Road", "路")).get(0).remedy(Locale.CHINESE))
                .isEqualTo("请用小写字母和数字填写，可用单个连字符相连，例如“road-repair”");
        assertThat(check.faults(new PhoneNumber("tel 12345")).get(0).remedy(Locale.ENGLISH))
                .isEqualTo("write digits, with \"+\" in front and blanks or \"-\" between them if you like");
        assertThat(check.faults(new Shelf("b")).get(0).remedy(Locale.ENGLISH))
                .describedAs("a host's own")
                .isEqualTo("write it in the required form");
    }

    private record Shelf(
            @Pattern(regexp = "a", message = "begin with an a")
            String letter) {}

    @Test
    void aCodeWithAWrongCheckCharacterIsSaidInBothLanguagesWithItsStandardAndWithoutTheNumber() {
        var wrong = new Applies(CitizenNumber.of("110105194912310021"), CreditCode.of("91350100M000100Y34"));

        var faults = new CommandCheck().faults(wrong);

        assertThat(faults).extracting(Rejection::path).containsExactly("code", "number");
        assertThat(faults).extracting(Rejection::code).containsOnly("record.invalid.CodeForm");
        assertThat(faults.get(1).text(Locale.CHINESE)).isEqualTo("该编号不符合公民身份号码（GB 11643）的编码规则");
        assertThat(faults.get(0).text(Locale.ENGLISH))
                .isEqualTo("the text is not a valid code: unified social credit code, GB 32100");
        assertThat(faults).extracting(fault -> fault.remedy(Locale.CHINESE)).containsOnly("请与证件核对；末位为校验码");
        assertThat(faults.toString()).doesNotContain("110105194912310021");
    }

    private record Holds(LocalDate since, List<LocalDate> days) {}

    @Test
    void aDayThatNoStoreCouldKeepIsRejectedWithItsPlaceInBothLanguages() {
        var early = new Holds(
                LocalDate.parse("0962-02-01"), List.of(LocalDate.parse("1000-01-01"), LocalDate.parse("+10000-01-01")));

        var faults = new CommandCheck().faults(early);

        assertThat(faults).extracting(Rejection::path).containsExactly("days[1]", "since");
        assertThat(faults.get(1).text(Locale.CHINESE)).isEqualTo("日期 0962-02-01 不在 1000 年至 9999 年之间");
        assertThat(faults.get(1).text(Locale.ENGLISH))
                .isEqualTo("the day 0962-02-01 is outside the years 1000 to 9999");
        assertThat(new CommandCheck().faults(new Holds(LocalDate.parse("9999-12-31"), List.of())))
                .isEmpty();
    }

    private record Writes(
            @Size(max = 4) String name,
            @Size(max = 2000) String text,
            @Size(max = 4) List<@Size(max = 40) String> sectors,
            @Valid PersonName who) {
        static Writes named(String name) {
            return new Writes(name, "", List.of(), PersonName.of("李敏"));
        }
    }

    private static List<String> faults(Writes command) {
        return new CommandCheck()
                .faults(command).stream()
                        .map(fault -> fault.path() + " " + fault.code())
                        .toList();
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "200B", "200D", "2060", "A", "D", "9", "85", "2028", "2029", "202E", "AD", "3164", "115F", "FFA0",
                "2800", "34F"
            })
    @DisplayName(
            "R14: a name, and each text of one line, has no line break and nothing that cannot be seen; a longer text may")
    void aLineIsOneLine(String point) {
        String sign = Character.toString(Integer.parseInt(point, 16));

        assertThat(faults(new Writes(
                        "李" + sign, "第一行" + sign, List.of("民生", "x" + sign), PersonName.of("李" + sign + "敏"))))
                .containsExactly(
                        "name record.invalid.line", "sectors[1] record.invalid.line", "who record.invalid.line");
        var fault = new CommandCheck().faults(Writes.named("李" + sign)).get(0);
        assertThat(fault.text(Locale.CHINESE)).contains("一行", "U+");
        assertThat(fault.text(Locale.ENGLISH)).contains("one line", "U+");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {"0", "1", "7", "B", "1B", "1F", "7F", "80", "9F", "D842", "DC00", "FEFF", "FFFE", "FFFF", "1FFFF"
            })
    @DisplayName(
            "a character that no document may hold is refused in every text, of a map too, in an actor's id and in a tie")
    void noDocumentHolds(String point) {
        String text = "a" + Character.toString(Integer.parseInt(point, 16)) + "b";
        CongressId congress = CongressId.of("jiading");
        var notes = new CommandCheck().faults(new Notes(Map.of("x", text)));

        assertThat(faults(new Writes("", text, List.of(text), PersonName.of(text))))
                .containsExactly(
                        "sectors[0] record.invalid.text", "text record.invalid.text", "who record.invalid.text");
        assertThat(notes)
                .extracting(Rejection::toString)
                .singleElement()
                .asString()
                .contains("[notes]", "U+");
        assertThat(new CommandCheck().faults(new Notes(Map.of(text, "x")))).hasToString(notes.toString());
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> Actor.of(congress, text));
        assertThatExceptionOfType(BadValueException.class)
                .isThrownBy(() -> Actor.of(congress, "a").tied(Relation.UNIT, text));
        assertThat(LogSafe.of(text)).matches("a\\\\u[0-9A-F]+b");
    }

    @Test
    @DisplayName(
            "no expression language is wanted: there is none on this class path, where Bean Validation as it comes cannot be used")
    void noExpressionLanguage() {
        assertThatThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(Validation::buildDefaultValidatorFactory).isInstanceOf(ValidationException.class);

        assertThat(faults(Writes.named("太长的名字"))).containsExactly("name record.invalid.Size");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"9", "A", "D", "85", "A0", "200B", "202E", "2028", "FDD0", "1FFFD", "20BB7"})
    @DisplayName("every other character may stand in a longer text and in an actor's id")
    void everyOther(String point) {
        String text = "a" + Character.toString(Integer.parseInt(point, 16)) + "b";

        assertThat(faults(new Writes("", text, List.of(), PersonName.of("李敏")))).isEmpty();
        assertThat(new CommandCheck().faults(new Notes(Map.of(text, text)))).isEmpty();
        assertThat(Actor.of(CongressId.of("jiading"), text).id()).isEqualTo(text);
    }

    @Test
    @DisplayName("what is wrong in a list is told at its place, and nothing else is added to that")
    void inAList() {
        assertThat(faults(new Writes("", "", Arrays.asList("a", "b".repeat(41)), PersonName.of("李敏"))))
                .containsExactly("sectors[1] record.invalid.Size");
    }

    private record Notes(Map<String, String> notes) {}

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"A0", "3000", "FE0F", "E0100", "301"})
    @DisplayName(
            "R14: a text of which nothing is seen is none; beside what is seen, blanks and the forms of a character may stand")
    void somethingIsSeen(String point) {
        String sign = Character.toString(Integer.parseInt(point, 16));

        assertThat(faults(Writes.named(sign + sign))).containsExactly("name record.invalid.NotBlank");
        assertThat(faults(Writes.named("李" + sign))).isEmpty();
    }

    @Test
    @DisplayName("R15: a rare character is one character, at the command as where it is kept")
    void aRareCharacterIsOne() {
        String rare = Character.toString(0x20BB7); // 𠮷, two UTF-16 units

        assertThat(faults(Writes.named(rare.repeat(4)))).isEmpty();
        assertThat(faults(Writes.named(rare.repeat(5)))).containsExactly("name record.invalid.Size");
        assertThat(faults(new Writes("", "", List.of(rare.repeat(40)), PersonName.of(rare.repeat(60)))))
                .isEmpty();
        assertThat(faults(new Writes("", "", List.of("a", "b", "c", "d", "e"), PersonName.of(rare.repeat(61)))))
                .containsExactly("sectors record.invalid.Size", "who record.invalid.Size");
        assertThat(Actor.of(CongressId.of("jiading"), rare.repeat(64)).id()).hasSize(128);
    }

    private record Tells(
            @Valid PhoneNumber phone,
            List<@Valid PostalAddress> addresses,
            @PositiveOrZero long number,
            Period period,
            Ballot ballot) {}

    @Test
    @DisplayName(
            "a value is told at its key in a document, whatever is wrong with it, and a number below nought by the least")
    void atItsKey() {
        var long_ = new Tells(
                PhoneNumber.of("1".repeat(90)),
                List.of(PostalAddress.of(" ")),
                -1,
                Period.year(2025),
                new Ballot.Choice(List.of("a", "b\u0000")));
        var strange = new Tells(
                PhoneNumber.of("1\u0000"),
                List.of(PostalAddress.of("a"), PostalAddress.of("b\u0000")),
                0,
                Period.year(2025),
                new Ballot.Choice(List.of()));

        assertThat(new CommandCheck().faults(long_))
                .extracting(Rejection::path, Rejection::code)
                .containsExactly(
                        tuple("addresses[0]", "record.invalid.NotBlank"),
                        tuple("ballot.chosen[1]", "record.invalid.text"),
                        tuple("number", "record.invalid.Min"),
                        tuple("phone", "record.invalid.Size"));
        assertThat(new CommandCheck().faults(strange))
                .extracting(Rejection::path, Rejection::code)
                .contains(tuple("addresses[1]", "record.invalid.text"), tuple("phone", "record.invalid.text"))
                .allMatch(one -> one.toList().get(0).toString().matches("addresses\\[1]|phone"));
    }

    @Test
    @DisplayName("every rule that a command of the library is annotated with has a text of its own")
    void everyRuleHasItsText() {
        var rules = new TreeSet<String>();
        Daibiao.rooms().stream()
                .flatMap(room -> room.operations().stream())
                .filter(Operation.Command.class::isInstance)
                .map(one -> ((Operation.Command<?>) one).given())
                .forEach(type -> rules(type, new HashSet<>(), rules));

        assertThat(rules).contains("NotNull", "Size", "PositiveOrZero");
        assertThat(rules)
                .filteredOn(rule -> CommandCheck.code(rule).equals("record.invalid.other"))
                .isEmpty();
    }

    private static void rules(Type type, Set<Type> seen, Set<String> rules) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(one -> rules(one, seen, rules));
        } else if (type instanceof Class<?> record && record.isRecord() && seen.add(type)) {
            for (RecordComponent component : record.getRecordComponents()) {
                Stream.concat(
                                Arrays.stream(component.getAnnotatedType().getAnnotations()),
                                component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                                        ? Arrays.stream(list.getAnnotatedActualTypeArguments())
                                                .flatMap(one -> Arrays.stream(one.getAnnotations()))
                                        : Stream.of())
                        .map(Annotation::annotationType)
                        .filter(one -> one.isAnnotationPresent(Constraint.class))
                        .map(Class::getSimpleName)
                        .forEach(rules::add);
                rules(component.getGenericType(), seen, rules);
            }
        }
    }

    @Test
    @DisplayName("R9: an actor's id breaks no line of a log")
    void anActorBreaksNoLine() {
        assertThat(Actor.of(CongressId.of("jiading"), "x\r\nforged", Roles.DEPUTY)
                        .toString())
                .isEqualTo("x\\u000D\\u000Aforged[deputy]");
    }
}
