/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.CycleEndings;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.CycleWaits;
import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.dossier.RelatedKeys;
import it.pianozona.territory.Names;
import it.pianozona.territory.OfficeKind;
import it.pianozona.workflow.AutomaticSteps;
import it.pianozona.workflow.ProcessPaths;
import it.pianozona.workflow.ProcessPaths.Waiting;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where a cycle stands, in ten seconds: state, what is going on and whose turn it is, what is late, what comes next. */
@Component
class Overview {

    /** As many terms as one reads at a glance. */
    private static final int SOON = 5;

    private final ProcessPaths paths;
    private final AutomaticSteps automatic;
    private final RelatedKeys keys;
    private final Names names;
    private final Deadlines deadlines;
    private final Agreements agreements;
    private final CycleEndings endings;
    private final List<DossierChapter> chapters;
    private final List<CycleWaits> waits;

    Overview(
            ProcessPaths paths,
            AutomaticSteps automatic,
            RelatedKeys keys,
            Names names,
            Deadlines deadlines,
            Agreements agreements,
            List<DossierChapter> chapters,
            List<CycleWaits> waits,
            CycleEndings endings) {
        this.endings = endings;
        this.paths = paths;
        this.automatic = automatic;
        this.keys = keys;
        this.names = names;
        this.deadlines = deadlines;
        this.agreements = agreements;
        this.chapters = chapters;
        this.waits = waits;
    }

    /**
     * Equal tasks of several offices, for example a vote of each mayor.
     *
     * @param offices names of those whose turn it is
     * @param first the most urgent of them
     * @param mine id of the one that the reader may conclude, empty if none
     */
    record Turn(String title, String process, Waiting first, Collection<String> offices, String mine) {}

    void fill(DossierVisits.Visit visit, Model model) {
        var terms = Deadlines.open(deadlines.withoutTasks(visit));
        var turns = turns(visit);
        model.addAttribute("turns", turns);
        model.addAttribute(
                "atWork", turns.isEmpty() ? automatic.of(visit.cycle().key()) : List.of());
        model.addAttribute("waits", waits(visit));
        model.addAttribute(
                "running",
                visit.steps().stream()
                        .filter(step -> step.state() == CycleProgress.StepState.RUNNING)
                        .toList());
        model.addAttribute(
                "ended",
                visit.cycle().state() == PlanningCycle.State.ABORTED
                        ? endings.reason(visit.key()).orElse(null)
                        : null);
        model.addAttribute("mayEnd", mayEnd(visit));
        model.addAttribute(
                "next",
                visit.steps().stream()
                        .filter(step -> step.state() == CycleProgress.StepState.PLANNED)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "late",
                terms.stream()
                        .filter(one -> one.standing(visit.today()) == Deadline.Standing.LATE)
                        .toList());
        model.addAttribute(
                "soon",
                terms.stream()
                        .filter(one -> one.standing(visit.today()) == Deadline.Standing.PLANNED)
                        .limit(SOON)
                        .toList());
        model.addAttribute(
                "agreementState",
                agreements.find(visit.key()).map(Agreement::state).orElse(null));
        model.addAttribute(
                "chapters",
                chapters.stream()
                        .flatMap(chapter -> chapter.of(visit.key()).stream())
                        .toList());
    }

    private List<String> waits(DossierVisits.Visit visit) {
        var standing = List.of(new CycleWaits.Standing(visit.cycle(), visit.steps()));
        return waits.stream()
                .flatMap(wait -> wait.of(standing).values().stream())
                .toList();
    }

    /** Whether the reader is led to the page on which the cycle is ended, which asks again. */
    private static boolean mayEnd(DossierVisits.Visit visit) {
        return visit.cycle().state().isUnderWay()
                && visit.rights().officeIds().stream()
                        .anyMatch(office -> office.equals(OfficeKind.PLAN_OFFICE.officeId(
                                        visit.cycle().area()))
                                || office.startsWith(OfficeKind.COORDINATORS.officeId("")));
    }

    private List<Turn> turns(DossierVisits.Visit visit) {
        var waiting = paths.waiting(keys.ofCycle(visit.cycle()));
        var found = names.of(
                Set.of(),
                waiting.stream().flatMap(task -> task.offices().stream()).collect(Collectors.toSet()));
        return waiting.stream()
                .collect(Collectors.groupingBy(
                        task -> task.process() + task.title(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(equal -> turn(equal, found, visit.rights().officeIds()))
                .toList();
    }

    private static Turn turn(List<Waiting> equal, Names.Found found, Set<String> held) {
        var first = equal.get(0);
        return new Turn(
                first.title(),
                first.process(),
                first,
                equal.stream()
                        .flatMap(task -> task.offices().stream())
                        .map(found::office)
                        .collect(Collectors.toCollection(TreeSet::new)),
                equal.stream()
                        .filter(task -> task.isFor(held))
                        .findFirst()
                        .map(Waiting::taskId)
                        .orElse(""));
    }
}
