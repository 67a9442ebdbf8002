/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Lying bars: the names of the municipalities are long, and there may be sixty of them. */
final class BarDrawing {

    /** Rows together stay below this, so that unit, legend and source fit the same A4 page. */
    private static final double ROOM_FOR_ROWS = 860;

    private static final double HIGHEST_BAR = 30;
    private static final double LOWEST_BAR = 7;
    private static final double LOWEST_ROW = 14;
    /** Below this height rows have small names. */
    private static final double COMFORTABLE_ROW = 18;
    /** Below this a number would touch its neighbours. */
    private static final double NUMBERED_BAR = 11;

    private static final double ROOM_FOR_TWO_LINES = 29;
    private static final double WIDEST_NAME = 250;
    private static final double BAR_SHARE = 0.7;
    private static final double GAP = 6;
    private static final double DROP = 0.36;

    private final Chart chart;
    private final Frame frame;
    private final Scale scale;
    private final Numbers numbers;
    private final double rowHeight;
    private final double textSize;
    private final double top;
    private final double bottom;
    private final double left;
    private final double right;

    BarDrawing(Chart chart) {
        this.chart = chart;
        frame = new Frame(chart);
        scale = Scale.fromZero(chart.drawn());
        numbers = Numbers.fitting(chart.drawn());
        rowHeight = rowHeight();
        textSize = rowHeight < COMFORTABLE_ROW ? Look.SMALL_TEXT_SIZE : Look.TEXT_SIZE;
        top = frame.legendHeight() + (chart.reference().isPresent() ? Look.LINE_HEIGHT : 0);
        bottom = top + rowHeight * chart.categories().size();
        var numberRoom = numberRoom();
        left = nameRoom() + GAP + (scale.low().signum() < 0 ? numberRoom : 0);
        right = Look.WIDTH - numberRoom;
    }

    private double rowHeight() {
        var bars = chart.series().size();
        var fair = Math.floor(ROOM_FOR_ROWS / chart.categories().size());
        var least = Math.max(LOWEST_ROW, bars * LOWEST_BAR / BAR_SHARE);
        return Math.max(least, Math.min(bars == 1 ? HIGHEST_BAR : bars * HIGHEST_BAR * BAR_SHARE, fair));
    }

    private double barHeight() {
        return rowHeight * BAR_SHARE / chart.series().size();
    }

    private double nameRoom() {
        return Math.min(
                WIDEST_NAME,
                chart.categories().stream()
                        .mapToDouble(name -> Lettering.width(name, textSize))
                        .max()
                        .orElse(0));
    }

    private double numberRoom() {
        return GAP * 2
                + chart.series().stream()
                        .flatMap(one -> IntStream.range(0, one.values().size()).mapToObj(at -> one.values()
                                .get(at)
                                .map(numbers::format)
                                .orElse(one.absences().get(at))))
                        .mapToDouble(words -> Lettering.width(words, textSize))
                        .max()
                        .orElse(0);
    }

    String svg(String id) {
        var axis = bottom + Look.LINE_HEIGHT;
        frame.begin(id, axis + frame.footHeight());
        frame.legend((series, x, y, side) -> bar(series, x, y, side, side));
        grid();
        IntStream.range(0, chart.categories().size()).forEach(this::row);
        var zero = place(BigDecimal.ZERO);
        frame.line(zero, top, zero, bottom, "stroke", Look.INK);
        reference();
        IntStream.range(0, chart.categories().size()).forEach(this::numbers);
        frame.foot(axis, (left + right) / 2, chart.unit());
        return frame.end();
    }

    private void grid() {
        var words = scale.numbers();
        for (var tick : scale.ticks()) {
            var x = place(tick);
            frame.line(x, top, x, bottom, "stroke", Look.GRID);
            frame.text(x, bottom + Look.LINE_HEIGHT - 2, "middle", words.format(tick), "fill", Look.MUTED);
        }
    }

    private void row(int at) {
        name(chart.categories().get(at), top + rowHeight * (at + 0.5));
        each(at, this::value);
    }

    private void numbers(int at) {
        each(at, this::number);
    }

    private void each(int at, Part part) {
        var high = barHeight();
        var first = top + rowHeight * (at + 0.5) - high * chart.series().size() / 2;
        for (var series = 0; series < chart.series().size(); series++) {
            part.draw(series, at, first + high * series, high);
        }
    }

    /** Draws one value in its place. */
    private interface Part {
        void draw(int series, int category, double y, double high);
    }

    private void name(String name, double middle) {
        var most = rowHeight >= ROOM_FOR_TWO_LINES ? 2 : 1;
        var lines = Lettering.lines(name, textSize, WIDEST_NAME, most);
        var y = middle + textSize * DROP - (lines.size() - 1) * textSize * 0.55;
        var x = nameRoom();
        for (var line : lines) {
            frame.text(x, y, "end", line, "font-size", textSize);
            y += textSize * 1.1;
        }
    }

    private void value(int series, int at, double y, double high) {
        chart.series()
                .get(series)
                .values()
                .get(at)
                .filter(value -> value.signum() != 0)
                .ifPresent(value -> {
                    var zero = place(BigDecimal.ZERO);
                    var end = place(value);
                    bar(series, Math.min(zero, end), y, Math.abs(end - zero), high);
                });
    }

    private void number(int series, int at, double y, double high) {
        var one = chart.series().get(series);
        var value = one.values().get(at);
        var baseline = y + high / 2 + textSize * DROP;
        if (value.isEmpty()) {
            var x = place(BigDecimal.ZERO) + GAP;
            var words = one.absences().get(at);
            frame.text(x, baseline, "start", words, "font-style", "italic", "font-size", textSize, "fill", Look.MUTED);
        } else if (chart.series().size() == 1 || high >= NUMBERED_BAR) {
            var negative = value.get().signum() < 0;
            var words = numbers.format(value.get());
            var x = place(value.get()) + (negative ? -GAP : GAP);
            background(negative ? x - Lettering.width(words, textSize) : x, y, words, high);
            frame.text(x, baseline, negative ? "end" : "start", words, "font-size", textSize);
        }
    }

    /** The dashed line of the reference must not cross out a number. */
    private void background(double x, double y, String words, double high) {
        var wide = Lettering.width(words, textSize);
        if (chart.reference()
                .map(one -> place(one.value()))
                .filter(at -> at > x - 2 && at < x + wide + 2)
                .isPresent()) {
            frame.svg().shape("rect", "x", x - 2, "y", y, "width", wide + 4, "height", high, "fill", Look.PAPER);
        }
    }

    private void bar(int series, double x, double y, double width, double height) {
        frame.svg()
                .shape(
                        "rect",
                        "x",
                        x,
                        "y",
                        y,
                        "width",
                        width,
                        "height",
                        height,
                        "fill",
                        Look.isFull(series) ? Look.colour(series) : Look.PAPER,
                        "stroke",
                        Look.colour(series));
        var step = Look.stripes(series);
        for (var stripe = x + step; step > 0 && stripe < x + width; stripe += step) {
            frame.line(stripe, y, stripe, y + height, "stroke", Look.colour(series));
        }
    }

    private void reference() {
        chart.reference().ifPresent(one -> {
            var x = place(one.value());
            var words = "%s: %s".formatted(one.name(), numbers.format(one.value()));
            frame.referenceLine(x, top - 2, x, bottom);
            frame.text(Frame.inside(x, words, Look.TEXT_SIZE), top - GAP, "middle", words, "font-weight", "600");
        });
    }

    private double place(BigDecimal value) {
        return scale.place(value, left, right);
    }
}
