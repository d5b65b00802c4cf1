package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the texts that people read are worded: messages, plans, profiles, pages, the Chinese words of the Javadoc, and the change log. */
@DisplayName("The wording of texts")
class WordingTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "(?<=[\\p{IsHan}“”《》（），。；：、])[,;:!?(](?!\\s|$)" + "|[,;:!?(](?=\\p{IsHan})|(?<=\\p{IsHan})\\)");

    private static final Pattern BESIDE = Pattern.compile("[，。；：、（）《》“”] | [，。；：、（）《》“”]");
    private static final Pattern STATE = Pattern.compile("[未已无].*|(测评|反馈逾|表决|名额|届末|会办).*");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private static final Map<String, String> CHINESE = new TreeMap<>();
    private static final Map<String, String> ENGLISH = new TreeMap<>();

    /** Pages and Javadoc, which are in both languages. */
    private static final Map<String, String> PAGES = new TreeMap<>();

    /** English beside the messages: pages, the change log and the comments of plans, profiles and roles. */
    private static final Map<String, String> PROSE = new TreeMap<>();

    private static final List<String> PROGRAMS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path file : files("**/src/main/resources/**/messages*.properties")) {
            (file.endsWith("messages_zh.properties") ? CHINESE : ENGLISH).putAll(messages(file));
        }
        for (Path file : files("**/src/main/resources/**/*.yaml")) {
            CHINESE.put(file.toString(), Files.readString(file));
            PROSE.putAll(lines(file, line -> line.strip().startsWith("#")));
        }
        for (Path file : files("**/src/main/java/**/*.java")) {
            PROGRAMS.addAll(Files.readAllLines(file));
            PAGES.putAll(lines(file, WordingTest::isComment));
        }
        for (Path file : files("{*,docs/**}.md")) {
            PAGES.putAll(lines(file, line -> true));
            if (!file.toString().contains("/adr/")) {
                PROSE.putAll(lines(file, line -> true));
            }
        }
        CHINESE.put(
                "README",
                FENCED.matcher(Files.readString(ROOT.resolve("README.zh-CN.md")))
                        .replaceAll(""));
        assertThat(CHINESE).hasSizeGreaterThan(2000);
        assertThat(ENGLISH).hasSizeGreaterThan(2000);
        assertThat(PAGES).hasSizeGreaterThan(10_000);
        assertThat(PROSE).hasSizeGreaterThan(2500);
    }

    @Test
    @DisplayName("of a remedy that says to use one of several shows them as they are to be written")
    void remediesShowWhatIsToBeWritten() {
        for (Map<String, String> texts : List.of(CHINESE, ENGLISH)) {
            assertThat(texts.entrySet())
                    .filteredOn(text -> text.getKey().endsWith(".remedy")
                            && text.getValue().matches(".*(use one of|改用其中之一|使用所列).*"))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(text ->
                            assertThat(text.getValue()).as(text.getKey()).matches(".*\\{[a-z]+:word}.*"));
        }
    }

    /** Words of the first texts, and what officials of a standing committee write instead. */
    @ParameterizedTest(name = "{0}, but {1}")
    @DisplayName("is Chinese as officials write it, not")
    @CsvSource(
            delimiter = '|',
            value = {
                "题目和前言 | 标题和导语",
                "仅报告 | 仅列数据",
                "未记录 | 暂无记录",
                "已达标 | 已完成",
                "未达标 | 未完成",
                "必然达标 | 必然完成",
                "项未满足 | 未完成对象 … 个",
                "另有 5 项 | 其余 5 个",
                "代表接待人次与代表人数 | 接待代表人次/代表总数",
                "转上级人大代表率 | 转由上级人大代表提出的比例",
                "本级人大没有此 | 未找到该记录（…）",
                "无权执行 | 无权查看…",
                "无可撤销 | 已撤销，无需重复操作",
                "无可结束 | 已结束，无需重复操作",
                "暂停执行职务 | 暂时停止执行代表职务",
                "不以条款序号开头 | 计划中没有第 2 条",
                "常用范围内的整数 | 整数（半角数字）",
                "规则集 | 规则档案",
                "规则配置 | 规则档案",
                "本地规定 | 规则档案",
                "上级档案 | 规则档案",
                "已安装 | 已启用的模块",
                "(?<![业和同关])领域 | 模块",
                "投递 | 推送",
                "标识(?!符) | 记录编号",
                "分录 | 日志事项",
                "时给出全部理由 | 一次列出全部原因",
                "服务器所能及 | 服务器能力所及的范围内",
                "一批之一 | 最多只能缩小到同一批选票，无法对应到个人",
                "如同记账 | 一本台账，有据可查",
                "日志头 | 链尾校验值",
                "锚定值 | 链尾校验值",
                "行为(?!能力) | 操作记录",
                "不承诺什么 | 能力边界",
                "单元格 | 字段",
                "防什么 | 可防范、不能防范",
                "无须 | 无需",
                "计票单 | 计票结果报告单"
            })
    void banned(String word, String instead) {
        var banned = Pattern.compile(word);
        assertThat(containing(CHINESE, banned)).as(instead).isEmpty();
        assertThat(containing(PAGES, banned)).as(instead).isEmpty();
        assertThat(literalsWith(banned)).as(instead).isEmpty();
    }

    @Test
    @DisplayName("is Chinese with full width punctuation and no blank beside it, clauses of plans included")
    void fullWidth() {
        var offences = new ArrayList<String>();
        CHINESE.forEach((name, text) -> offences.addAll(halfWidth(name, text)));
        CHINESE.entrySet().stream()
                .filter(text -> !text.getValue().contains("\n")
                        && BESIDE.matcher(text.getValue()).find())
                .forEach(text -> offences.add("a blank beside a full width sign: " + text));

        assertThat(offences).isEmpty();
    }

    @Test
    @DisplayName("of every step says in Chinese what is done, not what became of it")
    void steps() {
        assertThat(CHINESE.entrySet().stream()
                        .filter(text -> text.getKey().contains(".label.Step.")
                                && STATE.matcher(text.getValue()).matches()))
                .isEmpty();
        assertThat(List.of("未入选", "已入箱", "无回复", "测评不满意", "会办意见"))
                .describedAs("planted")
                .allMatch(STATE.asMatchPredicate());
    }

    @Test
    @DisplayName("of every remedy says in Chinese what to do, or that nothing is to be done")
    void remedies() {
        assertThat(CHINESE)
                .allSatisfy(
                        (key, text) -> assertThat(!key.endsWith(".remedy") || text.matches("(?s).*(请|无需|无法|建议|现在可以).*"))
                                .as(key + "=" + text)
                                .isTrue());
    }

    @ParameterizedTest(name = "{0}, but {1}")
    @DisplayName("is English with common words, not")
    @CsvSource(
            delimiter = '|',
            value = {
                "the own | your own, its own",
                "told | reported",
                "tell of | report",
                "none of this | not one of these",
                "nothing is left to | no action is needed",
                "nobody is called | there is no",
                "is called | there is no …",
                "stands in | is in",
                "here stands | this is",
                "lies before | is before",
                "was given none | has none",
                "one of the two | one of them",
                "said beside | given with",
                "call off | cancel",
                "called off | cancel",
                "taken in | registered",
                "behind a | with",
                "need be | if needed"
            })
    void plainEnglish(String word, String instead) {
        var banned = Pattern.compile("(?<!`|-)\\b" + word + "\\b(?!-|`)");
        assertThat(containing(ENGLISH, banned)).as(instead).isEmpty();
        if (!Set.of("is called", "behind a").contains(word)) { // names and places of things in pages
            assertThat(containing(PROSE, banned)).as(instead).isEmpty();
        }
    }

    @Test
    @DisplayName("is checked: planted slips are found")
    void planted() {
        assertThat(halfWidth("planted", "联系代表,一年至少两次(试行);走访")).hasSize(4);
        assertThat(halfWidth("sound", "写 : 和一个空格，例如：{file: a}（半角）")).isEmpty();
        assertThat(BESIDE.matcher("请写 “when”").find()).isTrue();
        assertThat(containing(Map.of("a", "一本日志，如同记账"), Pattern.compile("如同记账")))
                .containsExactly("a=一本日志，如同记账");
    }

    private static List<String> containing(Map<String, String> texts, Pattern word) {
        return texts.entrySet().stream()
                .filter(text -> word.matcher(PARAMETER.matcher(text.getValue()).replaceAll("{}"))
                        .find())
                .map(text -> text.getKey() + "=" + text.getValue())
                .toList();
    }

    private static List<String> halfWidth(String name, String text) {
        return HALF_WIDTH
                .matcher(text)
                .results()
                .map(found -> name + ": " + found.group() + " in "
                        + text.substring(Math.max(0, found.start() - 20), Math.min(text.length(), found.end() + 20)))
                .toList();
    }

    /** The lines of programs that hold the word in a text, not in a comment. */
    private static List<String> literalsWith(Pattern word) {
        return PROGRAMS.stream()
                .filter(line -> word.matcher(line).find() && !isComment(line))
                .filter(line -> LITERAL.matcher(line)
                        .results()
                        .anyMatch(text -> word.matcher(text.group(1)).find()))
                .toList();
    }

    private static boolean isComment(String line) {
        return line.strip().startsWith("*") || line.strip().startsWith("/");
    }

    /** The lines of a file that are such, by their places. */
    private static Map<String, String> lines(Path file, Predicate<String> such) throws IOException {
        List<String> all = Files.readAllLines(file);
        return IntStream.range(0, all.size())
                .filter(at -> such.test(all.get(at)))
                .boxed()
                .collect(Collectors.toMap(at -> file + ":" + (at + 1), all::get));
    }

    private static Map<String, String> messages(Path file) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        var messages = new LinkedHashMap<String, String>();
        texts.forEach((key, text) -> messages.put((String) key, (String) text));
        return messages;
    }

    private static List<Path> files(String glob) throws IOException {
        var wanted = ROOT.getFileSystem().getPathMatcher("glob:../" + glob);
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(wanted::matches)
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
