/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.agreement.SignatureStake;
import it.pianozona.cycle.CycleEndings;
import it.pianozona.cycle.CycleWaits;
import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.dossier.Histories;
import it.pianozona.dossier.RelatedKeys;
import it.pianozona.plan.money.Framework;
import it.pianozona.record.RecordSearch;
import it.pianozona.territory.OfficeKind;
import it.pianozona.workflow.AutomaticSteps;
import it.pianozona.workflow.ProcessPaths;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where a cycle stands, in ten seconds: whose turn it is, what is at stake, what comes next, what was done last. */
@Component
class Overview {

    /** As many as one reads at a glance. */
    private static final int SOON = 5;

    private static final int LATEST = 4;

    /** Nobody's words: the overview says who did what, not what they wrote. */
    private static final Optional<Histories.Readable> DEEDS_ONLY =
            Optional.of(new Histories.Readable(Set.of(), Set.of(), Set.of()));

    private final ProcessPaths paths;
    private final AutomaticSteps automatic;
    private final RelatedKeys keys;
    private final Turns turns;
    private final Deadlines deadlines;
    private final RatificationMatrix matrix;
    private final List<SignatureStake> stakes;
    private final Framework framework;
    private final FrozenDocuments frozen;
    private final Histories histories;
    private final CycleEndings endings;
    private final List<DossierChapter> chapters;
    private final List<CycleWaits> waits;

    Overview(
            ProcessPaths paths,
            AutomaticSteps automatic,
            RelatedKeys keys,
            Turns turns,
            Deadlines deadlines,
            RatificationMatrix matrix,
            List<SignatureStake> stakes,
            Framework framework,
            FrozenDocuments frozen,
            Histories histories,
            CycleEndings endings,
            List<DossierChapter> chapters,
            List<CycleWaits> waits) {
        this.paths = paths;
        this.automatic = automatic;
        this.keys = keys;
        this.turns = turns;
        this.deadlines = deadlines;
        this.matrix = matrix;
        this.stakes = stakes;
        this.framework = framework;
        this.frozen = frozen;
        this.histories = histories;
        this.endings = endings;
        this.chapters = chapters;
        this.waits = waits;
    }

    void fill(DossierVisits.Visit visit, Model model) {
        var related = keys.ofCycle(visit.cycle());
        var own = related.stream()
                .filter(key -> key.equals(visit.key()) || key.startsWith(visit.key() + "-"))
                .toList();
        var shown = visit.agreement().map(matrix::of);
        var terms = Deadlines.open(deadlines.withoutTasks(visit, own, shown));
        var open = turns.of(visit, paths.waiting(related));
        model.addAttribute("road", Road.of(visit));
        model.addAttribute("turns", open);
        model.addAttribute(
                "myTurn",
                open.stream().filter(turn -> !turn.mine().isEmpty()).findFirst().orElse(null));
        model.addAttribute("atWork", open.isEmpty() ? automatic.of(visit.cycle().key()) : List.of());
        model.addAttribute("waits", waits(visit).orElse(null));
        model.addAttribute(
                "ended",
                visit.cycle().state() == PlanningCycle.State.ABORTED
                        ? endings.reason(visit.key()).orElse(null)
                        : null);
        model.addAttribute("mayEnd", mayEnd(visit));
        model.addAttribute("late", standing(terms, Deadline.Standing.LATE, visit.today()));
        model.addAttribute(
                "soon",
                standing(terms, Deadline.Standing.PLANNED, visit.today()).stream()
                        .limit(SOON)
                        .toList());
        model.addAttribute("stakes", shown.map(one -> stakes(visit, one)).orElse(List.of()));
        var rows = framework.of(visit.key());
        model.addAttribute("money", MoneyTables.bySource(visit.cycle(), rows));
        model.addAttribute("years", MoneyTables.years(visit.cycle()));
        model.addAttribute("papers", frozen.headsOf(own));
        model.addAttribute(
                "lastDeeds",
                histories
                        .find(RecordSearch.Filter.of(related), 0, LATEST, DEEDS_ONLY)
                        .deeds());
        model.addAttribute(
                "chapters",
                chapters.stream()
                        .flatMap(chapter -> chapter.of(visit.cycle()).stream())
                        .toList());
    }

    private static List<Deadline> standing(List<Deadline> terms, Deadline.Standing wanted, LocalDate today) {
        return terms.stream().filter(one -> one.standing(today) == wanted).toList();
    }

    /** What an agreement that not all have signed stands to gain or lose. */
    private List<SignatureStake.Stake> stakes(DossierVisits.Visit visit, RatificationMatrix.Matrix shown) {
        return shown.agreement().state().isToBeSigned()
                ? stakes.stream()
                        .flatMap(stake -> stake.of(visit.key(), shown.unsigned(), visit.today()).stream())
                        .toList()
                : List.of();
    }

    /** The sentences that are not yet the sentence of the page. */
    private Optional<String> waits(DossierVisits.Visit visit) {
        return visit.standing().isIdle() ? Optional.empty() : visit.standing().waits(waits);
    }

    /** Whether the reader is led to the page on which the cycle is ended, which asks again. */
    private static boolean mayEnd(DossierVisits.Visit visit) {
        return visit.cycle().state().isUnderWay()
                && visit.rights().officeIds().stream()
                        .anyMatch(office -> office.equals(OfficeKind.PLAN_OFFICE.officeId(
                                        visit.cycle().area()))
                                || office.startsWith(OfficeKind.COORDINATORS.officeId("")));
    }
}
