/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.CycleWaits;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Rights;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The cycles of a person's territories, whatever their number in three statements; a fourth where one awaits a wider body. */
@Component
class TimeLines {

    /** So many are drawn; who has more reads the others in a table. */
    private static final int DRAWN = 3;

    private static final int IN_TABLE = 15;
    private static final int ENDED = 6;

    private final Cycles cycles;
    private final CycleWaits waits;
    private final CycleProgress progress;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    TimeLines(Cycles cycles, CycleWaits waits, CycleProgress progress, PlanningAreas areas, BusinessClock clock) {
        this.cycles = cycles;
        this.waits = waits;
        this.progress = progress;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The cycles, the latest ones first.
     *
     * @param running all that have not come to their end
     * @param ended the last that have
     */
    record View(List<TimeLine> running, List<TimeLine> ended) {

        public List<TimeLine> drawn() {
            return running.subList(0, Math.min(DRAWN, running.size()));
        }

        public List<TimeLine> table() {
            return running.subList(drawn().size(), Math.min(DRAWN + IN_TABLE, running.size()));
        }

        /** How many the table leaves out. */
        public int more() {
            return running.size() - drawn().size() - table().size();
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
        var awaiting = waits.of(steps.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(step -> step.state() == StepState.AWAITED))
                .map(Map.Entry::getKey)
                .toList());
        var running = open.stream()
                .map(cycle -> {
                    var line = TimeLine.of(
                            cycle, names.get(cycle.area()), steps.getOrDefault(cycle.key(), List.of()), clock.today());
                    return awaiting.containsKey(cycle.key()) ? line.awaiting(awaiting.get(cycle.key())) : line;
                })
                .sorted(Comparator.comparingLong(TimeLine::daysLate)
                        .reversed()
                        .thenComparing(line -> !line.cycle().state().isUnderWay())
                        .thenComparing(TimeLine::title))
                .toList();
        var ended = all.stream()
                .filter(cycle -> cycle.state().isEnd())
                .limit(ENDED)
                .map(cycle -> TimeLine.of(cycle, names.get(cycle.area()), List.of(), clock.today()))
                .toList();
        return new View(running, ended);
    }
}
