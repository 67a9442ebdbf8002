/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.region.Feature;
import it.pianozona.region.StepOwner;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/** What the models ask of the cycle by its business key: offices, deadlines of its profile, who owns a step. */
@ProcessBean("cycle")
public class CycleModel {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Cycles cycles;
    private final BusinessClock clock;

    CycleModel(Cycles cycles, BusinessClock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    /** The area's office of a kind, for example {@code ufficio-piano} gives {@code ufficio-piano-RHO}. */
    public String office(String kind, String cycleKey) {
        return kind + "-" + cycles.get(cycleKey).area();
    }

    /** Today plus the days of a key of the profile, at the end of the day. */
    public Date due(String key, String cycleKey) {
        return at(clock.today().plusDays(days(key, cycleKey)), END_OF_DAY);
    }

    /** True if the area itself makes its community profile (P3); otherwise a wider body does. */
    public boolean ownsProfile(String cycleKey) {
        return cycles.profileOf(cycleKey).steps().profile().owner() == StepOwner.AREA;
    }

    /** True if the area itself does the guidance step (P4). */
    public boolean ownsGuidance(String cycleKey) {
        return cycles.profileOf(cycleKey).steps().guidance().owner() == StepOwner.AREA;
    }

    /** True if the plan is adopted by an Accordo di Programma; otherwise its approval puts it in force. */
    public boolean hasAgreement(String cycleKey) {
        return cycles.profileOf(cycleKey).has(Feature.AGREEMENT);
    }

    /** Some days before the approval date, in the morning; 0 is the morning after it. */
    public Date beforeApproval(int days, String cycleKey) {
        var approval = cycles.get(cycleKey).approvalDate();
        return at(days == 0 ? approval.plusDays(1) : approval.minusDays(days), MORNING);
    }

    /** Between reminders of what is awaited, as the engine's timers take it. */
    public String everyWeek() {
        return "R/P7D";
    }

    private int days(String key, String cycleKey) {
        return cycles.profileOf(cycleKey).settings().days(key);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(BusinessClock.ROME).toInstant());
    }
}
