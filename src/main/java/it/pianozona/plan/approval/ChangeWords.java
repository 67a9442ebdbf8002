/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import it.pianozona.measure.Measure;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.RichText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in Italian what a change is about, what the plan says now and what it would say. */
@Component
class ChangeWords {

    private final PlanSections sections;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;

    ChangeWords(PlanSections sections, Objectives objectives, Actions actions, Framework framework) {
        this.sections = sections;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
    }

    PlanAmendments.Described describe(String cycleKey, PlanChange change) {
        if (change instanceof PlanChange.Amount amount) {
            return amount(cycleKey, amount.row());
        }
        if (change instanceof PlanChange.OfObjective of) {
            var before = objectives.find(cycleKey, of.objective().id());
            return new PlanAmendments.Described(
                    "Obiettivo «%s»".formatted(before.orElse(of.objective()).title()),
                    before.map(ChangeWords::words).orElse(""),
                    words(of.objective()));
        }
        if (change instanceof PlanChange.OfAction of) {
            var before = action(cycleKey, of.action().id());
            return new PlanAmendments.Described(
                    "Azione «%s»".formatted(before.orElse(of.action()).title()),
                    before.map(ChangeWords::words).orElse(""),
                    words(of.action()));
        }
        if (change instanceof PlanChange.ActionRemoved removed) {
            var before = action(cycleKey, removed.action());
            return new PlanAmendments.Described(
                    "Azione «%s»".formatted(before.map(Action::title).orElse("")),
                    before.map(ChangeWords::words).orElse(""),
                    "");
        }
        return section(cycleKey, (PlanChange.OfSection) change);
    }

    private PlanAmendments.Described section(String cycleKey, PlanChange.OfSection change) {
        var section = sections.get(cycleKey, change.section());
        return new PlanAmendments.Described(
                "Sezione «%s»".formatted(section.title()),
                RichText.kept(section.text()).plain(),
                RichText.kept(change.text()).plain());
    }

    private Optional<Action> action(String cycleKey, UUID id) {
        return actions.of(cycleKey).stream()
                .filter(action -> action.id().equals(id))
                .findFirst();
    }

    private PlanAmendments.Described amount(String cycleKey, FrameworkRow row) {
        return new PlanAmendments.Described(
                "Quadro finanziario %d, %s, area %s"
                        .formatted(
                                row.year(), row.source().italian(), row.area().italian()),
                framework.of(cycleKey).stream()
                        .filter(one -> one.year() == row.year()
                                && one.source().equals(row.source())
                                && one.area() == row.area())
                        .map(one -> ItalianNumber.euro(one.amount()) + " €")
                        .findFirst()
                        .orElse(""),
                ItalianNumber.euro(row.amount()) + " €");
    }

    private static String words(Objective objective) {
        return "%s (%s). Aree: %s. Priorità: %s."
                        .formatted(
                                objective.title(),
                                objective.kind().italian(),
                                objective.areas().stream()
                                        .map(area -> PlanAreaKind.valueOf(area).italian())
                                        .collect(Collectors.joining(", ")),
                                String.join(", ", objective.sources()))
                + (objective.indicators().isEmpty()
                        ? ""
                        : " Indicatori: %s.".formatted(measures(objective.indicators())));
    }

    private static String words(Action action) {
        return "%s. Destinatari: %s. Titolari: %s. Costi: %s. Indicatori: %s."
                .formatted(
                        action.title(),
                        action.target(),
                        String.join(" ", action.socialOwner(), action.healthOwner())
                                .strip(),
                        action.costs().stream()
                                .map(cost -> "%d %s %s €"
                                        .formatted(
                                                cost.year(),
                                                cost.source().italian(),
                                                ItalianNumber.euro(cost.amount())))
                                .collect(Collectors.joining("; ")),
                        measures(action.indicators()));
    }

    private static String measures(List<Measure> indicators) {
        return indicators.stream().map(Measure::italian).collect(Collectors.joining("; "));
    }
}
