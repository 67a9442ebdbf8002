/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.IndicatorDefinition;
import it.pianozona.regional.MinimumThreshold;
import it.pianozona.regional.RegionalFigures;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code quadro-regionale} about indicators and their thresholds. */
@ProcessForms
class IndicatorForms {

    private final RegionalFigures figures;
    private final RegionalWords words;

    IndicatorForms(RegionalFigures figures, RegionalWords words) {
        this.figures = figures;
        this.words = words;
    }

    record IndicatorForm(
            @NotBlank(message = "indica il codice.")
                    @Size(max = 30)
                    @Pattern(
                            regexp = "[A-Za-z0-9._-]{1,30}",
                            message = "al massimo 30 fra lettere, cifre, punto e trattino, senza spazi.")
                    String codice,
            @NotBlank(message = "scrivi come si calcola.") @Size(max = 1000) String formula,
            @NotBlank(message = "indica l'unità di misura.") @Size(max = 60) String unita,
            @NotNull(message = "di' se è meglio che cresca o che diminuisca.") IndicatorDefinition.Direction verso,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            boolean altro) {}

    @Shows("definisci-indicatore")
    Map<String, Object> showIndicator(Step step) {
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

    /** F-INDDEF: the region defines an indicator. One indicator for each task. */
    @Takes("definisci-indicatore")
    void takeIndicator(Step step, IndicatorForm form) {
        figures.define(
                RegionalWords.actOf(step),
                new IndicatorDefinition(
                        form.codice(), form.formula(), form.unita(), form.verso(), form.min(), form.max()));
        step.decide("anotherIndicator", form.altro());
    }

    record ThresholdForm(
            @NotNull(message = "scegli il tipo di soglia.")
                    @Min(value = 1, message = "da 1 a 4.")
                    @Max(value = 4, message = "da 1 a 4.")
                    Integer tipo,
            @NotBlank(message = "indica il target.") @Size(max = 200) String target,
            @NotBlank(message = "indica il servizio.") @Size(max = 200) String servizio,
            Optional<
                            @DecimalMin(value = "0", message = "deve essere 0 o più.")
                            @Digits(integer = 13, fraction = 2, message = "al massimo due decimali.") BigDecimal>
                    valore,
            @NotBlank(message = "indica l'unità di misura.") @Size(max = 60) String unita,
            @NotNull(message = "indica da quando vale.") LocalDate dal,
            boolean altra) {}

    @Shows("imposta-soglie")
    Map<String, Object> showThreshold(Step step) {
        var shown = words.head(step);
        shown.put(
                "soglie",
                figures.thresholds(RegionalWords.actOf(step)).stream()
                        .map(threshold -> Map.of(
                                "servizio", threshold.service(),
                                "target", threshold.target(),
                                "valore",
                                        threshold
                                                .value()
                                                .map(value ->
                                                        value.toPlainString().replace('.', ','))
                                                .orElse("non fissata")))
                        .toList());
        return shown;
    }

    /** F-SOGLIA: the region sets a minimum; left without a value it is NOT SET (LO15-40). One minimum for each task. */
    @Takes("imposta-soglie")
    void takeThreshold(Step step, ThresholdForm form) {
        figures.set(
                RegionalWords.actOf(step),
                new MinimumThreshold(
                        form.tipo(), form.target(), form.servizio(), form.valore(), form.unita(), form.dal()));
        step.decide("anotherThreshold", form.altra());
    }
}
