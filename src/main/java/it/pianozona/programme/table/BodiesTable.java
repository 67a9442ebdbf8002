/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.money.MoneyLine;
import it.pianozona.programme.commitment.BodyResidents;
import it.pianozona.programme.commitment.ProgrammeCommitment;
import it.pianozona.programme.commitment.TransferSheet;
import it.pianozona.programme.table.YearTable.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** T3: what each Comune spends of its own, what of it it hands over to the area, for an inhabitant and against the year before (F-TRASF). */
final class BodiesTable {

    private BodiesTable() {}

    /** What a Comune spends; euro. */
    record Line(
            String name, String body, BigDecimal own, BigDecimal transferred, BigDecimal others, BigDecimal before) {

        /** What it spends itself. */
        BigDecimal kept() {
            return own.subtract(transferred);
        }
    }

    static YearTable of(TableData data) {
        var lines = lines(data);
        var rows = new ArrayList<List<Cell>>();
        lines.forEach(line -> rows.add(row(
                line,
                BodyResidents.each(line.own(), data.residents().get(line.body()))
                        .map(Cell::of)
                        .orElse(Cell.of("")))));
        rows.add(row(
                new Line(
                        "Totale",
                        "",
                        sum(lines, Line::own),
                        sum(lines, Line::transferred),
                        sum(lines, Line::others),
                        sum(lines, Line::before)),
                each(data, lines)));
        return new YearTable(
                "t3",
                "T3. Spesa per Comune",
                "Impegni dei Comuni, in euro; per abitante: risorse proprie sui residenti dell'inizio dell'anno",
                List.of(
                        TransferSheet.BODY,
                        "Risorse proprie",
                        TransferSheet.TRANSFERRED,
                        "Di cui speso dal Comune",
                        "Altre fonti",
                        "Per abitante",
                        "L'anno prima",
                        "Differenza"),
                rows,
                List.of());
    }

    /** Of the area: all of them over all residents, not the mean of the Comuni; of those only whose residents are known. */
    private static Cell each(TableData data, List<Line> lines) {
        var known = lines.stream()
                .filter(line -> data.residents().containsKey(line.body()))
                .toList();
        var residents = known.stream()
                .mapToLong(line -> data.residents().get(line.body()).residents())
                .sum();
        return residents == 0
                ? Cell.of("")
                : Cell.of(sum(known, Line::own).divide(BigDecimal.valueOf(residents), 2, RoundingMode.HALF_UP));
    }

    static List<Line> lines(TableData data) {
        return data.book().bodies().stream()
                .filter(body -> BodyResidents.istat(body.office()).isPresent())
                .map(body -> new Line(
                        body.name(),
                        body.office(),
                        committed(data, body.office(), one -> TableData.isOwn(one.fund())),
                        data.transferred().getOrDefault(body.office(), TableData.NOTHING),
                        committed(data, body.office(), one -> !TableData.isOwn(one.fund())),
                        before(data, line -> line.body().equals(body.office()) && TableData.isOwn(line.fund()))))
                .toList();
    }

    private static BigDecimal before(TableData data, Predicate<MoneyLine> which) {
        return TableData.total(data.book().before(), which);
    }

    private static BigDecimal committed(TableData data, String body, Predicate<ProgrammeCommitment> which) {
        return data.book().of(body).stream()
                .filter(which)
                .map(ProgrammeCommitment::amount)
                .reduce(TableData.NOTHING, BigDecimal::add);
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> part) {
        return lines.stream().map(part).reduce(TableData.NOTHING, BigDecimal::add);
    }

    private static List<Cell> row(Line line, Cell each) {
        return List.of(
                Cell.of(line.name()),
                Cell.of(line.own()),
                Cell.of(line.transferred()),
                Cell.of(line.kept()),
                Cell.of(line.others()),
                each,
                Cell.of(line.before()),
                Cell.of(line.own().subtract(line.before())));
    }
}
