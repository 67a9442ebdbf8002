/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a cycle stands in its calendar. */
@Service
public class CycleProgress {

    private final CycleRows rows;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CycleProgress(CycleRows rows, BusinessClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** State of a step; AWAITED if a wider body does it and the area waits for the result. */
    public enum StepState {
        PLANNED("da fare"),
        AWAITED("curato da un ente più ampio"),
        RUNNING("in corso"),
        DONE("concluso");

        private final String italian;

        StepState(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * A step of the calendar with what has happened so far.
     *
     * @param doneOn the day on which it ended
     * @param metOn the day on which what its term asks was done: before its end where more follows, as the publication after the
     *     signature
     * @param asked false once the cycle has ended or its plan is in force: nobody is late with it any more
     */
    public record StepRow(
            String step,
            String title,
            LocalDate plannedFrom,
            LocalDate plannedTo,
            StepState state,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> doneOn,
            Optional<LocalDate> metOn,
            boolean asked) {

        /** True if its window is over and what it is for is not done. */
        public boolean isLate(LocalDate today) {
            return isOpen() && plannedTo.isBefore(today);
        }

        /** Its state with the sign. */
        public Pill pill(LocalDate today) {
            if (isLate(today)) {
                return new Pill(Pill.Role.LATE, Days.left(plannedTo, today));
            }
            var role =
                    switch (state) {
                        case DONE -> Pill.Role.DONE;
                        case RUNNING -> Pill.Role.RUNNING;
                        case PLANNED, AWAITED -> Pill.Role.WAITING;
                    };
            return new Pill(role, state.italian());
        }

        /** Whether what it is for is still to be done. */
        public boolean isOpen() {
            return asked && state != StepState.DONE && metOn.isEmpty();
        }
    }

    /** The steps in their order. */
    public List<StepRow> of(String cycleKey) {
        return rows.steps(cycleKey);
    }

    /** The steps of each cycle in their order, in one statement; a cycle without steps is absent. */
    public Map<String, List<StepRow>> ofCycles(Collection<String> cycleKeys) {
        return rows.steps(cycleKeys);
    }

    /** Whether the cycle is late today, by its own terms or by those of its phases ({@link CycleTerms}). */
    @Transactional(readOnly = true)
    public boolean isLate(PlanningCycle cycle) {
        return cycle.state().isUnderWay() && cycle.terms(clock.today()).isLate(rows.steps(cycle.key()));
    }

    @Transactional
    public void started(String cycleKey, String step) {
        rows.startStep(cycleKey, step, clock.today());
    }

    /** The step is done. Publishes {@link StepFinished}. */
    @Transactional
    public void finished(String cycleKey, String step) {
        rows.finishStep(cycleKey, step, clock.today()).ifPresent(events::publishEvent);
    }
}
