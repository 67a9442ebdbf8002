/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** Lines along the years. Where a year is missing the line stops: nobody knows what lies between. */
final class LineDrawing {

    private static final double PLOT_HEIGHT = 260;
    private static final double GAP = 6;
    private static final double MARKER = 4;
    private static final int MOST_NUMBERED = 12;

    private final Chart chart;
    private final Frame frame;
    private final Scale scale;
    private final Numbers numbers;
    private final double top;
    private final double bottom;
    private final double left;
    private final double right;

    LineDrawing(Chart chart) {
        this.chart = chart;
        frame = new Frame(chart);
        scale = Scale.around(chart.drawn());
        numbers = Numbers.fitting(chart.drawn());
        top = frame.legendHeight() + Look.LINE_HEIGHT;
        bottom = top + PLOT_HEIGHT;
        var words = scale.numbers();
        left = GAP * 2
                + scale.ticks().stream()
                        .mapToDouble(tick -> Lettering.width(words.format(tick), Look.TEXT_SIZE))
                        .max()
                        .orElse(0);
        right = Look.WIDTH - GAP;
    }

    String svg(String id) {
        var axis = bottom + Look.LINE_HEIGHT;
        frame.begin(id, axis + frame.footHeight());
        frame.legend(this::sample);
        grid();
        years();
        IntStream.range(0, chart.series().size()).forEach(this::line);
        reference();
        frame.foot(axis, (left + right) / 2, unit());
        return frame.end();
    }

    private String unit() {
        return scale.startsAtZero() ? chart.unit() : chart.unit() + " (l'asse non parte da zero)";
    }

    private void sample(int series, double x, double y, double side) {
        stroke(series, "M%s %sh%s".formatted(number(x), number(y + side / 2), number(side)));
        marker(series, x + side / 2, y + side / 2);
    }

    private void grid() {
        var words = scale.numbers();
        for (var tick : scale.ticks()) {
            var y = height(tick);
            frame.line(left, y, right, y, "stroke", tick.signum() == 0 ? Look.INK : Look.GRID);
            frame.text(left - GAP, y + Look.TEXT_SIZE * 0.36, "end", words.format(tick), "fill", Look.MUTED);
        }
    }

    /** The names of the years; only each second or third where all would touch. */
    private void years() {
        var widest = chart.categories().stream()
                .mapToDouble(year -> Lettering.width(year, Look.TEXT_SIZE) + GAP)
                .max()
                .orElse(1);
        var each = Math.max(1, (int) Math.ceil(widest * chart.categories().size() / (right - left)));
        for (var at = 0; at < chart.categories().size(); at += each) {
            frame.text(
                    across(at),
                    bottom + Look.LINE_HEIGHT - 2,
                    "middle",
                    chart.categories().get(at),
                    "fill",
                    Look.MUTED);
        }
    }

    private void line(int series) {
        var values = chart.series().get(series).values();
        var path = new ArrayList<String>();
        for (var at = 0; at < values.size(); at++) {
            if (values.get(at).isPresent()) {
                var follows = at > 0 && values.get(at - 1).isPresent();
                path.add("%s%s %s"
                        .formatted(
                                follows ? "L" : "M",
                                number(across(at)),
                                number(height(values.get(at).get()))));
            }
        }
        if (!path.isEmpty()) {
            stroke(series, String.join("", path));
        }
        IntStream.range(0, values.size()).forEach(at -> point(series, at));
    }

    private void point(int series, int at) {
        var one = chart.series().get(series);
        var value = one.values().get(at);
        if (value.isEmpty()) {
            frame.text(
                    across(at),
                    bottom - GAP - series * Look.LINE_HEIGHT,
                    "middle",
                    one.absences().get(at),
                    "font-style",
                    "italic",
                    "fill",
                    chart.series().size() == 1 ? Look.MUTED : Look.colour(series));
            return;
        }
        marker(series, across(at), height(value.get()));
        if (chart.series().size() == 1 && chart.categories().size() <= MOST_NUMBERED) {
            var words = numbers.format(value.get());
            frame.text(
                    Frame.inside(across(at), words, Look.TEXT_SIZE),
                    height(value.get()) - MARKER - GAP,
                    "middle",
                    words);
        }
    }

    private void stroke(int series, String path) {
        var dashes = Look.dashes(series);
        frame.svg()
                .shape(
                        "path",
                        "d",
                        path,
                        "fill",
                        "none",
                        "stroke",
                        Look.colour(series),
                        "stroke-width",
                        2.5,
                        "stroke-dasharray",
                        dashes.isEmpty() ? "none" : dashes);
    }

    /** Circle, square, rhombus, triangle. */
    private void marker(int series, double x, double y) {
        var colour = Look.colour(series);
        switch (series) {
            case 0 -> frame.svg().shape("circle", "cx", x, "cy", y, "r", MARKER, "fill", colour);
            case 1 -> shape(colour, x, y, -MARKER, -MARKER, MARKER, -MARKER, MARKER, MARKER, -MARKER, MARKER);
            case 2 -> shape(colour, x, y, 0, -MARKER - 1, MARKER + 1, 0, 0, MARKER + 1, -MARKER - 1, 0);
            default -> shape(colour, x, y, 0, -MARKER - 1, MARKER + 1, MARKER, -MARKER - 1, MARKER);
        }
    }

    private void shape(String colour, double x, double y, double... corners) {
        var points = new ArrayList<String>();
        for (var at = 0; at < corners.length; at += 2) {
            points.add(number(x + corners[at]) + "," + number(y + corners[at + 1]));
        }
        frame.svg().shape("polygon", "points", String.join(" ", points), "fill", colour);
    }

    private void reference() {
        chart.reference().ifPresent(one -> {
            var y = height(one.value());
            frame.referenceLine(left, y, right, y);
            frame.text(
                    right,
                    y - GAP,
                    "end",
                    "%s: %s".formatted(one.name(), numbers.format(one.value())),
                    "font-weight",
                    "600");
        });
    }

    /** The middle of the year's share of the width. */
    private double across(int at) {
        return left + (right - left) * (at + 0.5) / chart.categories().size();
    }

    private double height(BigDecimal value) {
        return scale.place(value, bottom, top);
    }

    private static String number(double length) {
        return SvgWriter.length(length);
    }
}
