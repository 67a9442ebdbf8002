/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.consultation.Observation;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.update.PlanUpdate;
import it.pianozona.update.PlanUpdates;
import it.pianozona.update.UpdateApproval;
import it.pianozona.update.UpdateConsultations;
import it.pianozona.workflow.ProcessBean;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** What the model of {@code aggiornamento-piano} asks, by the id of the update. Days are Europe/Rome. */
@ProcessBean("planUpdate")
public class UpdateModel {

    private final PlanUpdates updates;
    private final UpdateConsultations consultations;
    private final UpdateApproval approval;
    private final Cycles cycles;
    private final BusinessClock clock;

    UpdateModel(
            PlanUpdates updates,
            UpdateConsultations consultations,
            UpdateApproval approval,
            Cycles cycles,
            BusinessClock clock) {
        this.updates = updates;
        this.consultations = consultations;
        this.approval = approval;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** The morning after {@code update.listDays} from today. */
    public Date listOverdue(String cycleKey) {
        var days = cycles.profileOf(cycleKey).settings().days("update.listDays");
        return Moments.reminderOf(clock.today().plusDays(days + 1L));
    }

    /** The end of the last day of the consultation. */
    public Date consultationEnd(String updateId) {
        return Moments.startOf(update(updateId).openUntil().orElseThrow().plusDays(1));
    }

    private PlanUpdate update(String updateId) {
        return updates.get(UUID.fromString(updateId));
    }

    /** True while observations wait for an answer. */
    public boolean hasOpenObservations(String updateId) {
        return !openObservations(updateId).isEmpty();
    }

    /** Ids of the observations that wait for an answer. */
    public List<String> openObservations(String updateId) {
        return consultations.lastRound(UUID.fromString(updateId)).stream()
                .filter(observation -> observation.answer().isEmpty())
                .map(observation -> observation.id().toString())
                .toList();
    }

    /** True if something that was observed in the last consultation is accepted, if only in part. */
    public boolean hasAcceptedObservations(String updateId) {
        return consultations.lastRound(UUID.fromString(updateId)).stream()
                .flatMap(observation -> observation.answer().stream())
                .anyMatch(answer -> answer.outcome() != Observation.Outcome.REJECTED);
    }

    /** True if the parties of an agreement in force take the changes over. */
    public boolean needsAddendum(String updateId) {
        return approval.needsAddendum(UUID.fromString(updateId));
    }

    /** True if every signatory has signed the addendum. */
    public boolean isSignedByAll(String updateId) {
        return approval.isSignedByAll(UUID.fromString(updateId));
    }
}
