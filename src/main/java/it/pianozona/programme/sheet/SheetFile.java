/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.money.Euro;
import it.pianozona.region.Fund;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.WrongCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sheets of a programme as a file: one row for each cost, the first of a sheet with all its fields. A row without number adds a
 * sheet; a sheet without row stays. Partners, staff, milestones and expected results are written on the page, and stay.
 *
 * @param written sheets that rows change or add
 * @param wrong cells that could not be taken
 */
public record SheetFile(List<Row> written, List<WrongCell> wrong) {

    private static final String NUMBER = "Numero";
    private static final String FUND = "Fonte";
    private static final String ANNUALITY = "Annualità del fondo";
    private static final String BODY = "Ente che paga";
    private static final String AMOUNT = "Importo";
    private static final List<String> REQUIRED = List.of(NUMBER, SheetField.TITLE.label());

    /**
     * A sheet of the file.
     *
     * @param line of its first row
     * @param cells of its first row by title of the column
     * @param isNew whether the programme does not have it yet
     */
    public record Row(int line, Map<String, String> cells, ProgrammeSheet sheet, boolean isNew) {

        /** Where a refusal of the rules belongs. */
        public WrongCell wrong(String refusal) {
            var field = cells.keySet().stream()
                    .filter(title -> refusal.startsWith("«" + title + "»: "))
                    .findFirst();
            return field.map(title -> new WrongCell(
                            line, title, cells.get(title), refusal.substring(title.length() + "«»: ".length())))
                    .orElseGet(() -> new WrongCell(line, "", sheet.title(), refusal));
        }
    }

    /** The sheets of a programme as a file. */
    public static Sheet write(List<ProgrammeSheet> sheets, SheetFrame frame) {
        var rows = new ArrayList<Sheet.Row>();
        for (var sheet : sheets) {
            var fields = fields(sheet, frame);
            var costs = sheet.parts().costs();
            for (int place = 0; place < Math.max(1, costs.size()); place++) {
                var cells = new ArrayList<String>();
                cells.add(Integer.toString(sheet.number()));
                cells.addAll(place == 0 ? fields : titleAlone(sheet));
                cells.addAll(costs.isEmpty() ? List.of("", "", "", "") : cost(costs.get(place), frame));
                rows.add(new Sheet.Row(rows.size() + 2, cells));
            }
        }
        return new Sheet(headers(), rows);
    }

