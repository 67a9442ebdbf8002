/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Conferences;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The minutes of the conference, which say how it ends. */
@Component
class ConferenceMinutesForm implements TypedForm<ConferenceMinutesForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi il verbale.") @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String testo) {}

    private final Conferences conferences;
    private final Agreements agreements;

    ConferenceMinutesForm(Conferences conferences, Agreements agreements) {
        this.conferences = conferences;
        this.agreements = agreements;
    }

    @Override
    public String id() {
        return "verbale-conferenza";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var key = step.businessKey();
        var conference = conferences.last(key);
        var positions = conferences.positions(key);
        var rows = agreements.signatories(key).stream()
                .map(party -> Optional.ofNullable(positions.get(party.office()))
                        .map(said -> AgreementWords.position(
                                party.name(), said.consent().italian(), said.remarks()))
                        .orElseGet(() -> AgreementWords.position(party.name(), "nessuna posizione", "")))
                .toList();
        return Map.of(
                "pratica",
                key,
                "quando",
                Italian.moment(conference.heldAt()),
                "luogo",
                conference.place(),
                "posizioni",
                rows,
                "testo",
                "Posizioni espresse: "
                        + String.join(
                                "; ",
                                rows.stream()
                                        .map(row -> row.get("ente") + ", " + row.get("posizione"))
                                        .toList())
                        + ".");
    }

    @Override
    public void submit(Step step, Filled form) {
        step.decide(
                "conference",
                conferences.close(step.businessKey(), form.testo()).name());
    }
}
