/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.RegionalFigures;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-LEGAME for the former Programma attività territoriali: where each of its contents goes (ER-67, ER-71). */
@Component
class FormerContentsForm implements TypedForm<FormerContentsForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi almeno una riga.") @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String righe) {}

    private final RegionalFigures figures;
    private final RegionalWords words;

    FormerContentsForm(RegionalFigures figures, RegionalWords words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String id() {
        return "contenuti-ex-pat";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return words.head(step);
    }

    @Override
    public void submit(Step step, Filled form) {
        figures.mapFormerContents(RegionalWords.actOf(step), form.righe());
    }
}
