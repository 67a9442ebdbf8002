/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.chain.Action;
import it.pianozona.region.Funds;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads the lines of an action sheet: costs as {@code 2018; COMUNI; 1.234,56}, indicators as {@code name; from; to}. */
final class ActionLines {

    private static final String COST_FORM =
            "«Costi»: scrivi una riga per anno e fonte, per esempio «2018; COMUNI; 1.234,56»; riga non valida: ";
    private static final String MEASURE_FORM =
            "«Indicatori»: scrivi una riga per indicatore con valore di partenza e valore atteso, per esempio «Utenti SAD; 120; 150»; riga non valida: ";

    private ActionLines() {}

    static List<Action.Cost> costs(String text, Funds funds) {
        return lines(
                text,
                COST_FORM,
                parts -> new Action.Cost(
                        Integer.parseInt(parts[0]),
                        funds.named(parts[1]).orElseThrow(),
                        ItalianNumber.read(parts[2]).orElseThrow().setScale(2)));
    }

    static List<Action.Measure> measures(String text) {
        return lines(text, MEASURE_FORM, parts -> new Action.Measure(parts[0], parts[1], parts[2]));
    }

    private static <T> List<T> lines(String text, String expected, Function<String[], T> reading) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> read(line, expected, reading))
                .toList();
    }

    private static <T> T read(String line, String expected, Function<String[], T> reading) {
        var parts = Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length != 3) {
            throw new RuleViolated(expected + "«" + line + "».");
        }
        try {
            return reading.apply(parts);
        } catch (NumberFormatException | ArithmeticException | java.util.NoSuchElementException malformed) {
            throw new RuleViolated(expected + "«" + line + "».");
        }
    }
}
