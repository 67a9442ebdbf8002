/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.profile.SheetLayout.Column;
import it.pianozona.region.ProfileBranch;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.WrongCell;
import it.pianozona.territory.Municipality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the values of a sheet against the rules of a profile and marks every cell that cannot be taken; saves nothing.
 * Rules: F-DATI.
 */
final class SheetValues {

    /** What fills the cells of a sheet that says nothing of sources. */
    record Defaults(String source, Optional<Datum.Confidence> confidence) {}

    private static final Pattern ISTAT = Pattern.compile("\\d{1,6}");

    private final Sheet sheet;
    private final SheetLayout layout;
    private final DatumRules rules;
    private final Set<ProfileBranch> written;
    private final Defaults defaults;
    private final String hidden;
    private final Map<String, Municipality> byName = new HashMap<>();
    private final Map<String, Optional<Indicator>> byWords = new HashMap<>();
    private final Map<String, Optional<Municipality>> towns = new HashMap<>();
    private final Map<Cell, Integer> rowOf = new HashMap<>();

    final List<Datum> values = new ArrayList<>();
    final List<WrongCell> wrong = new ArrayList<>();
    final List<WrongCell> remarks = new ArrayList<>();
    int blank;

    private SheetValues(
            Sheet sheet,
            SheetLayout layout,
            DatumRules rules,
            Set<ProfileBranch> written,
            Defaults defaults,
            SmallCells small) {
        this.sheet = sheet;
        this.layout = layout;
        this.rules = rules;
        this.written = written;
        this.defaults = defaults;
        this.hidden = small.words();
        rules.towns().values().forEach(town -> byName.put(SheetLayout.plain(town.name()), town));
    }

    static SheetValues read(
            Sheet sheet,
            SheetLayout layout,
            DatumRules rules,
            Set<ProfileBranch> written,
            Defaults defaults,
            SmallCells small) {
        var read = new SheetValues(sheet, layout, rules, written, defaults, small);
        sheet.rows().forEach(layout.isWide() ? read::wide : read::single);
        return read;
    }

    private void single(Sheet.Row row) {
        if (isLeftAsItIs(layout.text(row, Column.VALORE))) {
            return;
        }
        int before = wrong.size();
        var town = town(row);
        var indicator = indicator(row, layout.text(row, Column.INDICATORE));
        var year = year(row, layout.text(row, Column.ANNO));
        var value = number(row, title(Column.VALORE), layout.text(row, Column.VALORE), indicator);
        var source = source(row);
        var confidence = confidence(row);
        if (wrong.size() == before) {
            take(
                    row,
                    title(Column.VALORE),
                    new Datum(
                            indicator.orElseThrow(),
                            town.orElseThrow().istat(),
                            year.orElseThrow(),
                            value.orElseThrow(),
                            source,
                            confidence.orElseThrow(),
                            ""));
        }
    }

    private void wide(Sheet.Row row) {
        var filled = layout.columns().stream()
                .filter(ColumnChoice::isTaken)
                .filter(column -> !isLeftAsItIs(cell(row, column.title())))
                .toList();
        if (filled.isEmpty()) {
            return;
        }
        int before = wrong.size();
        var town = town(row);
        var source = source(row);
        var confidence = confidence(row);
        var rowIsRight = wrong.size() == before;
        for (var column : filled) {
            int here = wrong.size();
            var indicator = indicator(row, column.indicator().orElseThrow());
            var year = year(row, column.year().map(String::valueOf).orElse(""));
            var value = number(row, column.title(), cell(row, column.title()), indicator);
            if (rowIsRight && wrong.size() == here) {
                take(
                        row,
                        column.title(),
                        new Datum(
                                indicator.orElseThrow(),
                                town.orElseThrow().istat(),
                                year.orElseThrow(),
                                value.orElseThrow(),
                                source,
                                confidence.orElseThrow(),
                                ""));
            }
        }
    }

