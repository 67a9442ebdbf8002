/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.InstanceControl;
import it.pianozona.workflow.RunningInstances.Instance;
import it.pianozona.workflow.StoppedSteps.StoppedStep;
import it.pianozona.workflow.VersionMoves;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a coordinator does to a running instance as a whole: stop it, let it go on, retry what failed, move it to the newest
 * version of its model (requirement 6.9). Each is written in the legal record; none concludes a step of people.
 */
@Service
public class Interventions {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final InstanceControl control;
    private final VersionMoves moves;
    private final Deeds deeds;

    Interventions(InstanceControl control, VersionMoves moves, Deeds deeds) {
        this.control = control;
        this.moves = moves;
        this.deeds = deeds;
    }

    private record Why(String procedimento, String motivo) {}

    private record Tried(String passo, String esito) {}

    private record Version(String procedimento, int versione) {}

    private record Moved(String procedimento, int versione, String motivo, List<String> passi) {}

    /**
     * The instance and what it called stand still.
     *
     * @throws RuleViolated if no reason is given
     */
    @Transactional
    public void suspend(Instance instance, String personId, String reason) {
        var why = requireReason(reason);
        if (control.suspend(instance.id()) == 0) {
            throw new RuleViolated("Il procedimento è già sospeso.");
        }
        deeds.write(
                instance.territory(),
                instance.businessKey(),
                personId,
                "Regia: procedimento sospeso",
                null,
                new Why(title(instance), why));
    }

    /** The instance and what it called go on. */
    @Transactional
    public void resume(Instance instance, String personId) {
        if (control.resume(instance.id()) == 0) {
            throw new RuleViolated("Il procedimento è già in corso.");
        }
        deeds.write(
                instance.territory(),
                instance.businessKey(),
                personId,
                "Regia: procedimento ripreso",
                null,
                new Why(title(instance), ""));
    }

    /**
     * Tries a failed automatic step at once.
     *
     * @return what the program said if it failed again; empty if it succeeded
     */
    public Optional<String> retry(Instance instance, StoppedStep step, String personId) {
        if (instance.suspended()) {
            throw new RuleViolated("Il procedimento è sospeso: prima fallo riprendere, poi riprova.");
        }
        var failure = control.retry(step.jobId());
        deeds.write(
                instance.territory(),
                instance.businessKey(),
                personId,
                "Regia: passo automatico riprovato",
                null,
                new Tried(step.step(), failure.isPresent() ? "non riuscito" : "riuscito"));
        return failure;
    }

    /** What moving to the newest version would do. */
    public VersionMoves.Preview preview(Instance instance) {
        return moves.preview(instance.id(), instance.model().newestId());
    }

    /**
     * Moves the instance to the newest version, all or nothing.
     *
     * @throws RuleViolated if no reason is given, if it runs the newest version, or for what blocks it
     */
    @Transactional
    public void move(Instance instance, String personId, String reason) {
        var why = requireReason(reason);
        if (!instance.model().isOutdated()) {
            throw new RuleViolated("Il procedimento segue già la versione più recente.");
        }
        var moved = moves.preview(instance.id(), instance.model().newestId()).moved();
        var blocks = moves.move(instance.id(), instance.model().newestId());
        if (!blocks.isEmpty()) {
            throw new RuleViolated(
                    "Il procedimento resta alla versione di prima. %s".formatted(String.join(" ", blocks)));
        }
        deeds.write(
                instance.territory(),
                instance.businessKey(),
                personId,
                "Regia: procedimento portato alla versione più recente",
                new Version(title(instance), instance.model().version()),
                new Moved(
                        title(instance),
                        instance.model().newest(),
                        why,
                        moved.stream().map(VersionMoves.MovedStep::before).toList()));
    }

    /** The reason as it is recorded. */
    static String requireReason(String reason) {
        var written = reason == null ? "" : reason.strip();
        if (written.length() < SHORTEST_REASON || written.length() > LONGEST_REASON) {
            throw new RuleViolated("«Motivo»: scrivi perché, da %d a %d caratteri: resta nella storia."
                    .formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        return written;
    }

    private static String title(Instance instance) {
        return instance.model().title();
    }
}
