package org.daibiao.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The rooms as boxes in rows: each above all that it uses. An arrow over several rows has a place of its own in each row that it passes, so that it runs
 * through no box. A room that is alone in its row is as wide as the picture, and its arrows run straight down.
 */
final class RoomsPicture {
    private static final int ROW = 104;
    private static final int BOX = 50;
    private static final int GAP = 22;
    private static final int MARGIN = 16;
    private static final int SWEEPS = 24;

    /** A box, or, where it has no label, the place of a passing arrow. */
    private static final class Node {
        private final String room;
        private final double width;
        private final List<Node> above = new ArrayList<>();
        private final List<Node> below = new ArrayList<>();
        private double x;
        private boolean alone;

        Node(String room, double width) {
            this.room = room;
            this.width = width;
        }
    }

    private final Map<String, String> labels;
    private final Set<String> withOperations;
    private final RoomGraph all;
    private final List<List<Node>> rows = new ArrayList<>();
    private final List<List<Node>> ways = new ArrayList<>();
    private double width;

    /**
     * @param labels what stands below each room's name
     * @param withOperations the rooms that are drawn in colour
     */
    RoomsPicture(RoomGraph graph, Map<String, String> labels, Set<String> withOperations) {
        this.all = graph;
        this.labels = labels;
        this.withOperations = withOperations;
        place(graph.reduced());
        order();
        spread();
    }

    private void place(RoomGraph graph) {
        var boxes = new LinkedHashMap<String, Node>();
        for (String room : graph.arrows().keySet()) {
            int height = graph.height(room);
            while (rows.size() <= height) {
                rows.add(new ArrayList<>());
            }
            Node box = new Node(room, Math.max(width(name(room)), width(labels.get(room))) + 24);
            boxes.put(room, box);
            rows.get(height).add(box);
        }
        graph.arrows()
                .forEach((from, used) -> used.forEach(to -> {
                    var way = new ArrayList<>(List.of(boxes.get(from)));
                    for (int row = graph.height(from) - 1; row > graph.height(to); row--) {
                        Node bend = new Node("", 0);
                        rows.get(row).add(bend);
                        way.add(bend);
                    }
                    way.add(boxes.get(to));
                    for (int n = 1; n < way.size(); n++) {
                        way.get(n - 1).below.add(way.get(n));
                        way.get(n).above.add(way.get(n - 1));
                    }
                    ways.add(way);
                }));
        rows.forEach(row -> row.forEach(node -> node.alone = row.size() == 1));
    }

