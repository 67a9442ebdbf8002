/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import it.pianozona.agreement.AreaAgreements.Standing;
import it.pianozona.cycle.CycleTerms;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.incentive.IncentiveTotals.Totals;
import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.territory.PlanningArea;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One area on its region's board.
 *
 * @param cycle the one under way, else the latest; empty where none was ever opened
 * @param terms of the cycle, approval and signature, as they stand today
 * @param phase titles of the phases that are running, Italian; empty where none is
 * @param daysLate 0 if nothing is late
 * @param agreement of the cycle, once promoted
 * @param lateTasks open tasks past their due day
 * @param officeActive whether a planning office works today
 * @param thresholds how many different regional minima the plan's objectives name
 * @param incentive euro claimed, due and paid
 * @param reminded the last day on which the region reminded it
 */
public record AreaRow(
        PlanningArea area,
        Optional<PlanningCycle> cycle,
        String phase,
        Optional<CycleTerms> terms,
        long daysLate,
        Optional<Standing> agreement,
        int lateTasks,
        boolean officeActive,
        int thresholds,
        Totals incentive,
        Optional<LocalDate> reminded) {

    public boolean isLate() {
        return daysLate > 0 || terms.filter(CycleTerms::isLate).isPresent();
    }

    /** Late, at risk, or the state of the cycle. */
    public Pill pill() {
        if (isLate()) {
            return new Pill(Role.LATE, daysLate > 0 ? "in ritardo di " + Days.count(daysLate) : "in ritardo");
        }
        return terms.filter(CycleTerms::isAtRisk).isPresent()
                ? new Pill(Role.RISK, "a rischio")
                : new Pill(cycle.isPresent() ? Role.RUNNING : Role.WAITING, state());
    }

    /** For example "in preparazione". */
    public String state() {
        return cycle.map(one -> one.state().italian()).orElse("nessun ciclo");
    }

    /** For example "2018-2020", empty without a cycle. */
    public String period() {
        return cycle.map(PlanningCycle::period).orElse("");
    }

    /** The municipalities that the agreement waits for, by name. */
    public List<String> missing() {
        return agreement.map(Standing::missing).orElse(List.of());
    }

    /** What the missing municipalities have still to do, Italian. */
    public String toDo() {
        return agreement.map(Standing::toDo).orElse("");
    }

    /** What it lacks or has late, each in a few words; nothing where all is in order. */
    public List<String> lacks() {
        return Stream.of(
                        missing().isEmpty()
                                ? ""
                                : (missing().size() == 1
                                                ? "%d Comune su %d deve ancora %s: %s"
                                                : "%d Comuni su %d devono ancora %s: %s")
                                        .formatted(
                                                missing().size(),
                                                agreement.orElseThrow().municipalities(),
                                                toDo(),
                                                String.join(", ", missing())),
                        officeActive ? "" : "Ufficio di piano non attivo",
                        lateTasks == 0 ? "" : Italian.count(lateTasks, "compito scaduto", "compiti scaduti"),
                        thresholds == 0 ? "" : Italian.count(thresholds, "soglia richiamata", "soglie richiamate"))
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
