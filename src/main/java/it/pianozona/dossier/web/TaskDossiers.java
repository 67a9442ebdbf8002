/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.cycle.CycleKey;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.dossier.Deed;
import it.pianozona.dossier.Histories;
import it.pianozona.record.RecordSearch;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.TaskCards;
import it.pianozona.workflow.TaskCards.OpenStep;
import it.pianozona.workflow.TaskCards.TaskCard;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What Tasklist shows beside a form: of each task in a list its card, of the open one the dossier of what it is about. */
@Component
class TaskDossiers {

    /** Deeds that can be read at a glance; the whole history is in the dossier. */
    private static final int LATEST = 15;

    private final TaskCards cards;
    private final Cycles cycles;
    private final CycleProgress progress;
    private final TaskDossierRows rows;
    private final Histories histories;
    private final DossierVisits visits;
    private final List<DossierChapter> chapters;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    TaskDossiers(
            TaskCards cards,
            Cycles cycles,
            CycleProgress progress,
            TaskDossierRows rows,
            Histories histories,
            DossierVisits visits,
            List<DossierChapter> chapters,
            RightsOnDate rights,
            BusinessClock clock) {
        this.cards = cards;
        this.cycles = cycles;
        this.progress = progress;
        this.rows = rows;
        this.histories = histories;
        this.visits = visits;
        this.chapters = chapters;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The dossier of what a task is about.
     *
     * @param cycle the planning cycle that it belongs to, if the person may see its dossier
     * @param late whether that cycle is late
     * @param steps what is open, the task itself among them
     * @param deeds the latest, newest first
     */
    record TaskDossier(
            TaskCard task,
            Optional<PlanningCycle> cycle,
            boolean late,
            List<OpenStep> steps,
            List<TaskDossierRows.Paper> papers,
            List<DossierChapter.Link> pages,
            List<Deed> deeds) {}

    /** The cards of those of the tasks that the person may see. */
    List<TaskCard> cards(String personId, Collection<String> taskIds) {
        return cards.visible(rightsOf(personId), taskIds);
    }

    /** Empty if the task is not open, or not the person's to see. */
    @Transactional(readOnly = true)
    Optional<TaskDossier> of(String personId, String taskId) {
        var held = rightsOf(personId);
        return cards.visible(held, List.of(taskId)).stream().findFirst().map(task -> dossier(task, held, personId));
    }

    private TaskDossier dossier(TaskCard task, Rights held, String personId) {
        var cycle = cycleKeyIn(task.businessKey()).flatMap(cycles::find).filter(found -> held.territoryCodes()
                .contains(found.area()));
        var key = cycle.map(PlanningCycle::key).orElse(task.businessKey());
        return new TaskDossier(
                task,
                cycle,
                cycle.filter(progress::isLate).isPresent(),
                cards.openBeside(task),
                rows.papers(List.of(task.businessKey(), key)),
                cycle.stream()
                        .flatMap(one -> chapters.stream().flatMap(chapter -> chapter.of(one).stream()))
                        .toList(),
                latest(task.businessKey(), readable(cycle, task, held, personId)));
    }

    private List<Deed> latest(String businessKey, Optional<Histories.Readable> readable) {
        return histories
                .find(RecordSearch.Filter.of(List.of(businessKey)), 0, LATEST, readable)
                .deeds();
    }

    /** As in the dossier of the cycle; of what belongs to no cycle who contributes from outside reads what is their own. */
    private Optional<Histories.Readable> readable(
            Optional<PlanningCycle> cycle, TaskCard task, Rights held, String personId) {
        return cycle.isPresent()
                ? visits.readable(visits.enter(cycle.get().key(), personId))
                : Optional.of(task).filter(one -> held.isGuest(one.territory())).map(one -> visits.own(held, personId));
    }

    private Rights rightsOf(String personId) {
        return rights.of(personId, clock.today());
    }

    /** The key of the cycle that a business key begins with, as {@code RHO-2018-2020} in {@code RHO-2018-2020-AGG-1}. */
    static Optional<String> cycleKeyIn(String businessKey) {
        return CycleKey.in(businessKey).map(CycleKey::text);
    }

    /** The years of that cycle, as {@code 2018-2020}; empty text if the key names none. */
    static String yearsIn(String businessKey) {
        return CycleKey.in(businessKey).map(CycleKey::period).orElse("");
    }
}
