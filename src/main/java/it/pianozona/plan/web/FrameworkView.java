/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Choices;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.FrameworkBound;
import it.pianozona.plan.money.Additionality;
import it.pianozona.plan.money.AdditionalityYear;
import it.pianozona.plan.money.AttractedResource;
import it.pianozona.plan.money.AttractedResources;
import it.pianozona.plan.money.BudgetLimits;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkGrid;
import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the money shows besides the sheet itself. */
@Component
class FrameworkView {

    private final Framework framework;
    private final BudgetLimits limits;
    private final AttractedResources attracted;
    private final Additionality additionality;
    private final Actions actions;
    private final Writers writers;

    FrameworkView(
            Framework framework,
            BudgetLimits limits,
            AttractedResources attracted,
            Additionality additionality,
            Actions actions,
            Writers writers) {
        this.framework = framework;
        this.limits = limits;
        this.attracted = attracted;
        this.additionality = additionality;
        this.actions = actions;
        this.writers = writers;
    }

    /** The sheet as it is kept. */
    FrameworkGrid kept(String cycleKey) {
        return FrameworkGrid.of(actions.years(cycleKey), framework.funds(cycleKey), framework.of(cycleKey));
    }

    /** @param grid the sheet to be shown, perhaps not saved yet */
    String show(PlanVisit visit, FrameworkGrid grid, int version, Model model) {
        var key = visit.cycle().key();
        var rows = framework.of(key);
        var years = actions.years(key);
        beside(visit, model);
        model.addAttribute("grid", grid);
        model.addAttribute("wrong", grid.wrong());
        model.addAttribute("firstWrong", firstWrong(grid, years));
        model.addAttribute("version", version);
        model.addAttribute("writer", writers.line(framework.written(key)));
        model.addAttribute("areas", PlanAreaKind.values());
        model.addAttribute(
                "comparison",
                new FrameworkBound(rows, actions.of(key))
                        .lines().stream()
                                .sorted(Comparator.comparingInt(FrameworkView::urgency))
                                .toList());
        return "piano-quadro";
    }

    /** Which year a phone shows first: that of the first cell to be mended. */
    private static int firstWrong(FrameworkGrid grid, List<Integer> years) {
        var year = grid.wrong().keySet().stream()
                .flatMap(name -> years.stream().filter(one -> name.contains(one.toString())))
                .findFirst();
        return year.orElse(years.get(0));
    }

    private static int urgency(FrameworkBound.Line line) {
        return line.isOver() ? 0 : line.framework().isEmpty() ? 1 : line.differs() ? 2 : 3;
    }

    /** The budget constraints. */
    String showLimits(PlanVisit visit, Model model) {
        beside(visit, model);
        var all = limits.of(visit.cycle().key());
        var over = framework.overLimit(visit.cycle().key()).size();
        model.addAttribute("limits", all);
        if (all.isEmpty()) {
            stand(model, new Pill(Role.WAITING, "nessuno"), "Nessun vincolo registrato.");
        } else {
            stand(
                    model,
                    over == 0 ? new Pill(Role.DONE, "rispettati") : new Pill(Role.RISK, "a rischio"),
                    "%s, %s."
                            .formatted(
                                    Italian.count(all.size(), "vincolo", "vincoli"),
                                    over == 0 ? "nessuno superato" : Italian.count(over, "superato", "superati")));
        }
        return "piano-vincoli";
    }

    /** What calls for projects brought in, and whether it adds to what municipalities and region give. */
    String showAttracted(PlanVisit visit, Model model) {
        beside(visit, model);
        var all = attracted.of(visit.cycle().key());
        var years = additionality.of(visit.cycle().key());
        model.addAttribute("attracted", all);
        model.addAttribute("additionality", years);
        var total = all.stream().map(AttractedResource::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var said = all.isEmpty()
                ? "Nessuna risorsa ottenuta con bandi."
                : "%s con bandi: %s €."
                        .formatted(
                                Italian.count(all.size(), "risorsa ottenuta", "risorse ottenute"),
                                ItalianNumber.brief(total));
        if (years.stream().anyMatch(AdditionalityYear::isUnexplained)) {
            stand(model, new Pill(Role.RISK, "da motivare"), said + " L'addizionalità chiede una motivazione.");
        } else {
            stand(model, all.isEmpty() ? new Pill(Role.WAITING, "nessuna") : new Pill(Role.DONE, "in ordine"), said);
        }
        return "piano-attratte";
    }

    private static void stand(Model model, Pill pill, String sentence) {
        model.addAttribute("pill", pill);
        model.addAttribute("sentence", sentence);
    }

    private void beside(PlanVisit visit, Model model) {
        var key = visit.cycle().key();
        model.addAttribute("mayWrite", visit.isOpen() && visit.keepsMoney());
        model.addAttribute("years", actions.years(key));
        model.addAttribute("yearChoices", Choices.of(actions.years(key)));
        model.addAttribute("sourceChoices", Choices.of(framework.funds(key).all(), Fund::code, Fund::italian));
        model.addAttribute("overLimit", framework.overLimit(key));
    }
}
