/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.RegionalFigures;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-RIPARTO: what an allocation act gives to each area. */
@Component
class AllocationForm implements TypedForm<AllocationForm.Filled> {

    record Filled(
            @NotNull(message = "indica il totale dell'atto in euro.")
                    @DecimalMin(value = "0", message = "deve essere 0 o più.")
                    @Digits(integer = 13, fraction = 2, message = "in euro, con al massimo due decimali.")
                    BigDecimal totale,
            @NotBlank(message = "scrivi almeno una riga.") @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String righe) {}

    private final RegionalFigures figures;
    private final RegionalWords words;

    AllocationForm(RegionalFigures figures, RegionalWords words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String id() {
        return "righe-riparto";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        shown.put(
                "ambiti",
                figures.areasOf(RegionalWords.actOf(step)).stream()
                        .map(area -> Map.of("codice", area.code(), "ambito", area.name()))
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        figures.allot(RegionalWords.actOf(step), form.totale(), form.righe());
    }
}
