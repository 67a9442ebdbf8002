/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.util.List;

/**
 * How a chart looks. Every colour that carries meaning has a contrast of at least 4.5:1 on white, and series also differ by filling
 * (bars), by marker and dashes (lines), so that a black and white print tells them apart.
 */
final class Look {

    static final double WIDTH = 720;
    static final double TEXT_SIZE = 13;
    static final double SMALL_TEXT_SIZE = 12;
    static final double LINE_HEIGHT = 17;
    static final String FONTS = "'Titillium Web', 'Liberation Sans', sans-serif";
    static final String INK = "#17212b";
    static final String MUTED = "#455a64";
    static final String GRID = "#c5ccd3";
    static final String PAPER = "#ffffff";
    private static final List<String> COLOURS = List.of("#0059b3", "#a3341a", "#00664a", "#5c3d99");
    private static final List<String> DASHES = List.of("", "9 5", "2 4", "9 4 2 4");

    private Look() {}

    static String colour(int series) {
        return COLOURS.get(series);
    }

    static boolean isFull(int series) {
        return series == 0;
    }

    /** Lines across a bar, one for each so many units; 0 for none. */
    static double stripes(int series) {
        return series < 2 ? 0 : 5 * (series - 1);
    }

    static String dashes(int series) {
        return DASHES.get(series);
    }
}
