/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.territory.BodyMember;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** What the model of {@code collegial-decision} asks: who acts, and when. Offices are engine groups, days Europe/Rome. */
@ProcessBean("decision")
public class DecisionModel {

    /** Variable: when the called sitting is held, the due date of its votes; asked once for all of them. */
    static final String SITTING_AT = "sittingAt";

    private static final int CONVOCATION_DAYS = 5;

    private final CollegialDecisions decisions;
    private final BusinessClock clock;

    DecisionModel(CollegialDecisions decisions, BusinessClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The office that convenes and keeps the minutes. */
    public String secretary(String decisionId) {
        return decisions.body(decisions.get(id(decisionId))).secretaryOffice();
    }

    /** The office that presides. */
    public String president(String decisionId) {
        return decisions.body(decisions.get(id(decisionId))).presidentOffice();
    }

    /** The members' offices, one vote each. */
    public List<String> memberOffices(String decisionId) {
        return decisions.members(id(decisionId)).stream()
                .map(BodyMember::officeId)
                .toList();
    }

    /** When the last called sitting is held. */
    public Date sitting(String decisionId) {
        return date(decisions.lastSitting(id(decisionId)).heldAt());
    }

    /** Some days before the sitting, at the same time of day. */
    public Date beforeSitting(String decisionId, int days) {
        return date(decisions.lastSitting(id(decisionId)).heldAt().minusDays(days));
    }

    /** The day after the sitting, when its attendance should be on record. */
    public Date afterSitting(String decisionId) {
        return date(decisions.lastSitting(id(decisionId)).heldAt().plusDays(1));
    }

    /** By when the body is to be convened. */
    public Date convocationDue() {
        return endOf(clock.today().plusDays(CONVOCATION_DAYS));
    }

    /** By when the minutes are due, {@code minutes.days}. */
    public Date minutesDue(String decisionId) {
        return endOf(clock.today()
                .plusDays(decisions.get(id(decisionId)).request().terms().minutesDays()));
    }

    private static UUID id(String decisionId) {
        return UUID.fromString(decisionId);
    }

    private static Date endOf(LocalDate day) {
        return date(day.atTime(LocalTime.of(23, 59)));
    }

    static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(BusinessClock.ROME).toInstant());
    }
}
