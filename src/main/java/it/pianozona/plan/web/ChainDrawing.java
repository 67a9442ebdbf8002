/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.PlanChain;
import it.pianozona.sheet.ItalianNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The chain as a picture: a column for each kind of link, lines between them, red dashes around what hangs loose. Each action says its
 * cost and whether it lacks something, and leads to the same picture with its own path brought out.
 */
final class ChainDrawing {

    private static final int WIDTH = 192;
    private static final int GAP_X = 44;
    private static final int GAP_Y = 14;
    private static final int TOP = 40;
    private static final int LINE = 18;
    private static final int LETTERS = 25;
    private static final int LINES = 6;
    private static final List<String> HEADS =
            List.of("Bisogni", "Priorità", "Obiettivi", "Azioni", "Fondi e indicatori");

    /** @param address where it leads, empty for nowhere */
    private record Box(
            int column, int y, List<String> words, String whole, boolean loose, String last, String address) {

        private int x() {
            return column * (WIDTH + GAP_X) + 1;
        }

        private int height() {
            return 14 + LINE * (words.size() + (last.isEmpty() ? 0 : 1));
        }

        private int middle() {
            return y + height() / 2;
        }
    }

    private record Line(String from, String to) {}

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final int[] below = new int[HEADS.size()];
    private final PlanChain chain;
    private final String page;
    private final Set<String> loose;

