/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Actions;
import it.pianozona.plan.Framework;
import it.pianozona.plan.FrameworkRow;
import it.pianozona.plan.FundingSource;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-QUADRO: the financial framework, one amount at a time (ER-10, ER-11). */
@Component
class FrameworkForm implements TypedForm<FrameworkForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            Optional<Integer> anno,
            Optional<FundingSource> fonte,
            Optional<PlanAreaKind> area,
            Optional<BigDecimal> importo,
            @Size(max = 500, message = "al massimo 500 caratteri.") String notaSanitaria,
            @Size(max = 200, message = "al massimo 200 caratteri.") String riferimentoRegione,
            @Size(max = 200, message = "al massimo 200 caratteri.") String riferimentoAusl) {}

    private final Framework framework;
    private final Actions actions;
    private final DraftingWords words;

    FrameworkForm(Framework framework, Actions actions, DraftingWords words) {
        this.framework = framework;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public String id() {
        return "quadro-finanziario";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var rows = framework.of(step.businessKey());
        shown.put("righe", rows.stream().map(FrameworkForm::row).toList());
        shown.put("totale", NumberFormat.getCurrencyInstance(Locale.ITALY).format(Framework.total(rows)));
        shown.put("anni", actions.years(step.businessKey()).toString());
        return shown;
    }

    private static Map<String, Object> row(FrameworkRow row) {
        return Map.of(
                "anno", row.year(),
                "fonte", row.source().italian(),
                "area", row.area().italian(),
                "importo", NumberFormat.getCurrencyInstance(Locale.ITALY).format(row.amount()));
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.seguito().adds()) {
            framework.record(step.businessKey(), filled(form), DraftingWords.author(step));
        }
        if (!form.seguito().continues()) {
            framework.complete(step.businessKey());
        }
        step.decide("anotherRow", form.seguito().continues());
    }

    private static FrameworkRow filled(Filled form) {
        new Problems()
                .unless(form.anno().isPresent(), "«Anno»: indica l'anno.")
                .unless(form.fonte().isPresent(), "«Fonte»: scegli la fonte.")
                .unless(form.area().isPresent(), "«Area»: scegli l'area.")
                .unless(form.importo().isPresent(), "«Importo»: indica l'importo in euro.")
                .refuse();
        return new FrameworkRow(
                form.anno().get(),
                form.fonte().get(),
                form.area().get(),
                form.importo().get(),
                form.notaSanitaria(),
                form.riferimentoRegione(),
                form.riferimentoAusl());
    }
}
