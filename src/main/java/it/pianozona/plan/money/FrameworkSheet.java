/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.money.Euro;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.WrongCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The framework as a file: one row for each year, source and area. What is read goes into the fields of {@link FrameworkGrid}, where
 * it is seen before anything is saved.
 *
 * Rules: F-QUADRO.
 * @param fields by the names of the grid's fields; a later row for the same cell does not replace the first
 * @param wrong cells that could not be taken; an unreadable amount is also in its field, as it was written
 */
public record FrameworkSheet(Map<String, String> fields, List<WrongCell> wrong) {

    private static final String YEAR = "Anno";
    private static final String SOURCE = "Fonte";
    private static final String AREA = "Area";
    private static final String AMOUNT = "Importo";
    private static final String NOTE = "Nota";
    private static final String REGION = "Riferimento Regione";
    private static final String AUTHORITY = "Riferimento azienda sanitaria";
    private static final List<String> REQUIRED = List.of(YEAR, SOURCE, AREA, AMOUNT);

    /** The rows as a sheet. */
    public static Sheet write(List<FrameworkRow> rows) {
        var lines = new ArrayList<Sheet.Row>();
        for (var row : rows) {
            lines.add(new Sheet.Row(
                    lines.size() + 2,
                    List.of(
                            Integer.toString(row.year()),
                            row.source().italian(),
                            row.area().italian(),
                            row.amount().toPlainString().replace('.', ','),
                            row.note(),
                            row.regionReference(),
                            row.authorityReference())));
        }
        return new Sheet(List.of(YEAR, SOURCE, AREA, AMOUNT, NOTE, REGION, AUTHORITY), lines);
    }

    /**
     * Reads a sheet with the columns of {@link #write}, in any order and case.
     *
     * @throws RuleViolated if a column that is needed is not there
     */
    public static FrameworkSheet read(Sheet sheet, List<Integer> years, Funds funds) {
        var columns = columns(sheet);
        var missing = REQUIRED.stream()
                .filter(name -> !columns.containsKey(key(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolated("«File»: nella prima riga mancano le colonne %s. Parti dal foglio esportato."
                    .formatted(String.join(", ", missing)));
        }
        var reading = new Reading(columns, years, funds, new LinkedHashMap<>(), new ArrayList<>());
        sheet.rows().forEach(reading::take);
        return new FrameworkSheet(reading.fields, reading.wrong);
    }

    private static Map<String, Integer> columns(Sheet sheet) {
        var columns = new HashMap<String, Integer>();
        for (int column = 0; column < sheet.headers().size(); column++) {
            columns.put(key(sheet.headers().get(column)), column);
        }
        return columns;
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ITALY);
    }

    private record Reading(
            Map<String, Integer> columns,
            List<Integer> years,
            Funds funds,
            Map<String, String> fields,
            List<WrongCell> wrong) {

        private void take(Sheet.Row row) {
            var year = cell(row, YEAR);
            var source = funds.named(cell(row, SOURCE));
            var area = PlanAreaKind.named(cell(row, AREA));
            var known = years.stream().map(Object::toString).anyMatch(year::equals);
            if (!known) {
                refuse(
                        row,
                        YEAR,
                        "deve essere un anno del piano, dal %d al %d."
                                .formatted(years.get(0), years.get(years.size() - 1)));
            }
            if (source.isEmpty()) {
                refuse(row, SOURCE, "scrivi una fonte fra %s.".formatted(funds.codes()));
            }
            if (area.isEmpty()) {
                refuse(row, AREA, "scrivi sociale, sociosanitaria o sanitaria.");
            }
            if (known && source.isPresent() && area.isPresent()) {
                amount(row, Integer.parseInt(year), source.get(), area.get());
            }
        }

        private void amount(Sheet.Row row, int year, Fund source, PlanAreaKind area) {
            var name = FrameworkGrid.amount(year, source, area);
            if (fields.containsKey(name)) {
                refuse(row, AMOUNT, "lo stesso anno, fonte e area sono già in una riga precedente; somma gli importi.");
                return;
            }
            var written = cell(row, AMOUNT);
            var read = ItalianNumber.read(written);
            if (!written.isEmpty() && read.filter(Euro::isAmount).isEmpty()) {
                refuse(
                        row,
                        AMOUNT,
                        "scrivi un importo in euro da 0 in su, con al massimo due decimali, come 1.234,56.");
            }
            fields.put(
                    name, read.filter(Euro::isAmount).map(ItalianNumber::euro).orElse(written));
            if (area == PlanAreaKind.HEALTH) {
                add("nota-" + year, cell(row, NOTE));
                add("regione-" + year, cell(row, REGION));
                add("azienda-" + year, cell(row, AUTHORITY));
            }
        }

        /** Different words of one year stand side by side. */
        private void add(String name, String text) {
            var before = fields.getOrDefault(name, "");
            if (!text.isEmpty() && !List.of(before.split("; ")).contains(text)) {
                fields.put(name, before.isEmpty() ? text : before + "; " + text);
            }
        }

        private void refuse(Sheet.Row row, String column, String words) {
            wrong.add(new WrongCell(row.number(), column, cell(row, column), words));
        }

        private String cell(Sheet.Row row, String column) {
            var place = columns.get(key(column));
            return place == null ? "" : row.cells().get(place).strip();
        }
    }
}
