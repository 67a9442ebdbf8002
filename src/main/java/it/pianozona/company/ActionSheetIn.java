/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Direction;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.measure.MeasureLine;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.WrongCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a sheet of actions as {@link ActionSheet} writes it. The first row of a code says all of the action, those that follow with the
 * same code add a district.
 */
final class ActionSheetIn {

    /** Rows that a sheet has at most. */
    static final int MOST_ROWS = 5_000;

    /** An action and the row that it begins in. */
    record Line(int row, CompanyAction action) {}

    /** What was read; actions only where nothing is wrong in their rows. */
    record Read(List<Line> actions, List<WrongCell> wrong) {}

    private final List<CompanyAction> known;
    private final List<CompanyObjective> objectives;
    private final Map<String, String> districts;
    private final MeasureFrame frame;
    private final List<WrongCell> wrong = new ArrayList<>();
    private final Map<ActionColumn, Integer> places = new EnumMap<>(ActionColumn.class);

    private ActionSheetIn(
            List<CompanyAction> known,
            List<CompanyObjective> objectives,
            Map<String, String> districts,
            MeasureFrame frame) {
        this.known = known;
        this.objectives = objectives;
        this.districts = districts;
        this.frame = frame;
    }

    /** @throws RuleViolated if columns are missing or there are too many rows */
    static Read read(
            Sheet sheet,
            List<CompanyAction> known,
            List<CompanyObjective> objectives,
            Map<String, String> districts,
            MeasureFrame frame) {
        return new ActionSheetIn(List.copyOf(known), objectives, districts, frame).read(sheet);
    }

