/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.agreement.SheetReport.Remark;
import it.pianozona.plan.chain.Action;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The commitments as a sheet that people edit, one row each. Rules: F-IMP. */
final class CommitmentSheet {

    /** Rows that a sheet has at most: 50 parties with 200 commitments each. */
    static final int MOST_ROWS = 10_000;

    private enum Column {
        ENTE,
        AZIONE,
        ANNO,
        FONTE,
        DISPONIBILITA,
        IMPORTO,
        IMPEGNO_NON_FINANZIARIO,
        PERSONALE_FTE,
        ATTO;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> TITLES =
            Arrays.stream(Column.values()).map(Column::title).toList();

    private record Line(long number, Commitment commitment) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Remark> wrong = new ArrayList<>();

    private CommitmentSheet() {}

    static Sheet write(List<Commitment> commitments, Map<String, String> partyNames, List<Action> actions) {
        var titles = actions.stream().collect(Collectors.toMap(Action::id, action -> actionName(action, actions)));
        var rows = new ArrayList<Sheet.Row>();
        for (var one : commitments) {
            rows.add(new Sheet.Row(
                    rows.size() + 2,
                    List.of(
                            partyNames.getOrDefault(one.office(), one.office()),
                            titles.getOrDefault(one.action(), one.action().toString()),
                            Integer.toString(one.year()),
                            one.source().code(),
                            ItalianNumber.euro(one.available()),
                            ItalianNumber.euro(one.amount()),
                            one.nonFinancial(),
                            one.staffFte().toPlainString().replace('.', ','),
                            one.act())));
        }
        return new Sheet(TITLES, rows);
    }

    static CommitmentSheet read(Sheet written, List<Party> parties, List<Action> actions, Funds funds) {
        var sheet = new CommitmentSheet();
        sheet.read(written, new Names(parties, actions, funds));
        return sheet;
    }

    List<Commitment> commitments() {
        return lines.stream().map(Line::commitment).toList();
    }

    /** Offices of the parties that the sheet has rows of. */
    Set<String> offices() {
        return lines.stream().map(line -> line.commitment().office()).collect(Collectors.toSet());
    }

    /** Holds every row against the rules and against whose commitments the person may keep. */
    SheetReport checked(CommitmentRules rules, Set<String> kept) {
        var warnings = new ArrayList<Remark>();
        for (var line : lines) {
            try {
                if (!kept.contains(line.commitment().office())) {
                    throw new RuleViolated("«Ente»: non puoi modificare gli impegni di questo ente.");
                }
                rules.check(line.commitment()).ifPresent(words -> warnings.add(new Remark(line.number(), words)));
            } catch (RuleViolated refusal) {
                bad(line.number(), refusal.getMessage());
            }
        }
        wrong.sort(java.util.Comparator.comparingLong(Remark::line));
        return wrong.isEmpty()
                ? new SheetReport(lines.size(), List.of(), warnings)
                : new SheetReport(0, List.copyOf(wrong), List.of());
    }

    private void read(Sheet written, Names names) {
        var places = places(written.headers());
        if (places.size() < Column.values().length) {
            bad(1, "mancano delle colonne. Servono: %s.".formatted(String.join(";", TITLES)));
            return;
        }
        if (written.rows().size() > MOST_ROWS) {
            bad(MOST_ROWS + 2, "il file ha più di %d righe.".formatted(MOST_ROWS));
            return;
        }
        for (var row : written.rows()) {
            read(row, places, names);
        }
    }

    private void read(Sheet.Row written, Map<Column, Integer> places, Names names) {
        var row = new Cells(written.cells(), places, names.funds());
        try {
            lines.add(new Line(
                    written.number(),
                    new Commitment(
                            UUID.randomUUID(),
                            names.party(row.text(Column.ENTE)),
                            names.action(row.text(Column.AZIONE)),
                            row.year(),
                            row.source(),
                            row.number(Column.DISPONIBILITA),
                            row.number(Column.IMPORTO),
                            row.text(Column.IMPEGNO_NON_FINANZIARIO),
                            row.number(Column.PERSONALE_FTE),
                            row.text(Column.ATTO))));
        } catch (RuleViolated refusal) {
            bad(written.number(), refusal.getMessage());
        }
    }

    private void bad(long line, String words) {
        wrong.add(new Remark(line, words));
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

    /** The title where it names one action only, else the id. */
    private static String actionName(Action action, List<Action> actions) {
        var same = actions.stream()
                .filter(one -> one.title().equalsIgnoreCase(action.title()))
                .count();
        return same == 1 ? action.title() : action.id().toString();
    }

    /** How a sheet names parties and actions, by name or by id, and funds. */
    private record Names(List<Party> parties, List<Action> actions, Funds funds) {

        String party(String named) {
            return parties.stream()
                    .filter(party -> party.name().equalsIgnoreCase(named)
                            || party.office().equals(named))
                    .map(Party::office)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated(
                            "«Ente»: «%s» non è un ente dell'accordo. Scrivilo come nell'elenco degli enti."
                                    .formatted(named)));
        }

        UUID action(String named) {
            var found = actions.stream()
                    .filter(action -> action.title().equalsIgnoreCase(named)
                            || action.id().toString().equals(named))
                    .toList();
            if (found.size() != 1) {
                throw new RuleViolated((found.isEmpty()
                                ? "«Azione»: «%s» non è un'azione del piano. Scrivi il titolo come nel piano."
                                : "«Azione»: più azioni del piano si chiamano «%s». Scrivi il codice che l'esportazione riporta.")
                        .formatted(named));
            }
            return found.get(0).id();
        }
    }

    /** The cells of a row by column. */
    private record Cells(List<String> cells, Map<Column, Integer> places, Funds funds) {

        String text(Column column) {
            return cells.get(places.get(column));
        }

        int year() {
            try {
                return Integer.parseInt(text(Column.ANNO));
            } catch (NumberFormatException malformed) {
                throw new RuleViolated("«Anno»: scrivi l'anno in cifre, per esempio 2018.");
            }
        }

        Fund source() {
            return funds.named(text(Column.FONTE))
                    .orElseThrow(() -> new RuleViolated("«Fonte»: scegli fra %s.".formatted(funds.codes())));
        }

        /** An empty cell is zero. */
        BigDecimal number(Column column) {
            var cell = text(column);
            return cell.isEmpty()
                    ? BigDecimal.ZERO
                    : ItalianNumber.read(cell)
                            .orElseThrow(() -> new RuleViolated("«%s»: «%s» non è un numero. Scrivilo come 1.234,56."
                                    .formatted(column.title(), cell)));
        }
    }
}
