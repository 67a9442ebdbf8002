/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.CycleProgress;
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

    /** So many are drawn; who has more reads the others in a table. */
    private static final int DRAWN = 3;

    private static final int IN_TABLE = 15;
    private static final int ENDED = 6;

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
        var waiting = waiting(open, steps);
        var running = open.stream()
                .map(cycle -> TimeLine.of(
                        cycle,
                        names.get(cycle.area()),
                        steps.getOrDefault(cycle.key(), List.of()),
                        Optional.ofNullable(waiting.get(cycle.key())),
                        clock.today()))
                .sorted(Comparator.comparingLong(TimeLine::daysLate)
                        .reversed()
                        .thenComparing(line -> !line.cycle().state().isUnderWay())
                        .thenComparing(TimeLine::title))
                .toList();
        var ended = all.stream()
                .filter(cycle -> cycle.state().isEnd())
                .limit(ENDED)
                .map(cycle -> TimeLine.of(cycle, names.get(cycle.area()), List.of(), Optional.empty(), clock.today()))
                .toList();
        return new View(running, ended);
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
