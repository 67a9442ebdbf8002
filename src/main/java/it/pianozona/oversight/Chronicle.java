/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.cycle.CycleKey;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.dossier.Deed;
import it.pianozona.dossier.Histories;
import it.pianozona.workflow.RunningInstances.Instance;
import it.pianozona.workflow.TraveledPath;
import it.pianozona.workflow.TraveledPath.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What has happened so far under an instance's key: who did what when, what was decided, which documents came of it. */
@Service
public class Chronicle {

    /** Most rows of each list. */
    public static final int MOST = 100;

    private final Cycles cycles;
    private final CycleProgress progress;
    private final Histories histories;
    private final CollegialDecisions decisions;
    private final FrozenDocuments documents;
    private final TraveledPath path;

    Chronicle(
            Cycles cycles,
            CycleProgress progress,
            Histories histories,
            CollegialDecisions decisions,
            FrozenDocuments documents,
            TraveledPath path) {
        this.cycles = cycles;
        this.progress = progress;
        this.histories = histories;
        this.decisions = decisions;
        this.documents = documents;
        this.path = path;
    }

    /** The cycle whose dossier tells of the instance; empty for what belongs to no cycle. */
    public Optional<PlanningCycle> cycle(Instance instance) {
        return CycleKey.in(instance.businessKey()).map(CycleKey::text).flatMap(cycles::find);
    }

    /** Whether the cycle is late today. */
    public boolean isLate(PlanningCycle cycle) {
        return progress.isLate(cycle);
    }

    /** Newest first. */
    public List<Deed> deeds(Instance instance) {
        return histories.of(instance.businessKey()).stream().limit(MOST).toList();
    }

    public List<Decision> decisions(Instance instance) {
        return decisions.ofKey(instance.businessKey()).stream().limit(MOST).toList();
    }

    public List<FrozenDocument> documents(Instance instance) {
        return documents.of(instance.businessKey()).stream().limit(MOST).toList();
    }

    /** Newest first. */
    public List<Stage> path(Set<String> territories, Instance instance) {
        return path.of(territories, instance.id(), MOST);
    }
}
