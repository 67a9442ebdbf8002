/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.measure.Direction;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.measure.MeasureLine;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.WrongCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The indicators of a plan as a file: one row for each. A row whose name an owner has changes that indicator, another adds one; what has
 * no row stays. Each row is checked by itself before anything is saved.
 *
 * @param written by owner, only those of which a row changes something
 * @param wrong rows that could not be taken
 */
public record IndicatorSheet(Map<PlanIndicators.Owner, List<Measure>> written, List<WrongCell> wrong) {

    private static final String OWNER = "Scheda o obiettivo";
    private static final String NAME = "Indicatore";
    private static final String UNIT = "Unità";
    private static final String DIRECTION = "Verso";
    private static final String START = "Valore di partenza";
    private static final String DAY = "Del giorno";
    private static final String SOURCE = "Fonte";
    private static final String MEASURED_BY = "Misurato entro";
    private static final String TARGET = "Atteso ";
    private static final String CARE = "Da dove si leggono";
    private static final String FREQUENCY = "Frequenza";
    private static final String ENTERS = "Inserisce";
    private static final String VALIDATES = "Convalida";
    private static final List<String> REQUIRED = List.of(OWNER, NAME);

    private static List<String> headers(MeasureFrame frame) {
        var headers = new ArrayList<>(List.of(OWNER, NAME, UNIT, DIRECTION, START, DAY, SOURCE, MEASURED_BY));
        frame.years().forEach(year -> headers.add(TARGET + year));
        headers.addAll(List.of(CARE, FREQUENCY, ENTERS, VALIDATES));
        return headers;
    }

    /** The indicators as a sheet, those in words with the numbers that are proposed. */
    public static Sheet write(PlanIndicators indicators, MeasureFrame frame) {
        var rows = new ArrayList<Sheet.Row>();
        for (var line : indicators.lines()) {
            rows.add(new Sheet.Row(rows.size() + 2, cells(line, frame)));
        }
        return new Sheet(headers(frame), rows);
    }

    private static List<String> cells(PlanIndicators.Line line, MeasureFrame frame) {
        var measure = line.measure().isWords() ? frame.proposed(line.measure()) : line.measure();
        var one = MeasureLine.of(measure);
        var cells = new ArrayList<>(List.of(
                line.owner().label(),
                one.name(),
                one.unit(),
                measure.direction().italian(),
                one.value(),
                one.on(),
                one.source(),
                one.measuredBy()));
        frame.years().forEach(year -> cells.add(one.targets().getOrDefault(year, "")));
        cells.addAll(List.of(
                one.careSource(),
                measure.care().frequency().italian(),
                frame.offices().getOrDefault(one.enteredBy(), one.enteredBy()),
                frame.offices().getOrDefault(one.validatedBy(), one.validatedBy())));
        return cells;
    }

