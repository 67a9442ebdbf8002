/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.measure.MeasureLine;
import it.pianozona.plan.chain.Action;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the lines of an action sheet: costs as {@code 2018; COMUNI; 1.234,56}, indicators as
 * {@code name; unit; baseline; day; source; target in the last year}, where "non noto" for the baseline makes the day the one by which
 * it is measured.
 */
final class ActionLines {

    private static final String COST_FORM =
            "«Costi»: scrivi una riga per anno e fonte, per esempio «2018; COMUNI; 1.234,56»; riga non valida: ";
    private static final String MEASURE_FORM =
            "«Indicatori»: scrivi una riga per indicatore con nome, unità, valore di partenza, giorno, fonte e valore atteso, per esempio «Utenti SAD; persone; 120; 31/12/2016; cartella sociale; 150»; riga non valida: ";
    private static final String NOT_KNOWN = "non noto";

    private ActionLines() {}

    static List<Action.Cost> costs(String text, Funds funds) {
        return lines(
                text,
                3,
                COST_FORM,
                parts -> new Action.Cost(
                        Integer.parseInt(parts[0]),
                        funds.named(parts[1]).orElseThrow(),
                        ItalianNumber.read(parts[2]).orElseThrow().setScale(2)));
    }

    /** @throws RuleViolated if a line is none, with all that is no number and no day */
    static List<Measure> measures(String text, MeasureFrame frame) {
        var problems = new Problems();
        var measures = lines(text, 6, MEASURE_FORM, ActionLines::named).stream()
                .map(parts -> line(parts, frame).read(frame, Optional.empty(), problems))
                .toList();
        problems.refuse();
        return measures;
    }

    private static String[] named(String[] parts) {
        if (parts[0].isEmpty()) {
            throw new NoSuchElementException("no name");
        }
        return parts;
    }

    private static MeasureLine line(String[] parts, MeasureFrame frame) {
        var isKnown = !parts[2].equalsIgnoreCase(NOT_KNOWN);
        return new MeasureLine(
                parts[0],
                "",
                parts[1],
                "",
                isKnown ? parts[2] : "",
                isKnown ? parts[3] : "",
                parts[4],
                isKnown ? "" : parts[3],
                Map.of(frame.lastYear(), parts[5]),
                "",
                "",
                "",
                "",
                List.of());
    }

    private static <T> List<T> lines(String text, int parts, String expected, Function<String[], T> reading) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> read(line, parts, expected, reading))
                .toList();
    }

    private static <T> T read(String line, int most, String expected, Function<String[], T> reading) {
        var parts = Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length != most) {
            throw new RuleViolated(expected + "«" + line + "».");
        }
        try {
            return reading.apply(parts);
        } catch (NumberFormatException | ArithmeticException | NoSuchElementException malformed) {
            throw new RuleViolated(expected + "«" + line + "».");
        }
    }
}