    /** Neighbours of one row come near their neighbours in the next, down and up in turn; the order with the fewest crossings is taken. */
    private void order() {
        List<List<Node>> best = copy();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int n = 1; n < rows.size(); n++) {
                List<Node> fixed = rows.get(down ? rows.size() - n : n - 1);
                List<Node> row = rows.get(down ? rows.size() - n - 1 : n);
                var places = new HashMap<Node, Double>();
                row.forEach(node -> places.put(
                        node, mean(down ? node.above : node.below, other -> fixed.indexOf(other), row.indexOf(node))));
                row.sort(Comparator.comparing(places::get));
            }
            if (crossings(rows) < crossings(best)) {
                best = copy();
            }
        }
        rows.clear();
        rows.addAll(best);
    }

    private List<List<Node>> copy() {
        return rows.stream().<List<Node>>map(ArrayList::new).toList();
    }

    private static int crossings(List<List<Node>> rows) {
        int found = 0;
        for (int n = 1; n < rows.size(); n++) {
            List<Node> low = rows.get(n - 1);
            List<int[]> arrows = new ArrayList<>();
            for (Node from : rows.get(n)) {
                int place = rows.get(n).indexOf(from);
                from.below.stream()
                        .filter(to -> !from.alone && !to.alone)
                        .forEach(to -> arrows.add(new int[] {place, low.indexOf(to)}));
            }
            for (int[] one : arrows) {
                found += (int) arrows.stream()
                        .filter(other -> one[0] < other[0] && one[1] > other[1])
                        .count();
            }
        }
        return found;
    }

    /** Each goes to the middle of its neighbours, as far as the order and the gaps between boxes allow. */
    private void spread() {
        for (int sweep = 0; sweep < SWEEPS * 4; sweep++) {
            for (List<Node> row : rows) {
                settle(row);
            }
        }
        double left = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(node -> node.x - node.width / 2)
                .min()
                .orElse(0);
        rows.forEach(row -> row.forEach(node -> node.x += MARGIN - left));
        width = rows.stream()
                        .flatMap(List::stream)
                        .mapToDouble(node -> node.x + node.width / 2)
                        .max()
                        .orElse(0)
                + MARGIN;
    }

    /** The places nearest to those that are wanted, in the given order: neighbours that would come too near are moved together. */
    private static void settle(List<Node> row) {
        var blocks = new ArrayList<double[]>(); // sum of what is wanted less the distance from the first, and how many
        var distance = new double[row.size()];
        for (int n = 0; n < row.size(); n++) {
            Node node = row.get(n);
            distance[n] = n == 0 ? 0 : distance[n - 1] + (row.get(n - 1).width + node.width) / 2 + GAP;
            List<Node> near = new ArrayList<>(node.above);
            near.addAll(node.below);
            near.removeIf(other -> other.alone);
            blocks.add(new double[] {mean(near, other -> other.x, node.x) - distance[n], 1});
            for (int last = blocks.size() - 1; last > 0 && at(blocks, last - 1) > at(blocks, last); last--) {
                double[] merged = blocks.remove(last);
                blocks.get(last - 1)[0] += merged[0];
                blocks.get(last - 1)[1] += merged[1];
            }
        }
        int n = 0;
        for (int block = 0; block < blocks.size(); block++) {
            for (int inside = 0; inside < blocks.get(block)[1]; inside++, n++) {
                row.get(n).x = at(blocks, block) + distance[n];
            }
        }
    }

    private static double at(List<double[]> blocks, int n) {
        return blocks.get(n)[0] / blocks.get(n)[1];
    }

    private static double mean(List<Node> of, ToDoubleFunction<Node> where, double otherwise) {
        return of.stream().mapToDouble(where).average().orElse(otherwise);
    }

    /** The pairs of boxes of one row that touch; for the test. */
    List<String> overlaps() {
        var found = new ArrayList<String>();
        for (List<Node> row : rows) {
            for (int n = 1; n < row.size(); n++) {
                Node left = row.get(n - 1);
                Node right = row.get(n);
                if (left.x + left.width / 2 + GAP / 2.0 > right.x - right.width / 2) {
                    found.add(left.room + " " + right.room);
                }
            }
        }
        return found;
    }

    String svg() {
        double height = 2 * MARGIN + ROW * (rows.size() - 1) + BOX;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img">
                <title>Rooms and arrows 模块与依赖</title>
                <style>
                rect { fill: #f4f4f5; stroke: #71717a; }
                .room { fill: #e0ecff; stroke: #1d4ed8; }
                text { font-family: system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; font-size: 14px; fill: #18181b; text-anchor: middle; }
                .name { font-weight: bold; }
                path { fill: none; stroke: #52525b; stroke-width: 1.3; marker-end: url(#head); }
                marker path { fill: #52525b; stroke: none; marker-end: none; }
                </style>
                <marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>
                <rect width="100%%" height="100%%" style="fill: #ffffff; stroke: none"/>
                """.formatted(shown(width), shown(height)));
        ways.forEach(way -> svg.append(path(way)));
        for (List<Node> row : rows) {
            row.stream().filter(node -> node.width > 0).forEach(node -> svg.append(box(node)));
        }
        return svg.append("</svg>\n").toString();
    }

    private int top(Node node) {
        int row = rows.indexOf(
                rows.stream().filter(one -> one.contains(node)).findFirst().orElseThrow());
        return MARGIN + ROW * (rows.size() - 1 - row);
    }

    private String path(List<Node> way) {
        Node first = way.get(0);
        double x = first.alone ? way.get(1).x : first.x;
        double y = top(first) + BOX;
        var path = new StringBuilder("<path d=\"M" + shown(x) + " " + shown(y));
        for (Node next : way.subList(1, way.size())) {
            double to = next.alone ? x : next.x;
            double middle = (y + top(next)) / 2;
            path.append(" C" + shown(x) + " " + shown(middle) + " " + shown(to) + " " + shown(middle) + " " + shown(to)
                    + " " + top(next));
            if (next.width == 0) {
                path.append(" V" + (top(next) + BOX));
            }
            x = to;
            y = top(next) + BOX;
        }
        return path.append("\"/>\n").toString();
    }

    private String box(Node node) {
        double wide = node.alone ? width - 2 * MARGIN : node.width;
        double middle = node.alone ? width / 2 : node.x;
        Set<String> used = all.arrows().get(node.room);
        return "<g><title>" + name(node.room) + " → " + (used.isEmpty() ? "–" : String.join(", ", used))
                + "</title><rect"
                + (withOperations.contains(node.room) ? " class=\"room\"" : "") + " x=\"" + shown(middle - wide / 2)
                + "\" y=\"" + top(node) + "\" width=\"" + shown(wide) + "\" height=\"" + BOX + "\" rx=\"6\"/>"
                + text(middle, top(node) + 20, " class=\"name\"", name(node.room))
                + text(middle, top(node) + 40, "", labels.get(node.room)) + "</g>\n";
    }

    private static String text(double x, int y, String mark, String text) {
        return "<text" + mark + " x=\"" + shown(x) + "\" y=\"" + y + "\">" + text + "</text>";
    }

    private static String name(String room) {
        return room.isEmpty() ? "Daibiao" : room;
    }

    /** About as wide as it is drawn: a Chinese sign is as wide as it is high. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(sign -> sign < 0x2E80 ? 9 : 14).sum();
    }

    private static String shown(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
