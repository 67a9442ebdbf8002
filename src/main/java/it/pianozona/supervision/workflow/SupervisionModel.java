/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.agreement.Party;
import it.pianozona.cycle.Cycles;
import it.pianozona.supervision.CollegeExamination;
import it.pianozona.supervision.Disputes;
import it.pianozona.supervision.Entry;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.supervision.Withdrawals;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** What the models of the supervision ask, by the id of the matter that they carry. Days are Europe/Rome. */
@ProcessBean("supervision")
public class SupervisionModel {

    private final Matters matters;
    private final CollegeExamination college;
    private final Withdrawals withdrawals;
    private final Disputes disputes;
    private final Cycles cycles;
    private final BusinessClock clock;

    SupervisionModel(
            Matters matters,
            CollegeExamination college,
            Withdrawals withdrawals,
            Disputes disputes,
            Cycles cycles,
            BusinessClock clock) {
        this.matters = matters;
        this.college = college;
        this.withdrawals = withdrawals;
        this.disputes = disputes;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** The offices of the college that may examine the matter, separated by commas. */
    public String examiners(String matterId) {
        return String.join(",", college.examiners(id(matterId)));
    }

    /** The party that withdraws, is reported or answers. */
    public String subject(String matterId) {
        return matter(matterId).subject();
    }

    public String reporter(String matterId) {
        return matter(matterId).reporter();
    }

    /** The remaining signatories' offices. */
    public List<String> others(String matterId) {
        return matters.others(id(matterId)).stream().map(Party::office).toList();
    }

    public boolean leavesEnough(String matterId) {
        return withdrawals.leavesEnough(id(matterId));
    }

    public boolean isUnanimous(String matterId) {
        return withdrawals.isUnanimous(id(matterId));
    }

    /** True once one of the others does not consent to the amendment. */
    public boolean isDissent(String matterId) {
        return withdrawals.isDissent(id(matterId));
    }

    /** {@code withdrawal.settlementDays} after the day of effect. */
    public Date settlementLimit(String matterId) {
        return Moments.endOf(effectDay(matterId).plusDays(days(matterId, "withdrawal.settlementDays")));
    }

    /** Whether the agreement goes on after the withdrawal: parties enough, and all of them agree how. */
    public boolean goesOn(String matterId) {
        return leavesEnough(matterId) && isUnanimous(matterId);
    }

    /** Both sides of a dispute. */
    public List<String> sides(String matterId) {
        return disputes.sides(id(matterId));
    }

    public List<String> sidesWithoutArbiter(String matterId) {
        return disputes.sidesWithoutArbiter(id(matterId));
    }

    /** Today plus the days of a key of the profile, at the end of the day. */
    public Date due(String matterId, String key) {
        return Moments.endOf(clock.today().plusDays(days(matterId, key)));
    }

    /** {@code college.examDays} from today. */
    public Date examDue(String matterId) {
        return due(matterId, "college.examDays");
    }

    /** {@code default.noticeDays} from today, for the award. */
    public Date awardDue(String matterId) {
        return due(matterId, "default.noticeDays");
    }

    /** The end of the last day before the effect. */
    public Date effectDue(String matterId) {
        return Moments.endOf(effectDay(matterId).minusDays(1));
    }

    /** The first moment of the day of effect. */
    public Date effect(String matterId) {
        return Moments.startOf(effectDay(matterId));
    }

    /** The end of the day that the college set last. */
    public Date term(String matterId) {
        return Moments.endOf(lastOrder(matterId).term().orElseThrow());
    }

    Entry lastOrder(String matterId) {
        return matters.entries(id(matterId)).stream()
                .filter(entry -> entry.term().isPresent())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no term was set on matter " + matterId));
    }

    private LocalDate effectDay(String matterId) {
        return matter(matterId).effectOn().orElseThrow();
    }

    private Matter matter(String matterId) {
        return matters.get(id(matterId));
    }

    private int days(String matterId, String key) {
        return cycles.profileOf(matter(matterId).cycleKey()).settings().days(key);
    }

    private static UUID id(String matterId) {
        return UUID.fromString(matterId);
    }
}
