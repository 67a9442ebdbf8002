/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.decision.UpcomingSittings;
import it.pianozona.decision.UpcomingSittings.Upcoming;
import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.RunningSteps;
import it.pianozona.workflow.RunningWaits;
import it.pianozona.workflow.RunningWaits.Wait;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands still in whole territories beside the steps of people: cycles that are late, the most first; waits for others that last
 * too long; sittings convened for a far day. Each says in words what it waits for.
 */
@Service
public class Standstills {

    /** A wait that lasts longer is shown. */
    public static final int WAIT_DAYS = 14;

    /** A sitting further ahead is shown. */
    public static final int FAR_DAYS = 60;

    private static final int MOST = 100;

    /** Sittings looked through for those of the late cycles. */
    private static final int SEARCHED = 500;

    private static final int FOR_EVER_YEARS = 500;

    private final Cycles cycles;
    private final CycleProgress progress;
    private final RunningSteps steps;
    private final RunningWaits waits;
    private final UpcomingSittings sittings;
    private final BusinessClock clock;

    Standstills(
            Cycles cycles,
            CycleProgress progress,
            RunningSteps steps,
            RunningWaits waits,
            UpcomingSittings sittings,
            BusinessClock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.steps = steps;
        this.waits = waits;
        this.sittings = sittings;
        this.clock = clock;
    }

    /** What cycles, waits and sittings of the territories hold at one moment. */
    private record Found(Map<String, List<String>> turns, List<Wait> waits, List<Upcoming> sittings) {}

    /** Late cycles by days, then waits by age, then sittings by day. */
    @Transactional(readOnly = true)
    public List<Standstill> of(Collection<String> territories) {
        var today = clock.today();
        var late = late(territories, today);
        var keys = late.keySet().stream().map(PlanningCycle::key).toList();
        var found = new Found(
                steps.turns(territories, keys),
                waits.under(territories, keys, MOST),
                keys.isEmpty()
                        ? List.of()
                        : sittings.of(territories, today, today.plusYears(FOR_EVER_YEARS), SEARCHED));
        return Stream.of(
                        late.entrySet().stream()
                                .sorted(Comparator.comparing(entry -> since(entry.getKey(), entry.getValue(), today)))
                                .map(entry -> phase(entry.getKey(), entry.getValue(), found, today)),
                        waits.before(territories, today.minusDays(WAIT_DAYS), MOST).stream()
                                .map(Standstills::wait),
                        sittings
                                .of(territories, today.plusDays(FAR_DAYS + 1L), today.plusYears(FOR_EVER_YEARS), MOST)
                                .stream()
                                .map(one -> sitting(one, today)))
                .flatMap(one -> one)
                .toList();
    }

    private Map<PlanningCycle, List<StepRow>> late(Collection<String> territories, LocalDate today) {
        var underWay = cycles.ofAreas(territories).stream()
                .filter(cycle -> cycle.state().isUnderWay())
                .toList();
        var rows = progress.ofCycles(underWay.stream().map(PlanningCycle::key).toList());
        var late = new LinkedHashMap<PlanningCycle, List<StepRow>>();
        underWay.forEach(cycle -> {
            var own = rows.getOrDefault(cycle.key(), List.of());
            if (cycle.terms(today).daysLate(own) > 0) {
                late.put(cycle, own);
            }
        });
        return late;
    }

    private static LocalDate since(PlanningCycle cycle, List<StepRow> rows, LocalDate today) {
        return today.minusDays(cycle.terms(today).daysLate(rows));
    }

    private static Standstill phase(PlanningCycle cycle, List<StepRow> rows, Found found, LocalDate today) {
        var phases = rows.stream()
                .filter(row -> row.isLate(today))
                .map(StepRow::title)
                .collect(Collectors.joining(", "));
        var days = cycle.terms(today).daysLate(rows);
        return new Standstill(
                Standstill.Kind.PHASE,
                new Pill(Role.LATE, "in ritardo di " + Days.count(days)),
                phases.isEmpty() ? "Approvazione e firma" : phases,
                cycle.key(),
                cycle.area(),
                "/regia?chiave=%s#incorso".formatted(cycle.key()),
                waitsFor(cycle.key(), found));
    }

    /** A sitting, a wait for another, or the offices whose turn it is: whatever there is. */
    private static String waitsFor(String key, Found found) {
        var said = Stream.of(
                        found.sittings().stream()
                                .filter(one -> one.businessKey().equals(key))
                                .map(one ->
                                        "la seduta del %s (%s)".formatted(Italian.moment(one.heldAt()), one.body())),
                        found.waits().stream()
                                .filter(wait -> wait.businessKey().equals(key))
                                .map(wait -> "%s, dal %s".formatted(wait.waitsFor(), Italian.day(wait.since()))),
                        Stream.of(Halt.named(found.turns().getOrDefault(key, List.of())))
                                .filter(names -> !names.isEmpty()))
                .flatMap(one -> one)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "Non attende nessuno: apri il procedimento." : "Attende " + said + ".";
    }

    private static Standstill wait(Wait wait) {
        return new Standstill(
                Standstill.Kind.WAIT,
                new Pill(Role.WAITING, "attende altri"),
                wait.step(),
                wait.businessKey(),
                wait.territory(),
                "/regia/procedimenti/" + wait.instanceId(),
                "Attende %s, dal %s.".formatted(wait.waitsFor(), Italian.day(wait.since())));
    }

    private static Standstill sitting(Upcoming one, LocalDate today) {
        return new Standstill(
                Standstill.Kind.SITTING,
                new Pill(Role.WAITING, "attende una data"),
                one.subject(),
                one.businessKey(),
                one.territory(),
                "/sedute/" + one.decision(),
                "Attende la seduta del %s (%s), fra %s."
                        .formatted(
                                Italian.moment(one.heldAt()),
                                one.body(),
                                Days.count(ChronoUnit.DAYS.between(
                                        today, one.heldAt().toLocalDate()))));
    }
}
