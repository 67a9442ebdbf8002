/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.board.MunicipalityCosts.Basis;
import it.pianozona.board.MunicipalityCosts.Costs;
import it.pianozona.chart.Chart;
import java.util.List;

/** What the plan costs each resident, municipality by municipality. */
final class CostChart {

    private CostChart() {}

    static Chart of(Costs costs) {
        var cycle = costs.cycle();
        return new Chart(
                Chart.Kind.BARS,
                "Costo del piano per abitante, media annua %d-%d"
                        .formatted(cycle.start().getYear(), cycle.end().getYear()),
                "euro per abitante all'anno",
                costs.lines().stream().map(line -> line.municipality().name()).toList(),
                List.of(new Chart.Series(
                        "Costo per abitante",
                        costs.lines().stream()
                                .map(line -> line.perResident(costs.years().size()))
                                .toList())),
                costs.ofTheArea().map(euro -> new Chart.Reference("Media dell'ambito", euro)),
                costs.basis() == Basis.COMMITMENTS
                        ? "Impegni dell'Accordo di Programma %s".formatted(cycle.key())
                        : "Stima dal quadro finanziario del piano %s, ripartito per abitanti".formatted(cycle.key()));
    }
}
