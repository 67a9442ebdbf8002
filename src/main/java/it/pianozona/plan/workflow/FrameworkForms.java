/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.consultation.Opinion;
import it.pianozona.plan.consultation.Opinions;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code redazione-piano} about money. */
@ProcessForms
class FrameworkForms {

    private static final int MIN_REMARKS = 20;

    private final Framework framework;
    private final Actions actions;
    private final DraftingWords words;
    private final Opinions opinions;

    FrameworkForms(Framework framework, Actions actions, DraftingWords words, Opinions opinions) {
        this.framework = framework;
        this.actions = actions;
        this.words = words;
        this.opinions = opinions;
    }

    record FrameworkForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            Optional<Integer> anno,
            @Size(max = 30) String fonte,
            Optional<PlanAreaKind> area,
            Optional<BigDecimal> importo,
            @Size(max = 500) String notaSanitaria,
            @Size(max = 200) String riferimentoRegione,
            @Size(max = 200) String riferimentoAusl) {}

    @Shows("quadro-finanziario")
    Map<String, Object> showFramework(Step step) {
        var shown = words.heading(step);
        var rows = framework.of(step.businessKey());
        shown.put("righe", rows.stream().map(FrameworkForms::row).toList());
        shown.put("totale", NumberFormat.getCurrencyInstance(Locale.ITALY).format(Framework.total(rows)));
        shown.put(
                "fonti",
                DraftingWords.options(framework.funds(step.businessKey()).all(), Fund::code, Fund::italian));
        shown.put("anni", actions.years(step.businessKey()).toString());
        return shown;
    }

    /** F-QUADRO: the financial framework, one amount at a time (ER-10, ER-11). */
    @Takes("quadro-finanziario")
    void takeFramework(Step step, FrameworkForm form) {
        if (form.seguito().adds()) {
            framework.record(
                    step.businessKey(), filled(form, framework.funds(step.businessKey())), DraftingWords.author(step));
        }
        if (!form.seguito().continues()) {
            framework.complete(step.businessKey());
        }
        step.decide("anotherRow", form.seguito().continues());
    }

    private static Map<String, Object> row(FrameworkRow row) {
        return Map.of(
                "anno", row.year(),
                "fonte", row.source().italian(),
                "area", row.area().italian(),
                "importo", NumberFormat.getCurrencyInstance(Locale.ITALY).format(row.amount()));
    }

    private static FrameworkRow filled(FrameworkForm form, Funds funds) {
        var fund = funds.named(form.fonte());
        new Problems()
                .unless(form.anno().isPresent(), "«Anno»: indica l'anno.")
                .unless(fund.isPresent(), "«Fonte»: scegli la fonte.")
                .unless(form.area().isPresent(), "«Area»: scegli l'area.")
                .unless(form.importo().isPresent(), "«Importo»: indica l'importo in euro.")
                .refuse();
        return new FrameworkRow(
                form.anno().get(),
                fund.get(),
                form.area().get(),
                form.importo().get(),
                form.notaSanitaria(),
                form.riferimentoRegione(),
                form.riferimentoAusl());
    }

    record AccountingOpinionForm(
            @NotNull(message = "scegli il parere.") Opinion.Outcome esito, @Size(max = 4000) String osservazioni) {

        @AssertTrue(message = "«Osservazioni»: se il parere non è favorevole scrivi da 20 a 4000 caratteri.")
        boolean isExplained() {
            return esito == null || esito == Opinion.Outcome.FAVOREVOLE || osservazioni.length() >= MIN_REMARKS;
        }
    }

    @Shows("visto-ragioneria")
    Map<String, Object> showAccountingOpinion(Step step) {
        var shown = words.heading(step);
        shown.put(
                "totale",
                NumberFormat.getCurrencyInstance(Locale.ITALY)
                        .format(Framework.total(framework.of(step.businessKey()))));
        shown.put("pratica", step.businessKey());
        return shown;
    }

    /** F-PARERE: the accounting visa on the draft (TUEL art. 49). */
    @Takes("visto-ragioneria")
    void takeAccountingOpinion(Step step, AccountingOpinionForm form) {
        var giver = new Opinions.Giver(step.actor().personId(), step.actor().office());
        step.decide("visa", opinions.accounting(step.businessKey(), form.esito(), form.osservazioni(), giver));
    }
}
