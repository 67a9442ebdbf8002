/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActType;
import it.pianozona.regional.RegionalActs;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-ATTO: what identifies a regional act. */
@Component
class RegionalActForm implements TypedForm<RegionalActForm.Filled> {

    record Filled(
            @NotNull(message = "scegli il tipo di atto.") RegionalActType tipo,
            @NotBlank(message = "indica il numero.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numero,
            @NotNull(message = "indica la data dell'atto.") LocalDate data,
            @NotBlank(message = "indica chi ha adottato l'atto.")
                    @Size(max = 200, message = "al massimo 200 caratteri.")
                    String ente,
            @NotNull(message = "indica da quando vale.") LocalDate validitaDa,
            Optional<LocalDate> validitaA,
            @Size(max = 60, message = "al massimo 60 caratteri.") String bur,
            Optional<LocalDate> burData,
            @Size(max = 500, message = "al massimo 500 caratteri.")
                    @Pattern(regexp = "(https?://\\S+)?", message = "scrivi un indirizzo che inizia con https://.")
                    String indirizzo) {}

    private final RegionalActs acts;

    RegionalActForm(RegionalActs acts) {
        this.acts = acts;
    }

    @Override
    public String id() {
        return "registra-atto-regionale";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = new HashMap<String, Object>();
        shown.put("pratica", step.businessKey());
        shown.put(
                "tipi",
                Arrays.stream(RegionalActType.values())
                        .map(type -> Map.of("value", type.name(), "label", type.label()))
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        acts.register(
                RegionalWords.actOf(step),
                new RegionalAct.Particulars(
                        form.tipo(),
                        form.numero(),
                        form.data(),
                        form.ente(),
                        form.validitaDa(),
                        form.validitaA(),
                        form.bur(),
                        form.burData(),
                        form.indirizzo()));
    }
}