    private ChainDrawing(PlanChain chain, String page) {
        this.chain = chain;
        this.page = page;
        Arrays.fill(below, TOP);
        loose = chain.looseEnds().stream()
                .map(end -> key(columnOf(end.kind()), end.id()))
                .collect(Collectors.toSet());
        chain.needs().forEach(need -> {
            box(0, need.id(), need.text(), "", "");
            need.priorities().forEach(code -> line(key(0, need.id()), key(1, code)));
        });
        chain.priorities().forEach(priority -> box(1, priority.code(), priority.text(), "", ""));
        chain.objectives().forEach(objective -> {
            box(2, objective.id(), objective.title(), "", "");
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
        box(3, action.id(), action.title(), costAndState(chain, action), page + "?azione=" + action.id() + "#disegno");
        line(key(2, action.objective()), key(3, action.id()));
        action.costs().stream()
                .filter(cost -> cost.amount().signum() > 0)
                .map(Action.Cost::source)
                .distinct()
                .forEach(source -> {
                    if (!boxes.containsKey(key(4, source))) {
                        box(4, source, source.italian(), "", "");
                    }
                    line(key(3, action.id()), key(4, source));
                });
        action.indicators().forEach(measure -> {
            var id = action.id() + measure.name();
            box(4, id, measure.italian(), "", "");
            line(key(3, action.id()), key(4, id));
        });
    }

    /** For example "120.000 €, in ordine", "80.000 €, senza indicatore". */
    static String costAndState(PlanChain chain, Action action) {
        var lacks = chain.looseOf(action).stream().map(ChainDrawing::lack).collect(Collectors.joining(", "));
        return "%s €, %s".formatted(ItalianNumber.brief(action.total()), lacks.isEmpty() ? "in ordine" : lacks);
    }

    private static String lack(PlanChain.Kind kind) {
        return switch (kind) {
            case ACTION_WITHOUT_NEED -> "senza bisogno";
            case ACTION_WITHOUT_FUND -> "senza fondo";
            case ACTION_WITHOUT_INDICATOR -> "senza indicatore";
            default -> throw new IllegalArgumentException("not of an action: " + kind);
        };
    }

    private static String key(int column, Object id) {
        return column + "/" + id;
    }

    private void box(int column, Object id, String text, String last, String address) {
        var key = key(column, id);
        var box = new Box(column, below[column], wrapped(text), text, loose.contains(key), last, address);
        boxes.put(key, box);
        below[column] += box.height() + GAP_Y;
    }

    private void line(String from, String to) {
        lines.add(new Line(from, to));
    }

    /**
     * The picture; the same chain gives the same text.
     *
     * @param page its address, to which each action leads back
     */
    static String svg(PlanChain chain, String page) {
        return new ChainDrawing(chain, page).write(Set.of(), Set.of());
    }

    /** The picture with one path brought out. */
    static String svg(PlanChain chain, PlanChain path, String page) {
        var own = new ChainDrawing(path, page);
        return new ChainDrawing(chain, page).write(own.boxes.keySet(), Set.copyOf(own.lines));
    }

    private String write(Set<String> boxesOfPath, Set<Line> linesOfPath) {
        var height = Arrays.stream(below).max().orElse(TOP);
        var width = HEADS.size() * (WIDTH + GAP_X) - GAP_X + 2;
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\" aria-labelledby=\"disegno-titolo disegno-nota\" class=\"pz-catena%s\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(boxesOfPath.isEmpty() ? "" : " pz-catena-percorso", width, height, width, height));
        svg.append(
                "<title id=\"disegno-titolo\">La catena del piano</title><desc id=\"disegno-nota\">Cinque colonne: bisogni, priorità, obiettivi, azioni, fondi e indicatori, unite da linee. Lo stesso contenuto è nell'elenco che segue.</desc>");
        for (int column = 0; column < HEADS.size(); column++) {
            svg.append("<text class=\"pz-catena-testa\" x=\"%d\" y=\"22\">%s</text>"
                    .formatted(column * (WIDTH + GAP_X) + 1, HEADS.get(column)));
        }
        lines.stream().distinct().forEach(line -> append(svg, line, linesOfPath.contains(line)));
        boxes.forEach((key, box) -> append(svg, box, boxesOfPath.contains(key)));
        return svg.append("</svg>").toString();
    }

    private void append(StringBuilder svg, Line line, boolean own) {
        var from = boxes.get(line.from());
        var to = boxes.get(line.to());
        if (from == null || to == null) {
            return;
        }
        int start = from.x() + WIDTH;
        svg.append("<path class=\"pz-catena-linea%s\" d=\"M%d %dC%d %d %d %d %d %d\"/>"
                .formatted(
                        own ? " pz-suo" : "",
                        start,
                        from.middle(),
                        start + GAP_X / 2,
                        from.middle(),
                        to.x() - GAP_X / 2,
                        to.middle(),
                        to.x(),
                        to.middle()));
    }

    private static void append(StringBuilder svg, Box box, boolean own) {
        var link = !box.address().isEmpty();
        svg.append(link ? "<a href=\"%s\"".formatted(HtmlUtils.htmlEscape(box.address())) : "<g")
                .append(own ? " class=\"pz-suo\">" : ">")
                .append("<title>%s</title>".formatted(HtmlUtils.htmlEscape(box.whole())))
                .append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                        .formatted(
                                box.loose() ? "pz-catena-sospeso" : "pz-catena-anello",
                                box.x(),
                                box.y(),
                                WIDTH,
                                box.height()));
        for (int row = 0; row < box.words().size(); row++) {
            text(svg, box, row, "", box.words().get(row));
        }
        if (!box.last().isEmpty()) {
            text(svg, box, box.words().size(), " pz-catena-costo", box.last());
        }
        svg.append(link ? "</a>" : "</g>");
    }

    private static void text(StringBuilder svg, Box box, int row, String more, String words) {
        svg.append("<text class=\"pz-catena-testo%s\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(more, box.x() + 8, box.y() + LINE + 2 + row * LINE, HtmlUtils.htmlEscape(words)));
    }

    /** Lines of whole words; of a text that is too long the beginning, the whole is read on pointing at it and in the list. */
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
        var kept = new ArrayList<>(found.subList(0, LINES));
        var last = kept.get(LINES - 1);
        kept.set(LINES - 1, (last.length() < LETTERS ? last : last.substring(0, LETTERS - 1)) + "…");
        return kept;
    }
}