    private Read read(Sheet sheet) {
        for (var column : ActionColumn.values()) {
            for (int place = 0; place < sheet.headers().size(); place++) {
                if (sheet.headers().get(place).strip().equalsIgnoreCase(column.title())) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        if (places.size() < ActionColumn.values().length) {
            throw new RuleViolated(
                    "«Tabella»: mancano delle colonne. Servono: %s. Parti dal foglio che scarichi da qui."
                            .formatted(String.join(", ", ActionColumn.TITLES)));
        }
        if (sheet.rows().size() > MOST_ROWS) {
            throw new RuleViolated(
                    "«Tabella»: il foglio ha più di 5.000 righe. Dividilo in più fogli e caricali uno alla volta.");
        }
        var byCode = new LinkedHashMap<String, List<Sheet.Row>>();
        for (var row : sheet.rows()) {
            var code = text(row, ActionColumn.CODICE);
            if (code.isEmpty()) {
                bad(row, ActionColumn.CODICE, "scrivi il codice dell'azione.");
            } else {
                byCode.computeIfAbsent(code.toLowerCase(Locale.ITALY), first -> new ArrayList<>())
                        .add(row);
            }
        }
        var actions =
                byCode.values().stream().flatMap(rows -> action(rows).stream()).toList();
        return new Read(actions, List.copyOf(wrong));
    }

    private Optional<Line> action(List<Sheet.Row> rows) {
        var first = rows.get(0);
        var before = wrong.size();
        var code = text(first, ActionColumn.CODICE);
        var old =
                known.stream().filter(one -> one.code().equalsIgnoreCase(code)).findFirst();
        var objective = objective(first);
        var weight = number(first, ActionColumn.PESO, "scrivi il peso, per esempio 20.");
        var minimum = number(first, ActionColumn.MINIMO, "scrivi il minimo accettabile.");
        var measure = measure(first, old.flatMap(CompanyAction::indicator));
        var resources = rows.stream().flatMap(row -> resources(row).stream()).toList();
        rows.stream().skip(1).forEach(row -> sameAction(first, row));
        if (wrong.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                first.number(),
                new CompanyAction(
                        old.map(CompanyAction::id).orElseGet(UUID::randomUUID),
                        code,
                        text(first, ActionColumn.AZIONE),
                        text(first, ActionColumn.CENTRO),
                        objective.orElseThrow(),
                        weight.orElseThrow(),
                        minimum.orElseThrow(),
                        text(first, ActionColumn.EX_PAT),
                        resources.stream()
                                .filter(used -> used.total().signum() > 0)
                                .toList(),
                        List.of(measure))));
    }

    /** Rows that add a district say nothing else, or the same. */
    private void sameAction(Sheet.Row first, Sheet.Row row) {
        for (var column : List.of(ActionColumn.AZIONE, ActionColumn.CENTRO, ActionColumn.PESO)) {
            var said = text(row, column);
            if (!said.isEmpty() && !said.equals(text(first, column))) {
                bad(
                        row,
                        column,
                        "alla riga %d lo stesso codice dice altro. Ogni azione ha un codice suo."
                                .formatted(first.number()));
            }
        }
    }

    private Optional<UUID> objective(Sheet.Row row) {
        var named = text(row, ActionColumn.OBIETTIVO);
        var found = objectives.stream()
                .filter(one -> one.title().equalsIgnoreCase(named))
                .toList();
        if (found.size() != 1) {
            bad(
                    row,
                    ActionColumn.OBIETTIVO,
                    found.isEmpty()
                            ? "non è un obiettivo del PAL aziendale. Scrivilo come nel PAL."
                            : "più obiettivi del PAL si chiamano così. Scrivi l'azione dalla pagina.");
            return Optional.empty();
        }
        return Optional.of(found.get(0).id());
    }

    private Measure measure(Sheet.Row row, Optional<Measure> old) {
        var way = text(row, ActionColumn.VERSO);
        var line = new MeasureLine(
                text(row, ActionColumn.INDICATORE),
                "",
                text(row, ActionColumn.UNITA),
                Arrays.stream(Direction.values())
                        .filter(one -> one.italian().equalsIgnoreCase(way)
                                || one.name().equalsIgnoreCase(way))
                        .map(Direction::name)
                        .findFirst()
                        .orElse(""),
                text(row, ActionColumn.PARTENZA),
                text(row, ActionColumn.GIORNO),
                text(row, ActionColumn.FONTE),
                text(row, ActionColumn.MISURATO_ENTRO),
                Map.of(frame.lastYear(), text(row, ActionColumn.ATTESO)),
                "",
                "",
                "",
                "",
                List.of());
        var problems = new Problems();
        var read = line.read(frame, old, problems);
        try {
            problems.refuse();
        } catch (RuleViolated refusal) {
            refusal.problems().forEach(words -> bad(row, ActionColumn.INDICATORE, words));
        }
        return read;
    }

    private Optional<DistrictResources> resources(Sheet.Row row) {
        var named = text(row, ActionColumn.DISTRETTO);
        var district = named.isEmpty() || named.equalsIgnoreCase(ActionColumn.WHOLE_COMPANY)
                ? Optional.of("")
                : districts.entrySet().stream()
                        .filter(one -> one.getValue().equalsIgnoreCase(named)
                                || one.getKey().equalsIgnoreCase(named))
                        .map(Map.Entry::getKey)
                        .findFirst();
        if (district.isEmpty()) {
            bad(
                    row,
                    ActionColumn.DISTRETTO,
                    "non è un distretto dell'azienda. Scegli fra: %s, %s."
                            .formatted(ActionColumn.WHOLE_COMPANY, String.join(", ", districts.values())));
        }
        var staff = amount(row, ActionColumn.PERSONALE);
        var goods = amount(row, ActionColumn.BENI);
        var capital = amount(row, ActionColumn.INVESTIMENTI);
        return district.map(code -> new DistrictResources(code, staff, goods, capital));
    }

    /** An empty cell is zero. */
    private BigDecimal amount(Sheet.Row row, ActionColumn column) {
        return text(row, column).isEmpty()
                ? BigDecimal.ZERO
                : number(row, column, "scrivi gli euro come 1.234,56.").orElse(BigDecimal.ZERO);
    }

    private Optional<BigDecimal> number(Sheet.Row row, ActionColumn column, String words) {
        var read = ItalianNumber.read(text(row, column));
        if (read.isEmpty()) {
            bad(row, column, words);
        }
        return read;
    }

    private String text(Sheet.Row row, ActionColumn column) {
        return row.cells().get(places.get(column)).strip();
    }

    private void bad(Sheet.Row row, ActionColumn column, String words) {
        wrong.add(new WrongCell(row.number(), column.title(), text(row, column), words));
    }
}