    private boolean isLeftAsItIs(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase(hidden)) {
            blank++;
            return true;
        }
        return false;
    }

    private void take(Sheet.Row row, String column, Datum datum) {
        var first = rowOf.putIfAbsent(Cell.of(datum), row.number());
        if (first == null) {
            values.add(datum);
            return;
        }
        var town = rules.towns().get(datum.municipality()).name();
        bad(
                row,
                column,
                town,
                "«Comune»: %s ha già %s del %d alla riga %d. Lascia una sola riga."
                        .formatted(town, datum.indicator().label(), datum.year(), first));
    }

    private Optional<Municipality> town(Sheet.Row row) {
        var code = layout.text(row, Column.CODICE_ISTAT);
        var name = layout.text(row, Column.COMUNE);
        var byCode = towns.computeIfAbsent(code, this::townOfCode);
        var named = towns.computeIfAbsent("=" + name, this::townOfName);
        if (!code.isEmpty() && byCode.isEmpty()) {
            return bad(
                    row,
                    title(Column.CODICE_ISTAT),
                    code,
                    "«Comune»: nessun Comune del territorio ha questo codice ISTAT (sei cifre).");
        }
        if (!name.isEmpty() && named.isEmpty()) {
            return bad(
                    row,
                    title(Column.COMUNE),
                    name,
                    "«Comune»: nessun Comune del territorio si chiama così. Usa il nome ufficiale o il codice ISTAT.");
        }
        if (byCode.isPresent() && named.isPresent() && !byCode.equals(named)) {
            return bad(
                    row,
                    title(Column.COMUNE),
                    name,
                    "«Comune»: il codice ISTAT %s è di %s. Correggi il codice o il nome."
                            .formatted(byCode.get().istat(), byCode.get().name()));
        }
        var town = byCode.or(() -> named);
        return town.isPresent() ? town : bad(row, title(Column.COMUNE), "", "«Comune»: indica il Comune.");
    }

    /** A spreadsheet takes the zero before the code away. */
    private Optional<Municipality> townOfCode(String code) {
        return ISTAT.matcher(code).matches()
                ? Optional.ofNullable(rules.towns().get("%06d".formatted(Integer.parseInt(code))))
                : Optional.empty();
    }

    private Optional<Municipality> townOfName(String marked) {
        return Optional.ofNullable(byName.get(SheetLayout.plain(marked)));
    }

    private Optional<Indicator> indicator(Sheet.Row row, String text) {
        var indicator = byWords.computeIfAbsent(text, rules::indicator);
        if (indicator.isEmpty()) {
            return bad(
                    row,
                    title(Column.INDICATORE),
                    text,
                    "«Indicatore»: nel catalogo non c'è un indicatore con questo codice o nome.");
        }
        var refused = rules.branch(indicator.get(), written);
        return refused.isPresent() ? bad(row, title(Column.INDICATORE), text, refused.get()) : indicator;
    }

    private Optional<Integer> year(Sheet.Row row, String text) {
        var year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        var refused = rules.year(year);
        return refused.isPresent() ? bad(row, title(Column.ANNO), text, refused.get()) : Optional.of(year);
    }

    private Optional<BigDecimal> number(Sheet.Row row, String column, String text, Optional<Indicator> indicator) {
        var value = ItalianNumber.read(text);
        if (value.isEmpty()) {
            return bad(row, column, text, "«Valore»: scrivi un numero, per esempio 1.234,5.");
        }
        var refused = indicator.flatMap(one -> rules.value(one, value.get()));
        if (refused.isPresent()) {
            return bad(row, column, text, refused.get());
        }
        if (text.contains(".") && !text.contains(",")) {
            remarks.add(new WrongCell(
                    row.number(),
                    column,
                    text,
                    "è letto come %s".formatted(value.get().toPlainString().replace('.', ','))));
        }
        return value;
    }

    private String source(Sheet.Row row) {
        var text = layout.text(row, Column.FONTE);
        var source = text.isEmpty() ? defaults.source() : text;
        rules.source(source).ifPresent(words -> bad(row, title(Column.FONTE), text, words));
        return source;
    }

    private Optional<Datum.Confidence> confidence(Sheet.Row row) {
        var text = layout.text(row, Column.ATTENDIBILITA);
        if (text.isEmpty() && defaults.confidence().isPresent()) {
            return defaults.confidence();
        }
        try {
            return Optional.of(Datum.Confidence.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return bad(row, title(Column.ATTENDIBILITA), text, "«Attendibilità»: scrivi ALTA, MEDIA o BASSA.");
        }
    }

    private String cell(Sheet.Row row, String title) {
        return row.cells().get(sheet.headers().indexOf(title));
    }

    private String title(Column column) {
        var place = layout.known().get(column);
        return place == null ? column.title() : sheet.headers().get(place);
    }

    private <T> Optional<T> bad(Sheet.Row row, String column, String value, String words) {
        wrong.add(new WrongCell(row.number(), column, value, words));
        return Optional.empty();
    }
}
