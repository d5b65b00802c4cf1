import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Independent recount (独立复核计票) of an exported vote, for whoever does not want to trust the program that made it: one file, plain Java 17.
 *
 * <pre>
 * java Recount.java FOLDER [HEAD]     counts ballots.jsonl and chain.jsonl of the folder; the head is on the signed count sheet
 * java Recount.java --all PARENT      counts every folder in the parent
 * </pre>
 *
 * Exit code 0: the same; 1: not the same; 2: cannot be read.
 */
public final class Recount {
    private static final String LINK = ",\"link\":\"";
    private static final String UNKNOWN = "not checked 未核验: this Java does not know 本机无此算法 ";
    private final List<String> faults = new ArrayList<>();
    private String digest = "SHA-256";

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || (arguments[0].equals("--all") && arguments.length != 2)) {
            System.out.println("java Recount.java FOLDER [HEAD] | --all PARENT");
            System.exit(2);
        }
        System.exit(arguments[0].equals("--all") ? all(Path.of(arguments[1])) : one(arguments));
    }

    private static int one(String[] arguments) {
        try {
            Path folder = Path.of(arguments[0]);
            List<String> faults = recount(
                    Files.readAllBytes(folder.resolve("ballots.jsonl")),
                    Files.readAllBytes(folder.resolve("chain.jsonl")),
                    arguments.length > 1 ? head(arguments) : null,
                    true);
            faults.forEach(fault -> System.out.println("DIFFERENT 不一致: " + fault));
            if (faults.stream().anyMatch(fault -> fault.startsWith(UNKNOWN))) {
                return 2;
            }
            System.out.println(faults.isEmpty() ? "SAME 一致" : "NOT THE SAME 不一致");
            if (arguments.length == 1) {
                System.out.println("head not compared 未核对校验码: it is on the signed count sheet 见签字的计票结果报告单");
            }
            return faults.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            System.out.println("cannot be read 无法读取: " + e);
            return 2;
        }
    }

    /** As it is printed: in groups, of small or capital letters. */
    private static String head(String[] arguments) {
        String groups = String.join("", List.of(arguments).subList(1, arguments.length));
        return groups.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static int all(Path parent) throws IOException {
        int count = 0;
        int different = 0;
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                List<String> faults = recount(
                        Files.readAllBytes(folder.resolve("ballots.jsonl")),
                        Files.readAllBytes(folder.resolve("chain.jsonl")),
                        null,
                        false);
                faults.forEach(fault -> System.out.println(folder + ": " + fault));
                count++;
                different += faults.isEmpty() ? 0 : 1;
            }
        }
        System.out.println(count == 0 ? "no poll there 没有表决" : count + " polls, " + different + " different");
        return count == 0 ? 2 : different == 0 ? 0 : 1;
    }

    /** What is not the same; empty when all is. */
    public static List<String> recount(byte[] ballots, byte[] chain, String head, boolean print) {
        var recount = new Recount();
        try {
            recount.check(lines(ballots), lines(chain), head, print);
        } catch (NoSuchAlgorithmException e) {
            recount.faults.add(UNKNOWN + recount.digest + " (recount.py, or a provider on the class path 或者加装算法提供者)");
        } catch (IOException | RuntimeException | GeneralSecurityException e) {
            recount.faults.add("form 格式: " + e);
        }
        return recount.faults;
    }

    private static List<String> lines(byte[] file) throws IOException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new IOException("the last line has no end");
        }
        return text.isEmpty() ? List.of() : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private void check(List<String> box, List<String> chain, String head, boolean print)
            throws IOException, GeneralSecurityException {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String line : chain) {
            entries.add(object(new Json(line).whole()));
        }
        int last = entries.size() - 1;
        if (last < 2) {
            throw new IOException("the chain is not whole");
        }
        Map<String, Object> opened = entries.get(0);
        Map<String, Object> closed = entries.get(last - 1);
        Map<String, Object> counted = entries.get(last);
        digest = (String) opened.get("digest");
        links(chain, head);
        same("entries 链", "opened closed counted", opened.get("entry") + " " + closed.get("entry") + " " + counted.get("entry"));
        String before = "";
        List<Map<String, Object>> ballots = new ArrayList<>();
        for (String line : box) {
            Map<String, Object> ballot = object(new Json(line).whole());
            String id = (String) ballot.get("id");
            if (id.compareTo(before) <= 0) {
                faults.add("order of ballots 选票次序: " + id);
            }
            before = id;
            ballots.add(object(ballot.get("ballot")));
        }
        same("all 代表总数", closed.get("all"), opened.get("all"));
        same("root of ballots 选票根", closed.get("ballots"), root(box));
        batches(entries.subList(1, last - 1), (String) opened.get("mode"), box);
        result(object(opened.get("paper")), closed, counted, ballots, print);
    }

    private void links(List<String> chain, String head) throws GeneralSecurityException {
        String link = "0".repeat(64);
        for (String line : chain) {
            int at = line.length() - LINK.length() - 66;
            String body = at < 0 ? "" : line.substring(0, at);
            link = hash(link + body);
            if (!line.equals(body + LINK + link + "\"}")) {
                faults.add("link 链接: " + line.substring(0, Math.min(60, line.length())));
            }
        }
        if (head != null) {
            same("head 校验码", head, link);
        }
    }

    /** Between opening and close: batches, each behind a line of who asked for it where somebody did, and take-overs. */
    private void batches(List<Map<String, Object>> entries, String mode, List<String> box) throws GeneralSecurityException {
        long size = 0;
        Object asked = null;
        List<Map<String, Object>> batches = new ArrayList<>();
        for (Map<String, Object> one : entries) {
            if (one.get("entry").equals("batch")) {
                batches.add(one);
                same("batch 批次", (long) batches.size(), one.get("number"));
                same("ballots asked for 要求入箱数", asked == null ? one.get("size") : asked, one.get("size"));
                size += number(one, "size");
            } else if (asked != null || !Set.of("asked", "taken-over").contains(one.get("entry"))) {
                faults.add("entries 链: " + one.get("entry"));
            }
            asked = one.get("entry").equals("asked") ? one.get("ballots") : null;
        }
        same("entries of a named vote 记名表决的链", mode.equals("NAMED") ? 0 : entries.size(), entries.size());
        if (asked != null) {
            faults.add("asked for, and no batch 要求入箱而无批次");
        }
        if (!mode.equals("NAMED")) {
            same("ballots of batches 各批选票数", size, (long) box.size());
        }
        if (batches.size() == 1) {
            same("root of the batch 批次根", batches.get(0).get("ballots"), root(box));
        }
    }

    /** One candidate as it is counted. */
    private static final class Row {
        String code;
        long votes;
        long against;
        long abstentions;
        long points;
        boolean passed;

        Map<String, Object> score() {
            Map<String, Object> score = new LinkedHashMap<>();
            score.put("candidate", code);
            score.put("votes", votes);
            score.put("against", against);
            score.put("abstentions", abstentions);
            score.put("points", points);
            return score;
        }
    }

    private void result(
            Map<String, Object> paper,
            Map<String, Object> numbers,
            Map<String, Object> counted,
            List<Map<String, Object>> ballots,
            boolean print) {
        String rule = (String) object(paper.get("counting")).get("rule");
        if (!Set.of("majority", "per-item", "rank-sum", "budget", "satisfaction").contains(rule)) {
            faults.add("not counted 未复核: the rule " + rule + " is not known here; chain and ballots were checked");
            return;
        }
        Map<String, Object> rules = object(paper.get("rules"));
        Map<String, Object> electorate = object(rules.get("electorate"));
        Map<String, Object> line = object(rules.get("passLine"));
        long base = number(numbers, "all") - (bool(electorate, "suspended") ? 0 : number(numbers, "suspended"));
        long present = number(numbers, "present");
        long later = base - (bool(electorate, "terminated") ? 0 : number(numbers, "terminated"));
        boolean quorum = present >= needed(object(rules.get("quorum")), base);
        boolean sound = number(numbers, "collected") <= Math.min(number(numbers, "issued"), present);
        String state = !quorum ? "NO_QUORUM" : sound ? "COUNTED" : "VOID";
        same("ballots 选票数", number(numbers, "collected"), (long) ballots.size());
        same("state 效力", counted.get("state"), state);
        List<Map<String, Object>> valid = new ArrayList<>();
        if (state.equals("COUNTED")) {
            Set<String> codes = new HashSet<>();
            list(paper.get("candidates")).forEach(one -> codes.add((String) object(one).get("code")));
            ballots.stream().filter(one -> counts(one, object(rules.get("ballots")), codes)).forEach(valid::add);
        }
        Object of = line.get("base");
        long whole = of.equals("PRESENT") ? present : of.equals("COUNTED") ? valid.size() : later;
        long needed = Math.max(1, needed(object(line.get("share")), whole));
        same("needed 通过线", number(counted, "needed"), needed);
        List<Row> order = new ArrayList<>();
        List<String> elected = new ArrayList<>();
        List<String> tied = new ArrayList<>();
        if (state.equals("COUNTED")) {
            order.addAll(rows(paper, valid, needed));
            cut(object(paper.get("counting")), order, (int) number(rules, "seats"), elected, tied);
            if (rules.get("atTie").equals("ALL_IN")) {
                elected.addAll(tied);
            }
        }
        same("valid 有效票", number(counted, "valid"), (long) valid.size());
        same("invalid 无效票", number(counted, "invalid"), state.equals("COUNTED") ? (long) ballots.size() - valid.size() : 0L);
        same("elected 入选", counted.get("elected"), elected);
        same("tie 并列", counted.get("tie"), tied);
        same("scores 得票", counted.get("scores"), order.stream().map(Row::score).toList());
        if (print) {
            System.out.println(state + ", needed 通过线 " + needed + ", valid 有效 " + valid.size() + " of " + ballots.size());
            order.forEach(row -> System.out.println(row.score() + (elected.contains(row.code) ? " chosen 入选" : "")));
        }
    }

    private static long needed(Map<String, Object> share, long whole) {
        long times = Math.multiplyExact(whole, number(share, "numerator"));
        long denominator = number(share, "denominator");
        boolean more = share.get("comparison").equals("MORE_THAN") || times % denominator != 0;
        return times / denominator + (more ? 1 : 0);
    }

    /** Whether a ballot is counted: the right form, known candidates, none twice, not too many; a blank one as the rules have it. */
    private static boolean counts(Map<String, Object> ballot, Map<String, Object> rule, Set<String> codes) {
        Map<String, String> forms =
                Map.of("choice", "CHOOSE", "marks", "PER_ITEM", "ranking", "RANK", "whole-list", "WHOLE_LIST", "grades", "GRADE");
        String form = (String) ballot.get("form");
        if (!rule.get("form").equals(forms.get(form))) {
            return false;
        }
        List<String> named = named(ballot);
        if (named.isEmpty() && ballot.get("mark") == null) {
            return bool(rule, "blankValid");
        }
        long chosen = named.stream().filter(one -> mark(ballot, one).equals("FOR")).count();
        return codes.containsAll(named) && new HashSet<>(named).size() == named.size() && chosen <= number(rule, "most");
    }

    private static List<String> named(Map<String, Object> ballot) {
        List<String> named = new ArrayList<>();
        for (String key : List.of("chosen", "order")) {
            if (ballot.get(key) != null) {
                list(ballot.get(key)).forEach(one -> named.add((String) one));
            }
        }
        for (String key : List.of("marks", "grades")) {
            if (ballot.get(key) != null) {
                named.addAll(object(ballot.get(key)).keySet());
            }
        }
        return named;
    }

    private static String mark(Map<String, Object> ballot, String code) {
        Object mark = switch ((String) ballot.get("form")) {
            case "choice" -> list(ballot.get("chosen")).contains(code) ? "FOR" : null;
            case "ranking" -> list(ballot.get("order")).contains(code) ? "FOR" : null;
            case "marks" -> object(ballot.get("marks")).get(code);
            case "grades" -> object(ballot.get("grades")).get(code);
            default -> ballot.get("mark");
        };
        return mark == null ? "ABSTAIN" : (String) mark;
    }

    private static List<Row> rows(Map<String, Object> paper, List<Map<String, Object>> valid, long needed) {
        Map<String, Object> counting = object(paper.get("counting"));
        String rule = (String) counting.get("rule");
        boolean line = bool(counting, "passLine") || !Set.of("rank-sum", "budget").contains(rule);
        int candidates = list(paper.get("candidates")).size();
        List<Row> rows = new ArrayList<>();
        for (Object one : list(paper.get("candidates"))) {
            var row = new Row();
            row.code = (String) object(one).get("code");
            for (Map<String, Object> ballot : valid) {
                String mark = mark(ballot, row.code);
                row.votes += mark.equals("FOR") || mark.equals("SATISFIED") ? 1 : 0;
                row.against += mark.equals("AGAINST") || mark.equals("DISSATISFIED") ? 1 : 0;
                row.points += mark.equals("BASICALLY") ? 1 : 0;
                row.abstentions += mark.equals("ABSTAIN") ? 1 : 0;
                row.points += rule.equals("rank-sum") ? place(ballot, row.code, candidates, counting) : 0;
            }
            row.points += rule.equals("budget") ? number(object(one), "cost") : 0;
            row.passed = row.votes + (rule.equals("satisfaction") ? row.points : 0) >= (line ? needed : 1);
            rows.add(row);
        }
        rows.sort(better(rule));
        return rows;
    }

    private static long place(Map<String, Object> ballot, String code, int candidates, Map<String, Object> counting) {
        List<Object> order = list(ballot.get("order"));
        int at = order.indexOf(code);
        boolean last = counting.get("unplaced").equals("LAST_PLACE");
        return order.isEmpty() ? 0 : at >= 0 ? at + 1 : last ? candidates : order.size() + 1;
    }

    private static Comparator<Row> better(String rule) {
        return rule.equals("rank-sum") ? Comparator.comparingLong(row -> row.points) : Comparator.comparingLong(row -> -row.votes);
    }

    /** Fills the seats; what is equal where seats or money end is a tie. */
    private static void cut(Map<String, Object> counting, List<Row> order, int seats, List<String> elected, List<String> tied) {
        String rule = (String) counting.get("rule");
        boolean money = rule.equals("budget");
        boolean skip = "SKIP".equals(counting.get("misfit"));
        long left = money ? number(counting, "budget") : 0;
        TreeMap<Long, List<Row>> groups = new TreeMap<>();
        order.stream().filter(row -> row.passed).forEach(row -> groups.computeIfAbsent(
                        rule.equals("rank-sum") ? row.points : -row.votes, key -> new ArrayList<>())
                .add(row));
        for (List<Row> group : groups.values()) {
            long money0 = left;
            List<Row> fitting = group.stream().filter(row -> !money || row.points <= money0).toList();
            List<Row> able = money && skip ? fitting : group;
            BigInteger cost = BigInteger.ZERO;
            for (Row row : able) {
                cost = cost.add(BigInteger.valueOf(row.points));
            }
            boolean within = !money || cost.compareTo(BigInteger.valueOf(left)) <= 0;
            int free = Set.of("per-item", "satisfaction").contains(rule) ? Integer.MAX_VALUE : seats - elected.size();
            if (free == 0 || (money && !within && fitting.isEmpty())) {
                return;
            }
            if (!within || able.size() > free) {
                able.forEach(row -> tied.add(row.code));
                return;
            }
            able.forEach(row -> elected.add(row.code));
            left -= money ? cost.longValueExact() : 0;
        }
    }

    private void same(String what, Object told, Object found) {
        if (!told.equals(found)) {
            faults.add(what + ": reported 所称 " + told + ", found 复核 " + found);
        }
    }

    private String root(List<String> lines) throws GeneralSecurityException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return hash(text.toString());
    }

    private String hash(String text) throws GeneralSecurityException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance(digest).digest(bytes));
    }

    private static long number(Map<String, Object> of, String key) {
        return (Long) of.get(key);
    }

    private static boolean bool(Map<String, Object> of, String key) {
        return (Boolean) of.get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** As much of JSON as an export has: no fractions, no blanks. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value();
            if (at != text.length()) {
                throw new IllegalArgumentException("more than one value");
            }
            return value;
        }

        private Object value() {
            char next = text.charAt(at);
            if (next == '{') {
                return members();
            } else if (next == '[') {
                return elements();
            } else if (next == '"') {
                return string();
            }
            int from = at;
            while (at < text.length() && "-0123456789abcdefghijklmnopqrstuvwxyz".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String word = text.substring(from, at);
            return switch (word) {
                case "true" -> true;
                case "false" -> false;
                default -> Long.valueOf(word);
            };
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            while (text.charAt(at) != '}') {
                String name = string();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new IllegalArgumentException("twice: " + name);
                }
                comma('}');
            }
            at++;
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            at++;
            while (text.charAt(at) != ']') {
                elements.add(value());
                comma(']');
            }
            at++;
            return elements;
        }

        private void comma(char end) {
            if (text.charAt(at) == ',') {
                at++;
            } else if (text.charAt(at) != end) {
                throw new IllegalArgumentException("neither a comma nor an end");
            }
        }

        private String string() {
            expect('"');
            var string = new StringBuilder();
            while (text.charAt(at) != '"') {
                char sign = text.charAt(at++);
                string.append(sign == '\\' ? escaped() : sign);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char sign = text.charAt(at++);
            if (sign == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "bfnrt\"\\/".indexOf(sign);
            return "\b\f\n\r\t\"\\/".charAt(known);
        }

        private void expect(char sign) {
            if (text.charAt(at++) != sign) {
                throw new IllegalArgumentException("expected " + sign);
            }
        }
    }
}
