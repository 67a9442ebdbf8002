/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.IndicatorDefinition;
import it.pianozona.regional.RegionalFigures;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-INDDEF: the region defines an indicator. One indicator for each task. */
@Component
class IndicatorForm implements TypedForm<IndicatorForm.Filled> {

    record Filled(
            @NotBlank(message = "indica il codice.")
                    @Size(max = 30, message = "al massimo 30 caratteri.")
                    @Pattern(
                            regexp = "[A-Za-z0-9._-]{1,30}",
                            message = "al massimo 30 fra lettere, cifre, punto e trattino, senza spazi.")
                    String codice,
            @NotBlank(message = "scrivi come si calcola.") @Size(max = 1000, message = "al massimo 1000 caratteri.")
                    String formula,
            @NotBlank(message = "indica l'unità di misura.") @Size(max = 60, message = "al massimo 60 caratteri.")
                    String unita,
            @NotNull(message = "di' se è meglio che cresca o che diminuisca.") IndicatorDefinition.Direction verso,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            boolean altro) {}

    private final RegionalFigures figures;
    private final RegionalWords words;

    IndicatorForm(RegionalFigures figures, RegionalWords words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String id() {
        return "definisci-indicatore";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        shown.put(
                "indicatori",
                figures.indicators(step.territory()).stream()
                        .map(indicator -> Map.of(
                                "codice", indicator.code(),
                                "formula", indicator.formula(),
                                "unita", indicator.unit()))
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        figures.define(
                RegionalWords.actOf(step),
                new IndicatorDefinition(
                        form.codice(), form.formula(), form.unita(), form.verso(), form.min(), form.max()));
        step.decide("anotherIndicator", form.altro());
    }
}
