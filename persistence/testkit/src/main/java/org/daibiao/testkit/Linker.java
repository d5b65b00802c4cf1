package org.daibiao.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Linker (关联者): tries to find out who cast each ballot of a {@link Hall} from what a store reveals. It uses every order and every common value,
 * and counts the correct guesses. Not thread-safe.
 */
public final class Linker {
    /**
     * A row as read.
     *
     * @param text all its values
     * @param hidden what the store keeps besides the values; empty if nothing
     */
    public record Seen(String text, String hidden) {}

    /** Whose mark or slip a row holds. */
    private record Found(int voter, String hidden) {}

    private static final Pattern MARK = Pattern.compile(Hall.MARK);
    private static final Pattern CHOICES = Pattern.compile(Hall.CHOICES);

    private final Random random;
    private final Map<String, Integer> right = new TreeMap<>();
    private int voters;

    /** Creates a linker that makes random choices from this source. */
    public Linker(Random random) {
        this.random = random;
    }

    /** Whether a row contains a mark or choices. */
    public static boolean speaks(String text) {
        return MARK.matcher(text).find() || CHOICES.matcher(text).find();
    }

    /** Examines one closed poll in every way: for each way, the rows of all tables, each table in the order of that way. */
    public void look(Hall hall, Map<String, List<Seen>> ways) {
        voters += hall.marks().size();
        ways.forEach((way, rows) -> {
            List<Found> marks = found(rows, MARK, hall.marks()::indexOf);
            List<Found> slips = found(rows, CHOICES, text -> Integer.parseInt(text.substring(1, text.length() - 1)));
            count(way + ": in one row", together(hall, rows));
            count(way + ": the k-th of both", inOrder(marks, slips));
            count(way + ": the k-th who came", inOrder(coming(hall), slips));
            count(way + ": the same value", sameValue(marks, slips));
        });
    }

    /** The number of voters examined. */
    public int voters() {
        return voters;
    }

    /** For each method, the fraction of voters whose ballot was guessed correctly, 0 to 1. */
    public Map<String, Double> fractions() {
        var fractions = new TreeMap<String, Double>();
        right.forEach((means, count) -> fractions.put(means, (double) count / voters));
        return fractions;
    }

    /** The highest fraction. */
    public double best() {
        return fractions().values().stream().mapToDouble(part -> part).max().orElse(0);
    }

    /** The upper limit of chance for a success rate of one in {@code batch}: three standard deviations above it. */
    public double chance(int batch) {
        double p = 1.0 / batch;
        return p + 3 * Math.sqrt(p * (1 - p) / voters);
    }

    private void count(String means, int guessed) {
        right.merge(means, guessed, Integer::sum);
    }

    private static List<Found> found(List<Seen> rows, Pattern pattern, ToIntFunction<String> voter) {
        var found = new ArrayList<Found>();
        for (Seen row : rows) {
            Matcher matcher = pattern.matcher(row.text());
            if (matcher.find()) {
                found.add(new Found(voter.applyAsInt(matcher.group()), row.hidden()));
            }
        }
        return found;
    }

    private static List<Found> coming(Hall hall) {
        var coming = new ArrayList<Found>();
        for (int n = 0; n < hall.marks().size(); n++) {
            coming.add(new Found(n, ""));
        }
        return coming;
    }

    private static int together(Hall hall, List<Seen> rows) {
        int guessed = 0;
        for (Seen row : rows) {
            Matcher mark = MARK.matcher(row.text());
            Matcher choices = CHOICES.matcher(row.text());
            boolean both = mark.find() && choices.find();
            guessed += both && Hall.choices(hall.marks().indexOf(mark.group())).equals(choices.group()) ? 1 : 0;
        }
        return guessed;
    }

    private static int inOrder(List<Found> marks, List<Found> slips) {
        int guessed = 0;
        for (int n = 0; n < Math.min(marks.size(), slips.size()); n++) {
            guessed += marks.get(n).voter() == slips.get(n).voter() ? 1 : 0;
        }
        return guessed;
    }

    private int sameValue(List<Found> marks, List<Found> slips) {
        int guessed = 0;
        for (Found mark : marks) {
            List<Found> alike = slips.stream()
                    .filter(slip -> !slip.hidden().isEmpty() && slip.hidden().equals(mark.hidden()))
                    .toList();
            boolean hit =
                    !alike.isEmpty() && alike.get(random.nextInt(alike.size())).voter() == mark.voter();
            guessed += hit ? 1 : 0;
        }
        return guessed;
    }
}
