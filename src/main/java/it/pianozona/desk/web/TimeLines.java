/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.CycleStanding;
import it.pianozona.cycle.CycleWaits;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Rights;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The cycles of a person's territories, whatever their number in three statements. */
@Component
class TimeLines {

    /** So many stand on the desk; the others are among the dossiers. */
    private static final int ON_THE_DESK = 4;

    private static final int AS_CARDS = 24;

    private static final Comparator<TimeLine> WORST_FIRST = Comparator.comparing(
                    (TimeLine line) -> line.pill().role())
            .thenComparing(TimeLine::daysLate)
            .reversed()
            .thenComparing(line -> !line.cycle().state().isUnderWay())
            .thenComparing(TimeLine::title);

    private final Cycles cycles;
    private final CycleProgress progress;
    private final List<CycleWaits> waits;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    TimeLines(Cycles cycles, CycleProgress progress, List<CycleWaits> waits, PlanningAreas areas, BusinessClock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.waits = waits;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The cycles.
     *
     * @param running all that have not come to their end, the worst first
     * @param ended the others, the latest first
     */
    record View(List<TimeLine> running, List<TimeLine> ended) {

        public List<TimeLine> onTheDesk() {
            return running.subList(0, Math.min(ON_THE_DESK, running.size()));
        }

        public List<TimeLine> cards() {
            return running.subList(0, Math.min(AS_CARDS, running.size()));
        }

        /** Those for which there are no cards any more. */
        public List<TimeLine> table() {
            return running.subList(cards().size(), running.size());
        }

        public boolean isEmpty() {
            return running.isEmpty() && ended.isEmpty();
        }
    }

    View of(Rights rights) {
        var all = cycles.ofAreas(rights.territoryCodes());
        var names = areas.territories().stream().collect(Collectors.toMap(Territory::code, Territory::name));
        var open = all.stream().filter(cycle -> !cycle.state().isEnd()).toList();
        var steps = progress.ofCycles(open.stream().map(PlanningCycle::key).toList());
        var waiting = waiting(open, steps);
        var lines = all.stream()
                .map(cycle -> new TimeLine(
                        names.get(cycle.area()),
                        new CycleStanding(
                                cycle,
                                steps.getOrDefault(cycle.key(), List.of()),
                                Optional.ofNullable(waiting.get(cycle.key())),
                                clock.today())))
                .collect(Collectors.partitioningBy(line -> line.cycle().state().isEnd()));
        return new View(lines.get(false).stream().sorted(WORST_FIRST).toList(), lines.get(true));
    }

    private Map<String, String> waiting(List<PlanningCycle> open, Map<String, List<CycleProgress.StepRow>> steps) {
        var standing = open.stream()
                .map(cycle -> new CycleWaits.Standing(cycle, steps.getOrDefault(cycle.key(), List.of())))
                .toList();
        var found = new HashMap<String, String>();
        waits.forEach(wait -> found.putAll(wait.of(standing)));
        return found;
    }
}
