/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.Measured;
import it.pianozona.profile.ProfileFigures;
import it.pianozona.profile.figure.SpendingRow;
import it.pianozona.profile.figure.Transfer;
import it.pianozona.sheet.ItalianNumber;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results of an area in a year, in the words of the page.
 *
 * Rules: F-SPESA, F-TRASF.
 * @param problems sentences about data that contradict each other
 */
record ResultsView(
        int year,
        List<Line> lines,
        List<Town> towns,
        List<Ranked> transfers,
        String transfersMissing,
        List<String> problems) {

    /** A result of the area. */
    record Line(
            String code,
            String label,
            String value,
            String classOf,
            int sample,
            int whole,
            String missing,
            String comparison,
            String formula,
            String sources) {

        public boolean partial() {
            return sample > 0 && sample < whole;
        }
    }

    /** A municipality's spending. */
    record Town(
            String name,
            String population,
            String total,
            String perCapita,
            String planned,
            String managed,
            String contribution,
            String otherIncome) {}

    /** A municipality's transfer. */
    record Ranked(int place, String name, String budget, String transferred, String share, String growth) {}

    static ResultsView of(Measured measured, List<ProfileFigures.Line> lines, int year) {
        var rows = measured.spending(year).rows();
        var sources = String.join("; ", measured.sources(Measured.SPENDING_DATA, year));
        return new ResultsView(
                year,
                lines.stream().map(one -> line(one, rows.size(), sources)).toList(),
                rows.stream().map(row -> town(measured, row)).toList(),
                Transfer.ranking(measured.transfers(year)).stream()
                        .map(one -> ranked(measured, one))
                        .toList(),
                withoutTransfer(measured, year),
                problems(measured, rows, year));
    }

    private static Line line(ProfileFigures.Line one, int whole, String sources) {
        var result = one.result();
        return new Line(
                result.name(),
                result.label(),
                one.figure()
                        .value()
                        .map(value -> ItalianNumber.euro(value) + " " + result.unit())
                        .orElse("non si può calcolare"),
                one.figure().value().map(result::classOf).orElse(""),
                one.figure().sample(),
                whole,
                one.missing(),
                one.reference()
                        .map(known ->
                                "%s: %s %s".formatted(known.title(), ItalianNumber.plain(known.value()), result.unit()))
                        .orElse(""),
                result.formula(),
                sources);
    }

    private static Town town(Measured measured, SpendingRow row) {
        return new Town(
                measured.name(row.municipality()),
                Shown.plain(row.population()),
                Shown.exact(row.total()),
                Shown.exact(row.perCapita()),
                Shown.exact(row.plannedShare()),
                Shown.exact(row.managedShare()),
                Shown.exact(row.contribution()),
                Shown.exact(row.otherIncome()));
    }

    private static Ranked ranked(Measured measured, Transfer.Ranked one) {
        var transfer = one.transfer();
        return new Ranked(
                one.place(),
                measured.name(transfer.municipality()),
                ItalianNumber.euro(transfer.budget()),
                ItalianNumber.euro(transfer.transferred()),
                Shown.exact(transfer.share()),
                transfer.growth().map(ItalianNumber::euro).orElse("manca l'anno prima"));
    }

    private static String withoutTransfer(Measured measured, int year) {
        var given = measured.transfers(year).stream()
                .filter(one -> one.share().isPresent())
                .map(Transfer::municipality)
                .collect(Collectors.toSet());
        return measured.names(measured.towns().stream()
                .map(town -> town.istat())
                .filter(istat -> !given.contains(istat))
                .toList());
    }

    private static List<String> problems(Measured measured, List<SpendingRow> rows, int year) {
        var spending = rows.stream().flatMap(row -> row.problems().stream()
                .map(words -> "%s, %d: %s. Il dato non entra nei risultati: correggilo nella raccolta."
                        .formatted(measured.name(row.municipality()), year, words)));
        var transfers = measured.transfers(year).stream()
                .filter(one -> !one.isRight())
                .map(one ->
                        "%s, %d: le risorse trasferite superano il bilancio. Il dato non entra nei risultati: correggilo nella raccolta."
                                .formatted(measured.name(one.municipality()), year));
        return Stream.concat(spending, transfers).toList();
    }

    /** Data that results of a year need. */
    static Set<String> needed() {
        var all = new TreeSet<>(Measured.SPENDING_DATA);
        all.add(Measured.BUDGET);
        all.add(Measured.TRANSFERRED);
        all.remove(Measured.POPULATION);
        return all;
    }
}
