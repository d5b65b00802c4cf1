package cn.example.letters;

import static java.util.Locale.CHINESE;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.Finding;
import org.daibiao.plan.PlanReport;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** Two letters (两封来信) of one autumn, as an official sees them. A fixed clock makes every run the same. */
public final class TwoLetters {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-10-16T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final LetterHost host;
    private final PrintStream out;
    private final Actor office;
    private final Actor unit;

    private TwoLetters(LetterHost host, PrintStream out) {
        this.host = host;
        this.out = out;
        var jiading = host.daibiao().open("jiading", "嘉定区人大").orThrow();
        this.office = Actor.of(jiading.id(), "u-1", Roles.DEPUTY_WORK_COMMITTEE);
        this.unit = Actor.of(jiading.id(), "u-2", Roles.HANDLING_UNIT).tied(Relation.UNIT, "区城管局");
    }

    /** Runs in memory, or on an H2 database in the named file. */
    public static void main(String... args) {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // the target of all other logs
        tell(args.length == 0 ? new MemoryStores() : LetterHost.embedded(Path.of(args[0])), System.out);
    }

    /** Runs on these stores, and closes them at the end. */
    public static void tell(Stores stores, PrintStream out) {
        try (LetterHost host = LetterHost.open(stores, CLOCK)) {
            new TwoLetters(host, out).tell();
        }
    }

    private void tell() {
        var lamps = received(ReceiveLetter.of("陈静", "路灯不亮", "区城管局", "2025-09-29"));
        var lights = received(ReceiveLetter.of("欧阳伟", "路口绿灯时间太短", "区公安分局", "2025-09-29"));
        seen();

        said(host.letters().answer(AnswerLetter.of(lamps.seen(), "已修复", "2025-10-20"), unit));
        var answered = host.letters()
                .answer(AnswerLetter.of(lamps.seen(), "已修复", "2025-10-10"), unit)
                .orThrow();
        out.println("区城管局于 " + answered.value().answeredOn() + " 答复《"
                + answered.value().matter() + "》");
        said(host.letters().answer(AnswerLetter.of(answered.seen(), "再次答复", "2025-10-10"), unit));
        denied(lights);
        report();

        host.letters()
                .takeBack(new TakeBackLetter(lights.seen(), "应由信访办登记"), office)
                .orThrow();
        out.println("撤销《" + lights.value().matter() + "》：应由信访办登记");
        report();
    }

    private Versioned<Letter> received(ReceiveLetter command) {
        var letter = host.letters().receive(command, office).orThrow();
        Letter kept = letter.value();
        out.println("收到《" + kept.matter() + "》，来信人 " + kept.writer() + "，由" + kept.unit() + "答复，最迟 " + kept.dueOn());
        return letter;
    }

    /** What a unit sees: its own letters, with the writers' names masked. */
    private void seen() {
        var waiting = Query.of(Letter.SHAPE, Letter.STATE.is(Letter.State.RECEIVED));
        host.daibiao()
                .find(waiting, unit)
                .items()
                .forEach(one -> out.println("区城管局看到：《" + one.value().matter() + "》"
                        + Messages.label(one.value().state(), CHINESE)));
    }

    /** Prints why a rule refused, and the remedy. */
    private void said(Outcome<?> outcome) {
        outcome.reasons().forEach(reason -> out.println("未受理：" + reason.text(CHINESE) + "。" + reason.remedy(CHINESE)));
    }

    /** A unit may not answer another unit's letter. */
    private void denied(Versioned<Letter> letter) {
        try {
            host.letters().answer(AnswerLetter.of(letter.seen(), "不是我局职责", "2025-10-10"), unit);
        } catch (DaibiaoException e) {
            out.println("未受理：" + e.text(CHINESE));
        }
    }

    private void report() {
        for (PlanReport.Line line :
                host.daibiao().plan().report(Period.year(2025), office).obligations()) {
            out.println(line.obligation().zh() + "：" + line.decisive().numerator() + "/"
                    + line.decisive().denominator() + "，" + Messages.label(line.standing(), CHINESE));
            line.decisive().findings().forEach(this::missed);
        }
    }

    private void missed(Finding finding) {
        out.println("  未答复：" + finding.name());
    }
}
