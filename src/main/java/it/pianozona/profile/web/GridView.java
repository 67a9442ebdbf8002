/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.Cell;
import it.pianozona.profile.DataGrid;
import it.pianozona.profile.Indicator;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.Municipality;
import java.util.List;
import java.util.Map;

/**
 * The grid as the page shows it.
 *
 * @param gaps cells without value among those shown
 */
record GridView(List<Column> columns, List<Row> rows, int gaps, int size) {

    /** A column with what is under it. */
    record Column(Indicator indicator, int gaps, String total) {}

    /** A Comune. */
    record Row(String town, List<CellView> cells) {}

    /**
     * A cell.
     *
     * @param name of its field
     * @param label what it is, for who does not see the table
     * @param text what the field holds
     * @param shown what is read where nothing is written
     * @param wrong why it cannot be saved, empty if it can
     * @param history query of the page with its entries, empty if it has none
     */
    record CellView(
            String name, String label, String text, String shown, boolean hidden, String wrong, String history) {}

    static GridView of(DataGrid grid, String unit, Map<Cell, String> texts, Map<Cell, String> wrong) {
        var indicators = grid.indicators().stream()
                .filter(indicator -> unit.isEmpty() || indicator.unit().equals(unit))
                .toList();
        return new GridView(
                indicators.stream()
                        .map(one -> new Column(
                                one,
                                grid.gaps(one),
                                grid.total(one).map(ItalianNumber::plain).orElse("")))
                        .toList(),
                grid.towns().stream()
                        .map(town -> new Row(
                                town.name(),
                                indicators.stream()
                                        .map(one -> cell(grid, one, town, texts, wrong))
                                        .toList()))
                        .toList(),
                indicators.stream().mapToInt(grid::gaps).sum(),
                indicators.size() * grid.towns().size());
    }

    private static CellView cell(
            DataGrid grid, Indicator indicator, Municipality town, Map<Cell, String> texts, Map<Cell, String> wrong) {
        var cell = grid.cell(indicator, town);
        var shown = grid.words(indicator, town);
        var hidden = grid.isHidden(indicator, town);
        return new CellView(
                DataFields.name(cell),
                indicator.title() + ", " + town.name(),
                texts.getOrDefault(cell, hidden ? "" : shown),
                shown,
                hidden,
                wrong.getOrDefault(cell, ""),
                shown.isEmpty()
                        ? ""
                        : "indicatore=%s&comune=%s&anno=%d"
                                .formatted(cell.indicator(), cell.municipality(), cell.year()));
    }
}