    private static List<String> headers() {
        return Stream.of(
                        Stream.of(NUMBER),
                        Arrays.stream(SheetField.values()).map(SheetField::label),
                        Stream.of(FUND, ANNUALITY, BODY, AMOUNT))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<String> fields(ProgrammeSheet sheet, SheetFrame frame) {
        var values = SheetValues.of(sheet, frame);
        return Arrays.stream(SheetField.values())
                .map(field -> field == SheetField.TOTAL
                        ? sheet.total().map(SheetFile::amount).orElse("")
                        : values.get(field).read())
                .toList();
    }

    private static List<String> titleAlone(ProgrammeSheet sheet) {
        return Arrays.stream(SheetField.values())
                .map(field -> field == SheetField.TITLE ? sheet.title() : "")
                .toList();
    }

    private static List<String> cost(SheetCost cost, SheetFrame frame) {
        return List.of(
                cost.fund().italian(),
                cost.annuality().map(String::valueOf).orElse(""),
                frame.bodies().getOrDefault(cost.body(), cost.body()),
                amount(cost.amount()));
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    /**
     * Reads a file with the columns of {@link #write}, in any order and case.
     *
     * @param kept the sheets of the programme
     * @param blank an empty sheet with the next number and a new id each time
     * @throws RuleViolated if a column that is needed is not there
     */
    public static SheetFile read(
            Sheet file, SheetFrame frame, List<ProgrammeSheet> kept, Function<Integer, ProgrammeSheet> blank) {
        var columns = new HashMap<String, Integer>();
        for (int column = 0; column < file.headers().size(); column++) {
            columns.put(key(file.headers().get(column)), column);
        }
        var missing = REQUIRED.stream()
                .filter(name -> !columns.containsKey(key(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolated("«File»: nella prima riga mancano le colonne %s. Parti dal foglio esportato."
                    .formatted(String.join(", ", missing)));
        }
        return new Reading(columns, frame, kept, blank, new ArrayList<>()).read(file);
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ITALY);
    }

    private record Reading(
            Map<String, Integer> columns,
            SheetFrame frame,
            List<ProgrammeSheet> kept,
            Function<Integer, ProgrammeSheet> blank,
            List<WrongCell> wrong) {

        private SheetFile read(Sheet file) {
            var groups = new LinkedHashMap<String, List<Sheet.Row>>();
            for (var row : file.rows()) {
                var number = cell(row, NUMBER);
                var name = number.isEmpty() ? "n:" + key(cell(row, SheetField.TITLE.label())) : number;
                groups.computeIfAbsent(name, none -> new ArrayList<>()).add(row);
            }
            var read = new ArrayList<Row>();
            groups.values().forEach(rows -> sheet(rows, read.size()).ifPresent(read::add));
            return new SheetFile(read, List.copyOf(wrong));
        }

        private Optional<Row> sheet(List<Sheet.Row> rows, int place) {
            var first = rows.get(0);
            var number = cell(first, NUMBER);
            var old = kept.stream()
                    .filter(one -> Integer.toString(one.number()).equals(number))
                    .findFirst();
            if (!number.isEmpty() && old.isEmpty()) {
                refuse(
                        first,
                        NUMBER,
                        "il programma non ha una scheda con questo numero; lascia vuoto per aggiungerne una.");
                return Optional.empty();
            }
            rows.stream().skip(1).forEach(row -> agree(row, first));
            var problems = new Problems();
            var sheet = SheetReading.of(old.orElseGet(() -> blank.apply(place)), frame, written(first), problems);
            sheet = hasCosts() ? sheet.with(sheet.parts().with(costs(rows))) : sheet;
            var row = new Row(first.number(), cells(first), sheet, old.isEmpty());
            said(problems).forEach(refusal -> wrong.add(row.wrong(refusal)));
            return Optional.of(row);
        }

        private static List<String> said(Problems problems) {
            try {
                problems.refuse();
                return List.of();
            } catch (RuleViolated refusal) {
                return refusal.problems();
            }
        }

        /** What a later row of a sheet says of it is what the first says. */
        private void agree(Sheet.Row row, Sheet.Row first) {
            for (var field : SheetField.values()) {
                var said = cell(row, field.label());
                if (!said.isEmpty() && !said.equals(cell(first, field.label()))) {
                    refuse(
                            row,
                            field.label(),
                            "la riga %d, della stessa scheda, dice altro: lascia vuoto o scrivi lo stesso."
                                    .formatted(first.number()));
                }
            }
        }

        private Map<SheetField, String> written(Sheet.Row row) {
            var written = new EnumMap<SheetField, String>(SheetField.class);
            for (var field : SheetField.values()) {
                if (columns.containsKey(key(field.label()))) {
                    written.put(field, cell(row, field.label()));
                }
            }
            return written;
        }

        private Map<String, String> cells(Sheet.Row row) {
            var cells = new LinkedHashMap<String, String>();
            headers().stream()
                    .filter(title -> columns.containsKey(key(title)))
                    .forEach(title -> cells.put(title, cell(row, title)));
            return cells;
        }

        private boolean hasCosts() {
            return columns.containsKey(key(FUND)) && columns.containsKey(key(AMOUNT));
        }

        private List<SheetCost> costs(List<Sheet.Row> rows) {
            return rows.stream()
                    .filter(row ->
                            !(cell(row, FUND) + cell(row, ANNUALITY) + cell(row, BODY) + cell(row, AMOUNT)).isEmpty())
                    .flatMap(row -> cost(row).stream())
                    .toList();
        }

        private Optional<SheetCost> cost(Sheet.Row row) {
            var fund = taken(
                    row,
                    FUND,
                    this::fund,
                    "scrivi il nome di una fonte, o il suo codice: %s."
                            .formatted(frame.funds().codes()));
            var amount = taken(
                    row,
                    AMOUNT,
                    text -> ItalianNumber.read(text).filter(Euro::isAmount).map(SheetCost::euro),
                    "scrivi un importo in euro da 0 in su, con al massimo due decimali, come 1.234,56.");
            var annuality = cell(row, ANNUALITY).isEmpty()
                    ? Optional.<Integer>empty()
                    : taken(row, ANNUALITY, SheetReading::count, "scrivi un anno, come %d.".formatted(frame.year()));
            var body = cell(row, BODY).isEmpty()
                    ? Optional.of("")
                    : taken(
                            row,
                            BODY,
                            text -> SheetReading.find(text, frame.bodies(), Function.identity()),
                            "scrivi il nome di un ente dell'ambito come nel foglio esportato.");
            return fund.flatMap(paying ->
                    amount.map(euro -> new SheetCost(paying, annuality, body.orElse(""), frame.year(), euro)));
        }

        private Optional<Fund> fund(String text) {
            return frame.funds().named(text);
        }

        private <T> Optional<T> taken(
                Sheet.Row row, String column, Function<String, Optional<T>> as, String otherwise) {
            var read = as.apply(cell(row, column));
            if (read.isEmpty()) {
                refuse(row, column, otherwise);
            }
            return read;
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
