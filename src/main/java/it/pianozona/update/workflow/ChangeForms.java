/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.approval.PlanChange;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionLength;
import it.pianozona.rule.RuleViolated;
import it.pianozona.text.RichText;
import it.pianozona.update.PlanUpdates;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The form of {@code aggiornamento-piano} that lists the changes. */
@ProcessForms
class ChangeForms {

    private final PlanUpdates updates;
    private final UpdateWords words;
    private final PlanSections sections;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;

    ChangeForms(
            PlanUpdates updates,
            UpdateWords words,
            PlanSections sections,
            Objectives objectives,
            Actions actions,
            Framework framework) {
        this.updates = updates;
        this.words = words;
        this.sections = sections;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
    }

    record ChangeListForm(
            @NotNull(message = "di' che cosa vuoi fare.") Next seguito,
            Optional<Kind> tipo,
            @Size(max = 100, message = "scegli dall'elenco.") String sezione,
            @Size(max = 100, message = "scegli dall'elenco.") String obiettivo,
            @Size(max = 100, message = "scegli dall'elenco.") String azione,
            @Size(max = 100, message = "scegli dall'elenco.") String riga,
            @Size(max = 4000) String testo,
            Optional<BigDecimal> importo,
            @Size(max = 2000) String motivo) {
        enum Next {
            AGGIUNGI,
            COMPLETO,
            RINUNCIA
        }

        enum Kind {
            SEZIONE,
            OBIETTIVO,
            AZIONE,
            IMPORTO
        }
    }

    @Shows("elenco-modifiche")
    Map<String, Object> showChangeList(Step step) {
        var cycleKey = step.text("cycleKey");
        var shown = words.heading(step);
        shown.put("rilievi", words.remarks(step));
        shown.put("sezioni", options(sections.of(cycleKey), one -> one.code(), one -> one.title()));
        shown.put("obiettivi", options(objectives.of(cycleKey), one -> one.id().toString(), Objective::title));
        shown.put("azioni", options(actions.of(cycleKey), one -> one.id().toString(), Action::title));
        shown.put("righe", options(framework.of(cycleKey), ChangeForms::code, ChangeForms::label));
        return shown;
    }

    /** F-SEZIONE, F-OBIETTIVO, F-AZIONE, F-QUADRO of an update: one change at a time; the page of the update writes all of them. */
    @Takes("elenco-modifiche")
    void takeChangeList(Step step, ChangeListForm form) {
        var update = UpdateWords.updateOf(step);
        switch (form.seguito()) {
            case AGGIUNGI ->
                updates.add(
                        update,
                        change(step.text("cycleKey"), form),
                        form.motivo(),
                        new PlanAuthor(step.actor().personId(), step.actor().office()));
            case COMPLETO -> updates.complete(update);
            case RINUNCIA -> updates.withdraw(update);
        }
        step.decide("listing", form.seguito().name());
    }

    private static <T> List<Map<String, String>> options(
            List<T> all, Function<T, String> value, Function<T, String> label) {
        return all.stream()
                .map(one -> Map.of("value", value.apply(one), "label", label.apply(one)))
                .toList();
    }

    private static String code(FrameworkRow row) {
        return "%d-%s-%s".formatted(row.year(), row.source(), row.area());
    }

    private static String label(FrameworkRow row) {
        return "%d, %s, area %s: %s €"
                .formatted(row.year(), row.source().italian(), row.area().italian(), row.amount());
    }

    private PlanChange change(String cycleKey, ChangeListForm form) {
        return switch (form.tipo().orElseThrow(() -> new RuleViolated("«La modifica riguarda»: scegli dall'elenco."))) {
            case SEZIONE ->
                section(chosen(sections.of(cycleKey), PlanSection::code, form.sezione(), "Sezione"), form.testo());
            case OBIETTIVO ->
                new PlanChange.OfObjective(titled(
                        chosen(objectives.of(cycleKey), one -> one.id().toString(), form.obiettivo(), "Obiettivo"),
                        form.testo()));
            case AZIONE ->
                new PlanChange.OfAction(titled(
                        chosen(actions.of(cycleKey), one -> one.id().toString(), form.azione(), "Azione"),
                        form.testo()));
            case IMPORTO ->
                new PlanChange.Amount(amount(
                        chosen(framework.of(cycleKey), ChangeForms::code, form.riga(), "Riga del quadro finanziario"),
                        form.importo()
                                .orElseThrow(() -> new RuleViolated("«Nuovo importo»: scrivi l'importo in euro."))));
        };
    }

    /** A text with headings, lists or tables is written on the page: here they would be lost. */
    private static PlanChange section(PlanSection section, String words) {
        if (!SectionLength.fitsForm(RichText.sanitised(section.text()))) {
            throw new RuleViolated(
                    "«Nuovo testo»: questa sezione ha titoli, elenchi o tabelle: scrivila nella pagina dell'aggiornamento.");
        }
        return new PlanChange.OfSection(section.code(), RichText.ofPlain(words).html());
    }

    private static <T> T chosen(List<T> all, Function<T, String> code, String written, String field) {
        return all.stream()
                .filter(one -> code.apply(one).equals(written))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("«%s»: scegli dall'elenco.".formatted(field)));
    }

    private static Objective titled(Objective old, String title) {
        return new Objective(
                old.id(),
                title,
                old.kind(),
                old.aggregation(),
                old.strategicNumber(),
                old.areas(),
                old.sources(),
                old.priorityArea(),
                old.attributes(),
                old.recomposition(),
                old.threshold(),
                old.indicators());
    }

    private static Action titled(Action old, String title) {
        return new Action(
                old.id(),
                title,
                old.objective(),
                old.area(),
                old.target(),
                old.joint(),
                old.innovative(),
                old.socialOwner(),
                old.healthOwner(),
                old.policy(),
                old.costs(),
                old.indicators());
    }

    private static FrameworkRow amount(FrameworkRow old, BigDecimal amount) {
        return new FrameworkRow(
                old.year(),
                old.source(),
                old.area(),
                amount,
                old.note(),
                old.regionReference(),
                old.authorityReference());
    }
}
