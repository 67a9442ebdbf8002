/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.MinimumThreshold;
import it.pianozona.regional.RegionalFigures;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-SOGLIA: the region sets a minimum; left without a value it is NOT SET (LO15-40). One minimum for each task. */
@Component
class ThresholdForm implements TypedForm<ThresholdForm.Filled> {

    record Filled(
            @NotNull(message = "scegli il tipo di soglia.")
                    @Min(value = 1, message = "da 1 a 4.")
                    @Max(value = 4, message = "da 1 a 4.")
                    Integer tipo,
            @NotBlank(message = "indica il target.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String target,
            @NotBlank(message = "indica il servizio.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String servizio,
            Optional<
                            @DecimalMin(value = "0", message = "deve essere 0 o più.")
                            @Digits(integer = 13, fraction = 2, message = "al massimo due decimali.") BigDecimal>
                    valore,
            @NotBlank(message = "indica l'unità di misura.") @Size(max = 60, message = "al massimo 60 caratteri.")
                    String unita,
            @NotNull(message = "indica da quando vale.") LocalDate dal,
            boolean altra) {}

    private final RegionalFigures figures;
    private final RegionalWords words;

    ThresholdForm(RegionalFigures figures, RegionalWords words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String id() {
        return "imposta-soglie";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
        figures.set(
                RegionalWords.actOf(step),
                new MinimumThreshold(
                        form.tipo(), form.target(), form.servizio(), form.valore(), form.unita(), form.dal()));
        step.decide("anotherThreshold", form.altra());
    }
}
