package org.daibiao.examples.planyear;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daibiao.Daibiao;
import org.daibiao.calendar.Period;
import org.daibiao.journal.Stores;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.json.Json;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The year of the plan (年度工作计划演练): plays 2025 of one district on a database and reports clause by clause.
 *
 * <p>Exit codes: 0 done, 2 wrong use, 3 bad plan file, 4 database, 5 files.
 */
@Command(
        name = "plan-year",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        sortOptions = false,
        description = {
            "Plays the year 2025 of one district and reports on its deputy work plan.",
            "演练一个区 2025 年的代表工作，并逐条报告计划执行情况。"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong use", "3:bad plan file", "4:database", "5:files"})
public final class PlanYear implements Callable<Integer> {
    private static final int BAD_PLAN = 3;
    private static final int DATABASE = 4;
    private static final int FILES = 5;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where report.json, report.html and count-sheet.html go (target/report of the example)")
    private @Nullable Path out;

    @Option(names = "--plan", paramLabel = "FILE", description = "a plan in YAML or JSON (the 2025 plan of Jiading)")
    private @Nullable Path planFile;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the report's day (${DEFAULT-VALUE})",
            defaultValue = "2025-12-31")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(names = "--jdbc", paramLabel = "URL", description = "an empty database (a new H2 file in DIR)")
    private @Nullable String jdbc;

    @Option(
            names = "--deputies",
            paramLabel = "N",
            description = "how many deputies; all else scales along (${DEFAULT-VALUE})",
            defaultValue = "273")
    private int deputies;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the year's chances; the same seed, the same report (${DEFAULT-VALUE})",
            defaultValue = "7")
    private long seed;

    private final PrintStream screen =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream errors =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);

    /** Runs the program and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // the other logs go there too: nowhere
        System.exit(run(arguments));
    }

    /** Runs the program and returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new PlanYear()).execute(arguments);
    }

    @Override
    public Integer call() {
        if (deputies < 20 || deputies > 100_000) {
            errors.println("--deputies: 20 to 100000 / 请在 20 至 100000 之间");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            WorkPlan plan = planFile == null ? WorkPlans.JIADING_2025 : WorkPlan.read(planFile);
            Path folder = Files.createDirectories(out == null ? beside() : out);
            try (Stores stores = stores(folder)) {
                return report(plan, folder, stores);
            }
        } catch (BadDocumentException e) {
            errors.println("计划文件有误 / bad plan file: " + planFile);
            e.faults().forEach(fault -> errors.println("  " + line(fault)));
            return BAD_PLAN;
        } catch (DaibiaoException e) {
            errors.println(e.text(Locale.CHINESE) + "；" + e.remedy(Locale.CHINESE));
            errors.println(e.text(Locale.ENGLISH) + "; " + e.remedy(Locale.ENGLISH));
            return e.code().startsWith("json.") ? BAD_PLAN : DATABASE;
        } catch (IOException | UncheckedIOException e) {
            errors.println("文件无法读写 / files: " + e.getMessage());
            return FILES;
        }
    }

    private static String line(Fault fault) {
        return fault.report(Locale.CHINESE) + "\n      " + fault.report(Locale.ENGLISH);
    }

    private int report(WorkPlan plan, Path folder, Stores stores) throws IOException {
        var play = new Play(seed);
        play.on(LocalDate.parse("2025-01-05"));
        try (Daibiao daibiao = Daibiao.builder()
                .plan(plan)
                .stores(stores)
                .clock(play.clock())
                .ids(play.idSource())
                .build()) {
            var district = new District(daibiao, play, plan);
            if (!daibiao.find(Query.of(org.daibiao.deputy.Deputy.SHAPE), district.office())
                    .items()
                    .isEmpty()) {
                errors.println("该数据库已有代表，请使用空数据库 / the database already holds deputies: give an empty one");
                return DATABASE;
            }
            play(daibiao, district, play, plan);
            play.on(LocalDate.of(plan.year() + 1, 1, 1)); // the last day is only over on the next
            Numbers numbers = Progress.run("报告 / report", 1, step -> {
                var report = daibiao.plan().report(Period.year(plan.year()), asOf, district.office());
                var suggestions = SuggestionNumbers.of(daibiao, Period.year(plan.year()), district.office());
                var vote = VoteNumbers.of(daibiao, district.office());
                return Numbers.of(report, daibiao.plan(), suggestions, vote, district.office());
            });
            Files.writeString(folder.resolve("report.json"), Json.write(numbers));
            Files.writeString(folder.resolve("report.html"), HtmlReport.of(plan, numbers));
            Optional<String> sheet = VoteNumbers.sheet(daibiao, district.office());
            if (sheet.isPresent()) {
                Files.writeString(folder.resolve(VoteChart.SHEET), sheet.get());
            }
            Table.print(plan, numbers, screen);
            screen.println(folder.resolve("report.json"));
            screen.println(folder.resolve("report.html"));
            sheet.ifPresent(page -> screen.println(folder.resolve(VoteChart.SHEET)));
            return CommandLine.ExitCode.OK;
        }
    }

    private void play(Daibiao daibiao, District district, Play play, WorkPlan plan) {
        var stations = new Stations(daibiao, play, district);
        int wanted = Math.max(1, Math.round(deputies * 25f / 273));
        Progress.run("建库 / district", 6, step -> {
            district.organs();
            step.accept(1);
            district.deputies(deputies);
            step.accept(1);
            district.groups();
            step.accept(1);
            district.voters();
            step.accept(1);
            district.links();
            step.accept(1);
            stations.open(wanted, plan.number("stations"));
            return 0;
        });
        var year = new Year(
                daibiao, play, district, stations, new Projects(daibiao, district, new Vote(daibiao, district, seed)));
        Diary diary = year.plan();
        Progress.run("演练 / year", diary.weeks(), step -> {
            year.play(diary, step);
            return 0;
        });
    }

    private Stores stores(Path folder) throws IOException {
        if (jdbc != null) {
            return JooqStores.at(jdbc);
        }
        Path file = folder.resolve("district");
        Files.deleteIfExists(folder.resolve("district.mv.db"));
        return JooqStores.embedded(file);
    }

    /** The folder {@code report} next to this program's jar or classes. */
    private static Path beside() {
        try {
            Path own = Path.of(PlanYear.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.resolveSibling("report");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
