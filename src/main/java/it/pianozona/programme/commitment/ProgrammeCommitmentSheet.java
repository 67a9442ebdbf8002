/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.agreement.SheetReport;
import it.pianozona.programme.ProgrammeOffices.CommittingBody;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The commitments of a year as a sheet that people edit, one row each; it comes back with the same columns. Rules: F-IMP. */
final class ProgrammeCommitmentSheet {

    /** Rows that a sheet has at most: 50 bodies on 200 sheets. */
    static final int MOST_ROWS = 10_000;

    private enum Column {
        ENTE,
        SCHEDA,
        TITOLO,
        ANNO,
        FONTE,
        ANNUALITA,
        DISPONIBILITA,
        IMPORTO,
        IMPEGNO_NON_FINANZIARIO,
        PERSONALE_FTE,
        ATTO;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The title of a sheet is there for people: its number says which it is. */
        boolean isNeeded() {
            return this != TITOLO;
        }
    }

    private static final List<String> TITLES =
            Arrays.stream(Column.values()).map(Column::title).toList();

    /** A row as it was read, with its number in the file. */
    record Line(int number, ProgrammeCommitment commitment) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<SheetReport.Remark> wrong = new ArrayList<>();

    private ProgrammeCommitmentSheet() {}

    static Sheet write(CommitmentBook book, List<ProgrammeCommitment> commitments) {
        var rows = new ArrayList<Sheet.Row>();
        for (var one : commitments) {
            var sheet = book.sheet(one.sheet());
            rows.add(new Sheet.Row(
                    rows.size() + 2,
                    List.of(
                            book.nameOf(one.body()),
                            sheet.map(named -> Integer.toString(named.number())).orElse(""),
                            sheet.map(SheetToPay::title).orElse(""),
                            Integer.toString(book.programme().year()),
                            one.fund().code(),
                            one.annuality().map(Object::toString).orElse(""),
                            one.available().map(ItalianNumber::euro).orElse(""),
                            ItalianNumber.euro(one.amount()),
                            one.nonFinancial(),
                            ItalianNumber.plain(one.staffFte()),
                            one.act())));
        }
        return new Sheet(TITLES, rows);
    }

    static ProgrammeCommitmentSheet read(Sheet written, CommitmentBook book, Funds funds) {
        var sheet = new ProgrammeCommitmentSheet();
        sheet.read(written, new Names(book, funds));
        return sheet;
    }

    List<Line> lines() {
        return lines;
    }

    /** Rows that could not be read. */
    List<SheetReport.Remark> wrong() {
        return wrong;
    }

    private void read(Sheet written, Names names) {
        var places = places(written.headers());
        var missing = Arrays.stream(Column.values())
                .filter(column -> column.isNeeded() && !places.containsKey(column))
                .map(Column::title)
                .toList();
        if (!missing.isEmpty()) {
            bad(1, "mancano le colonne %s. Parti dal foglio esportato.".formatted(String.join(", ", missing)));
            return;
        }
        if (written.rows().size() > MOST_ROWS) {
            bad(MOST_ROWS + 2, "il file ha più di %d righe.".formatted(MOST_ROWS));
            return;
        }
        written.rows().forEach(row -> read(row, places, names));
    }

    private void read(Sheet.Row written, Map<Column, Integer> places, Names names) {
        var row = new Cells(written.cells(), places, names);
        try {
            row.requireYear();
            lines.add(new Line(
                    written.number(),
                    new ProgrammeCommitment(
                            UUID.randomUUID(),
                            names.body(row.text(Column.ENTE)),
                            names.sheet(row.text(Column.SCHEDA)),
                            row.fund(),
                            row.annuality(),
                            row.number(Column.DISPONIBILITA),
                            row.number(Column.IMPORTO).orElse(BigDecimal.ZERO),
                            row.text(Column.IMPEGNO_NON_FINANZIARIO),
                            row.number(Column.PERSONALE_FTE).orElse(BigDecimal.ZERO),
                            row.text(Column.ATTO))));
        } catch (RuleViolated refusal) {
            bad(written.number(), refusal.getMessage());
        }
    }

    private void bad(int line, String words) {
        wrong.add(new SheetReport.Remark(line, words));
    }

    private static Map<Column, Integer> places(List<String> header) {
        var places = new HashMap<Column, Integer>();
        for (var column : Column.values()) {
            for (int place = 0; place < header.size(); place++) {
                if (header.get(place).strip().equalsIgnoreCase(column.title())) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        return places;
    }

    /** How a sheet names bodies, by name or by office, the programme's sheets, by number, and funds. */
    private record Names(CommitmentBook book, Funds funds) {

        String body(String named) {
            return book.bodies().stream()
                    .filter(body ->
                            body.name().equalsIgnoreCase(named) || body.office().equals(named))
                    .map(CommittingBody::office)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated(
                            "«Ente»: «%s» non è un ente del programma. Scrivilo come nel foglio esportato."
                                    .formatted(named)));
        }

        UUID sheet(String numbered) {
            return book.sheets().stream()
                    .filter(sheet -> Integer.toString(sheet.number()).equals(numbered))
                    .map(SheetToPay::id)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated(
                            "«Scheda»: «%s» non è il numero di una scheda del programma.".formatted(numbered)));
        }
    }

    /** The cells of a row by column. */
    private record Cells(List<String> cells, Map<Column, Integer> places, Names names) {

        String text(Column column) {
            return cells.get(places.get(column)).strip();
        }

        void requireYear() {
            var year = Integer.toString(names.book().programme().year());
            if (!text(Column.ANNO).equals(year)) {
                throw new RuleViolated("«Anno»: questo programma è del %s.".formatted(year));
            }
        }

        Fund fund() {
            return names.funds()
                    .named(text(Column.FONTE))
                    .orElseThrow(() -> new RuleViolated(
                            "«Fonte»: scegli fra %s.".formatted(names.funds().codes())));
        }

        Optional<Integer> annuality() {
            var cell = text(Column.ANNUALITA);
            if (!cell.isEmpty() && !cell.matches("\\d{4}")) {
                throw new RuleViolated("«Annualità»: scrivi l'anno in cifre, per esempio 2018, o lascia vuoto.");
            }
            return cell.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(cell));
        }

        Optional<BigDecimal> number(Column column) {
            var cell = text(column);
            return cell.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ItalianNumber.read(cell)
                            .orElseThrow(() -> new RuleViolated("«%s»: «%s» non è un numero. Scrivilo come 1.234,56."
                                    .formatted(column.title(), cell))));
        }
    }
}