    /**
     * Reads a sheet with the columns of {@link #write}, in any order and case.
     *
     * @throws RuleViolated if a column that is needed is not there
     */
    public static IndicatorSheet read(Sheet sheet, PlanIndicators indicators, MeasureFrame frame) {
        var columns = new HashMap<String, Integer>();
        for (int column = 0; column < sheet.headers().size(); column++) {
            columns.put(key(sheet.headers().get(column)), column);
        }
        var missing = REQUIRED.stream()
                .filter(name -> !columns.containsKey(key(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolated("«File»: nella prima riga mancano le colonne %s. Parti dal foglio esportato."
                    .formatted(String.join(", ", missing)));
        }
        var reading =
                new Reading(columns, indicators, frame, new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
        sheet.rows().forEach(reading::take);
        return new IndicatorSheet(reading.changed(), reading.wrong);
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ITALY);
    }

    private record Seen(PlanIndicators.Owner owner, String name) {}

    private record Reading(
            Map<String, Integer> columns,
            PlanIndicators indicators,
            MeasureFrame frame,
            Map<PlanIndicators.Owner, List<Measure>> written,
            Set<Seen> seen,
            List<WrongCell> wrong) {

        private void take(Sheet.Row row) {
            var owners = indicators.owners().stream()
                    .filter(one -> key(one.label()).equals(key(cell(row, OWNER))))
                    .toList();
            if (owners.size() != 1) {
                refuse(
                        row,
                        OWNER,
                        owners.isEmpty()
                                ? "scrivilo come nel foglio esportato, per esempio «Scheda: Punti unici»."
                                : "più schede hanno questo titolo: scrivi l'indicatore nella pagina della scheda.");
                return;
            }
            var owner = owners.get(0);
            if (!seen.add(new Seen(owner, key(cell(row, NAME))))) {
                refuse(row, NAME, "questo indicatore è già in una riga precedente.");
                return;
            }
            var kept = owner.indicators().stream()
                    .filter(one -> key(one.name()).equals(key(cell(row, NAME))))
                    .findFirst();
            var line = line(row, kept);
            var read = new ArrayList<Measure>();
            faults(problems -> read.add(line.read(frame, kept, problems)))
                    .forEach(fault -> refuse(row, NAME, without(line, fault)));
            if (read.stream().anyMatch(one -> !kept.equals(Optional.of(one)))) {
                faults(problems -> frame.rules(owner.indicators()).check(read, problems))
                        .forEach(fault -> refuse(row, NAME, without(line, fault)));
            }
            put(owner, kept, read);
        }

        private void put(PlanIndicators.Owner owner, Optional<Measure> kept, List<Measure> read) {
            var measures = written.computeIfAbsent(owner, one -> new ArrayList<>(one.indicators()));
            for (var one : read) {
                if (kept.isPresent()) {
                    measures.replaceAll(old -> old.id().equals(one.id()) ? one : old);
                } else {
                    measures.add(one);
                }
            }
        }

        private Map<PlanIndicators.Owner, List<Measure>> changed() {
            var changed = new LinkedHashMap<>(written);
            changed.entrySet().removeIf(entry -> entry.getKey().indicators().equals(entry.getValue()));
            return changed;
        }

        private static List<String> faults(Consumer<Problems> ask) {
            var problems = new Problems();
            try {
                ask.accept(problems);
                problems.refuse();
                return List.of();
            } catch (RuleViolated refusal) {
                return refusal.problems();
            }
        }

        private static String without(MeasureLine line, String fault) {
            return fault.startsWith(line.place()) ? fault.substring(line.place().length()) : fault;
        }

        /** What has no column stays as it is kept. */
        private MeasureLine line(Sheet.Row row, Optional<Measure> kept) {
            var targets = new TreeMap<Integer, String>();
            frame.years().forEach(year -> targets.put(year, cell(row, TARGET + year)));
            return new MeasureLine(
                    cell(row, NAME),
                    kept.map(Measure::indicator).orElse(""),
                    cell(row, UNIT),
                    name(row, DIRECTION, Direction.values(), Direction::italian),
                    cell(row, START),
                    cell(row, DAY),
                    cell(row, SOURCE),
                    cell(row, MEASURED_BY),
                    targets,
                    cell(row, CARE),
                    name(row, FREQUENCY, Frequency.values(), Frequency::italian),
                    office(row, ENTERS),
                    office(row, VALIDATES),
                    kept.map(Measure::breakdown).orElse(List.of()));
        }

        private <E extends Enum<E>> String name(Sheet.Row row, String column, E[] values, Function<E, String> italian) {
            var written = cell(row, column);
            var found = Arrays.stream(values)
                    .filter(one -> key(italian.apply(one)).equals(key(written)))
                    .findFirst();
            if (!written.isEmpty() && found.isEmpty()) {
                refuse(
                        row,
                        column,
                        "scrivi una di queste: %s."
                                .formatted(String.join(
                                        ", ", Arrays.stream(values).map(italian).toList())));
            }
            return found.map(Enum::name).orElse("");
        }

        private String office(Sheet.Row row, String column) {
            var written = cell(row, column);
            var found = frame.offices().entrySet().stream()
                    .filter(one -> key(one.getValue()).equals(key(written))
                            || one.getKey().equals(written))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (!written.isEmpty() && found.isEmpty()) {
                refuse(row, column, "scrivi il nome di un ufficio dell'ambito come nel foglio esportato.");
            }
            return found.orElse("");
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
