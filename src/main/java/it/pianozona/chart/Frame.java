/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.util.ArrayList;
import java.util.List;

/** What all charts have around the values: names for those who do not see, legend, source. */
final class Frame {

    private static final double MARK = 12;
    private static final double LEGEND_GAP = 22;
    private static final double AIR = 6;

    private final Chart chart;
    private final SvgWriter svg = new SvgWriter();

    Frame(Chart chart) {
        this.chart = chart;
    }

    SvgWriter svg() {
        return svg;
    }

    void begin(String id, double height) {
        svg.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "id",
                        id,
                        "role",
                        "img",
                        "xml:lang",
                        "it",
                        "aria-labelledby",
                        "%1$s-titolo %1$s-descrizione".formatted(id),
                        "width",
                        Look.WIDTH,
                        "height",
                        height,
                        "viewBox",
                        "0 0 %s %s".formatted(SvgWriter.length(Look.WIDTH), SvgWriter.length(height)),
                        "font-family",
                        Look.FONTS,
                        "font-size",
                        Look.TEXT_SIZE,
                        "fill",
                        Look.INK)
                .words("title", chart.title(), "id", id + "-titolo")
                .words("desc", new Description(chart).words(), "id", id + "-descrizione")
                .shape("rect", "width", Look.WIDTH, "height", height, "fill", Look.PAPER);
    }

    String end() {
        svg.close();
        return svg.done();
    }

    /** How high the legend is; a single series needs none. */
    double legendHeight() {
        return chart.series().size() > 1 ? legendRows() * Look.LINE_HEIGHT + AIR : AIR;
    }

    private int legendRows() {
        var rows = 1;
        var x = 0.0;
        for (var series : chart.series()) {
            var room = legendRoom(series);
            if (x > 0 && x + room > Look.WIDTH) {
                rows++;
                x = 0;
            }
            x += room;
        }
        return rows;
    }

    private static double legendRoom(Chart.Series series) {
        return MARK + AIR + Lettering.width(series.name(), Look.TEXT_SIZE) + LEGEND_GAP;
    }

    /** The name of each series beside a sample of how it is drawn. */
    void legend(Sample sample) {
        if (chart.series().size() < 2) {
            return;
        }
        var x = 0.0;
        var y = AIR + MARK;
        for (var at = 0; at < chart.series().size(); at++) {
            var series = chart.series().get(at);
            var room = legendRoom(series);
            if (x > 0 && x + room > Look.WIDTH) {
                x = 0;
                y += Look.LINE_HEIGHT;
            }
            sample.draw(at, x, y - MARK + 1, MARK);
            text(x + MARK + AIR, y, "start", series.name());
            x += room;
        }
    }

    /** Draws how a series looks, in a square. */
    interface Sample {
        void draw(int series, double left, double top, double side);
    }

    /** How high unit and source are. */
    double footHeight() {
        return AIR + Look.LINE_HEIGHT * (1 + sourceLines().size());
    }

    void foot(double top, double unitAt, String unit) {
        var y = top + Look.LINE_HEIGHT;
        text(unitAt, y, "middle", unit, "fill", Look.MUTED);
        for (var line : sourceLines()) {
            y += Look.LINE_HEIGHT;
            text(0, y, "start", line, "fill", Look.MUTED, "font-size", Look.SMALL_TEXT_SIZE);
        }
    }

    private List<String> sourceLines() {
        return chart.source().isBlank()
                ? List.of()
                : Lettering.lines("Fonte: " + chart.source().strip(), Look.SMALL_TEXT_SIZE, Look.WIDTH, 3);
    }

    void text(double x, double y, String anchor, String words, Object... attributes) {
        var all = new ArrayList<Object>(List.of("x", x, "y", y, "text-anchor", anchor));
        all.addAll(List.of(attributes));
        svg.words("text", words, all.toArray());
    }

    void line(double x1, double y1, double x2, double y2, Object... attributes) {
        var all = new ArrayList<Object>(List.of("x1", x1, "y1", y1, "x2", x2, "y2", y2));
        all.addAll(List.of(attributes));
        svg.shape("line", all.toArray());
    }

    /** Dashes on white, so that they are seen across the bars too. */
    void referenceLine(double x1, double y1, double x2, double y2) {
        line(x1, y1, x2, y2, "stroke", Look.PAPER, "stroke-width", 4);
        line(x1, y1, x2, y2, "stroke", Look.INK, "stroke-width", 2, "stroke-dasharray", "6 4");
    }

    /** A place for words of that width around {@code x}, inside the drawing. */
    static double inside(double x, String words, double size) {
        var half = Lettering.width(words, size) / 2;
        return Math.max(half, Math.min(Look.WIDTH - half, x));
    }
}
