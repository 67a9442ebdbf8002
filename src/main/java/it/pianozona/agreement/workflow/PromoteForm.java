/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Party;
import it.pianozona.agreement.PossibleParties;
import it.pianozona.agreement.Promoting;
import it.pianozona.agreement.Promotion;
import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-ACC: who promotes the agreement, its object, the bodies that sign, its territory. */
@Component
class PromoteForm implements TypedForm<PromoteForm.Filled> {

    /** One district, or wider under three conditions (LO15-73). */
    enum Territorio {
        DISTRETTO,
        SOVRADISTRETTUALE
    }

    record Filled(
            @NotBlank(message = "scegli chi promuove.") @Size(max = 100, message = "scegli dall'elenco.")
                    String promotore,
            @NotBlank(message = "scrivi l'oggetto dell'accordo.")
                    @Size(max = 1000, message = "al massimo 1000 caratteri.")
                    String oggetto,
            @NotEmpty(message = "scegli gli enti che firmano.") List<String> parti,
            @NotNull(message = "scegli il territorio.") Territorio territorio,
            @Size(max = 1000, message = "al massimo 1000 caratteri.") String condizioneUnita,
            @Size(max = 1000, message = "al massimo 1000 caratteri.") String condizioneAccesso,
            @Size(max = 1000, message = "al massimo 1000 caratteri.") String condizioneCaratteri,
            boolean varianteUrbanistica,
            boolean entiStatali) {}

    private final Promoting promoting;
    private final PossibleParties possible;
    private final Cycles cycles;

    PromoteForm(Promoting promoting, PossibleParties possible, Cycles cycles) {
        this.promoting = promoting;
        this.possible = possible;
        this.cycles = cycles;
    }

    @Override
    public String id() {
        return "promuovi-accordo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var key = step.businessKey();
        var profile = cycles.profileOf(key);
        return Map.of(
                "pratica",
                key,
                "promotori",
                possible.promoters(key).stream()
                        .map(office -> AgreementWords.option(office.id(), office.name()))
                        .toList(),
                "promotore",
                possible.usualPromoter(key).orElse(""),
                "entiPossibili",
                possible.all(key).stream()
                        .map(party -> AgreementWords.option(party.office(), party.name()))
                        .toList(),
                "parti",
                possible.usual(key).stream().map(Party::office).toList(),
                "territorio",
                Territorio.DISTRETTO.name(),
                "oggetto",
                "Attuazione del %s, %s %s"
                        .formatted(
                                profile.labels().plan(),
                                profile.labels().area(),
                                cycles.areaOf(key).name()));
    }

    @Override
    public void submit(Step step, Filled form) {
        promoting.promote(
                step.businessKey(),
                new Promotion(
                        form.promotore(),
                        form.oggetto(),
                        form.parti(),
                        form.varianteUrbanistica(),
                        form.entiStatali(),
                        form.territorio() == Territorio.SOVRADISTRETTUALE,
                        new Promotion.Conditions(
                                form.condizioneUnita(), form.condizioneAccesso(), form.condizioneCaratteri())));
    }
}
