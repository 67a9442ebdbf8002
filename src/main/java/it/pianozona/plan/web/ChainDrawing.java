/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.Action;
import it.pianozona.plan.FundingSource;
import it.pianozona.plan.PlanChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The chain as a picture: a column for each kind of link, lines between them, red dashes around what hangs loose. */
final class ChainDrawing {

    private static final int WIDTH = 164;
    private static final int HEIGHT = 58;
    private static final int GAP_X = 30;
    private static final int GAP_Y = 14;
    private static final int TOP = 40;
    private static final int LETTERS = 23;
    private static final int LINES = 3;
    private static final List<String> HEADS =
            List.of("Bisogni", "Priorità", "Obiettivi", "Azioni", "Fondi", "Indicatori");

    private record Box(int column, int row, String text, boolean loose) {

        private int x() {
            return column * (WIDTH + GAP_X) + 1;
        }

        private int y() {
            return TOP + row * (HEIGHT + GAP_Y);
        }
    }

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<String[]> lines = new ArrayList<>();
    private final int[] rows = new int[HEADS.size()];
    private final Set<String> loose;

    private ChainDrawing(PlanChain chain) {
        loose = chain.looseEnds().stream()
                .map(end -> key(columnOf(end.kind()), end.id()))
                .collect(Collectors.toSet());
        chain.needs().forEach(need -> {
            box(0, need.id(), need.text());
            need.priorities().forEach(code -> line(key(0, need.id()), key(1, code)));
        });
        chain.priorities().forEach(priority -> box(1, priority.code(), priority.text()));
        chain.objectives().forEach(objective -> {
            box(2, objective.id(), objective.title());
            objective.sources().forEach(code -> line(key(1, code), key(2, objective.id())));
        });
        chain.actions().forEach(this::draw);
    }

    private static int columnOf(PlanChain.Kind kind) {
        return switch (kind) {
            case NEED_WITHOUT_PRIORITY -> 0;
            case PRIORITY_WITHOUT_OBJECTIVE -> 1;
            case OBJECTIVE_WITHOUT_ACTION -> 2;
            case ACTION_WITHOUT_NEED, ACTION_WITHOUT_FUND, ACTION_WITHOUT_INDICATOR -> 3;
            case MONEY_WITHOUT_ACTION -> 4;
        };
    }

    private void draw(Action action) {
        box(3, action.id(), action.title());
        line(key(2, action.objective()), key(3, action.id()));
        action.costs().stream()
                .filter(cost -> cost.amount().signum() > 0)
                .map(Action.Cost::source)
                .distinct()
                .forEach(source -> {
                    fund(source);
                    line(key(3, action.id()), key(4, source));
                });
        action.indicators().forEach(measure -> {
            var id = action.id() + measure.name();
            box(5, id, "%s: da %s a %s".formatted(measure.name(), measure.baseline(), measure.target()));
            line(key(3, action.id()), key(5, id));
        });
    }

    private void fund(FundingSource source) {
        if (!boxes.containsKey(key(4, source))) {
            box(4, source, source.italian());
        }
    }

    private static String key(int column, Object id) {
        return column + "/" + id;
    }

    private void box(int column, Object id, String text) {
        var key = key(column, id);
        boxes.put(key, new Box(column, rows[column]++, text, loose.contains(key)));
    }

    private void line(String from, String to) {
        lines.add(new String[] {from, to});
    }

    /** The picture; the same chain gives the same text. */
    static String svg(PlanChain chain) {
        return new ChainDrawing(chain).write();
    }

    private String write() {
        var height = TOP + Arrays.stream(rows).max().orElse(0) * (HEIGHT + GAP_Y);
        var width = HEADS.size() * (WIDTH + GAP_X) - GAP_X + 2;
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"disegno-titolo disegno-nota\" class=\"pz-catena\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(width, height, width, height));
        svg.append(
                "<title id=\"disegno-titolo\">La catena del piano</title><desc id=\"disegno-nota\">Sei colonne: bisogni, priorità, obiettivi, azioni, fondi, indicatori, unite da linee. Lo stesso contenuto è nell'elenco che segue.</desc>");
        for (int column = 0; column < HEADS.size(); column++) {
            svg.append("<text class=\"pz-catena-testa\" x=\"%d\" y=\"22\">%s</text>"
                    .formatted(column * (WIDTH + GAP_X) + 1, HEADS.get(column)));
        }
        lines.forEach(line -> append(svg, line));
        boxes.values().forEach(box -> append(svg, box));
        return svg.append("</svg>").toString();
    }

    private void append(StringBuilder svg, String[] line) {
        var from = boxes.get(line[0]);
        var to = boxes.get(line[1]);
        if (from == null || to == null) {
            return;
        }
        int x1 = from.x() + WIDTH;
        int y1 = from.y() + HEIGHT / 2;
        int y2 = to.y() + HEIGHT / 2;
        svg.append("<path class=\"pz-catena-linea\" d=\"M%d %dC%d %d %d %d %d %d\"/>"
                .formatted(x1, y1, x1 + GAP_X / 2, y1, to.x() - GAP_X / 2, y2, to.x(), y2));
    }

    private static void append(StringBuilder svg, Box box) {
        svg.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                .formatted(box.loose() ? "pz-catena-sospeso" : "pz-catena-anello", box.x(), box.y(), WIDTH, HEIGHT));
        var words = wrapped(box.text());
        for (int row = 0; row < words.size(); row++) {
            svg.append("<text class=\"pz-catena-testo\" x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(box.x() + 8, box.y() + 18 + row * 16, HtmlUtils.htmlEscape(words.get(row))));
        }
    }

    /** At most three lines of whole words; what does not fit ends with an ellipsis. */
    private static List<String> wrapped(String text) {
        var found = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var shown = word.length() > LETTERS ? word.substring(0, LETTERS - 1) + "…" : word;
            if (line.length() > 0 && line.length() + 1 + shown.length() > LETTERS) {
                found.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(shown);
        }
        found.add(line.toString());
        if (found.size() <= LINES) {
            return found;
        }
        var last = found.get(LINES - 1);
        var cut = last.length() < LETTERS ? last : last.substring(0, LETTERS - 1);
        return List.of(found.get(0), found.get(1), cut + "…");
    }
}
