/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a sheet of data is laid out: one value a row (comune or codice_istat, anno, indicatore, valore, fonte, attendibilita), or one
 * Comune a row with a column for each indicator and year.
 *
 * @param known places of the columns that the layout names
 * @param columns what the others hold; empty where there is one value a row
 */
record SheetLayout(Map<Column, Integer> known, List<ColumnChoice> columns) {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /** The columns of our own, with the other titles that people give them. */
    enum Column {
        CODICE_ISTAT("istat", "codice", "codice_comune", "cod_istat", "pro_com"),
        COMUNE("nome_comune", "denominazione"),
        ANNO(),
        INDICATORE("codice_indicatore"),
        VALORE(),
        FONTE(),
        ATTENDIBILITA(),
        /** What our own sheets say beside the code; not read. */
        DESCRIZIONE();

        private final Set<String> titles;

        Column(String... others) {
            titles = Set.of(others);
        }

        /** Title in our own sheets. */
        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean isCalled(String title) {
            return title.equals(title()) || titles.contains(title);
        }
    }

    /** @throws RuleViolated if no column says which Comune a row is of */
    static SheetLayout of(Sheet sheet, Collection<ColumnChoice> choices, Collection<Indicator> indicators) {
        var known = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < sheet.headers().size(); place++) {
            var title = plain(sheet.headers().get(place));
            for (var column : Column.values()) {
                if (column.isCalled(title)) {
                    known.putIfAbsent(column, place);
                }
            }
        }
        if (!known.containsKey(Column.CODICE_ISTAT) && !known.containsKey(Column.COMUNE)) {
            throw new RuleViolated(
                    "«File»: manca la colonna «comune» o «codice_istat». Scarica il modello e usa i suoi titoli.");
        }
        var oneValueARow = known.keySet().containsAll(Set.of(Column.ANNO, Column.INDICATORE, Column.VALORE));
        return new SheetLayout(known, oneValueARow ? List.of() : columns(sheet, known, choices, indicators));
    }

    private static List<ColumnChoice> columns(
            Sheet sheet,
            Map<Column, Integer> known,
            Collection<ColumnChoice> choices,
            Collection<Indicator> indicators) {
        var chosen = choices.stream().collect(Collectors.toMap(ColumnChoice::title, Function.identity()));
        return IntStream.range(0, sheet.headers().size())
                .filter(place -> !known.containsValue(place))
                .mapToObj(sheet.headers()::get)
                .filter(title -> !title.isEmpty())
                .map(title -> chosen.getOrDefault(title, guess(title, indicators)))
                .toList();
    }

    /** The indicator that the title begins with and the year that it holds, for example {@code popolazione_15_29_2024}. */
    private static ColumnChoice guess(String title, Collection<Indicator> indicators) {
        var words = plain(title).toUpperCase(Locale.ROOT);
        var year = YEAR.matcher(words);
        Optional<Integer> found = Optional.empty();
        while (year.find()) {
            found = Optional.of(Integer.valueOf(year.group()));
        }
        var indicator = indicators.stream()
                .map(Indicator::code)
                .filter(code -> words.equals(code) || words.startsWith(code + "_"))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
        return found.isPresent() && indicator.isPresent()
                ? new ColumnChoice(title, indicator, found)
                : new ColumnChoice(title, Optional.empty(), Optional.empty());
    }

    /** Whether the person has to say, or may change, what the columns hold. */
    boolean isWide() {
        return !known.keySet().containsAll(Set.of(Column.ANNO, Column.INDICATORE, Column.VALORE));
    }

    /** The text of a column of our own in a row; empty if the sheet has no such column. */
    String text(Sheet.Row row, Column column) {
        var place = known.get(column);
        return place == null ? "" : row.cells().get(place);
    }

    static List<String> titles(Column... columns) {
        return Arrays.stream(columns).map(Column::title).toList();
    }

    /** Small letters without accents, everything else as one underscore. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
