/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.Consent;
import it.pianozona.agreement.Unanimity;
import it.pianozona.cycle.Cycles;
import it.pianozona.text.Italian;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code accordo-di-programma} about the conference of the parties. */
@ProcessForms
class ConferenceForms {

    private final Conferences conferences;
    private final Agreements agreements;
    private final Cycles cycles;
    private final AgreementWords words;
    private final Unanimity unanimity;

    ConferenceForms(
            Conferences conferences, Agreements agreements, Cycles cycles, AgreementWords words, Unanimity unanimity) {
        this.conferences = conferences;
        this.agreements = agreements;
        this.cycles = cycles;
        this.words = words;
        this.unanimity = unanimity;
    }

    record ConveneConferenceForm(
            @NotNull(message = "indica quando si tiene la conferenza.") LocalDateTime dataOra,
            @NotBlank(message = "indica il luogo o il collegamento.") @Size(max = 300) String luogo,
            @NotBlank(message = "scrivi l'ordine del giorno.") @Size(max = 4000) String ordineDelGiorno,
            boolean confermaLontana) {}

    @Shows("convoca-conferenza")
    Map<String, Object> showConveneConference(Step step) {
        var key = step.businessKey();
        return Map.of(
                "pratica",
                key,
                "enti",
                AgreementWords.names(agreements.signatories(key)),
                "preavviso",
                cycles.profileOf(key).settings().days("meeting.noticeDays"),
                "ordineDelGiorno",
                "1. Esame dello schema di Accordo di Programma",
                "confermaLontana",
                false);
    }

    /** The secretariat convenes the administrations (TUEL art. 34 c. 3). */
    @Takes("convoca-conferenza")
    void takeConveneConference(Step step, ConveneConferenceForm form) {
        conferences.convene(
                step.businessKey(), form.dataOra(), form.luogo(), form.ordineDelGiorno(), form.confermaLontana());
    }

    record ConferenceMinutesForm(@NotBlank(message = "scrivi il verbale.") @Size(max = 4000) String testo) {}

    @Shows("verbale-conferenza")
    Map<String, Object> showConferenceMinutes(Step step) {
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

    /** The minutes of the conference, which say how it ends. */
    @Takes("verbale-conferenza")
    void takeConferenceMinutes(Step step, ConferenceMinutesForm form) {
        step.decide(
                "conference",
                conferences.close(step.businessKey(), form.testo()).name());
    }

    record ConsentForm(
            @NotNull(message = "scegli la posizione dell'ente.") Consent consenso,
            @Size(max = 2000) String osservazioni) {}

    @Shows("consenso-conferenza")
    Map<String, Object> showConsent(Step step) {
        var conference = conferences.last(step.businessKey());
        var shown = words.party(step);
        shown.put("quando", Italian.moment(conference.heldAt()));
        shown.put("luogo", conference.place());
        return shown;
    }

    /** F-CONS: a party says whether it consents to the scheme. */
    @Takes(value = "consenso-conferenza", onBehalf = true)
    void takeConsent(Step step, ConsentForm form) {
        conferences.say(
                step.businessKey(),
                new Conferences.Position(
                        AgreementWords.office(step),
                        form.consenso(),
                        form.osservazioni(),
                        AgreementWords.onBehalf(step)),
                step.actor().personId());
    }

    record MediationForm(
            @NotNull(message = "scegli l'esito.") Esito esitoMediazione,
            @Size(min = 20, max = 2000, message = "da 20 a 2000 caratteri.") String motivo) {
        /** How it ended. */
        enum Esito {
            ACCORDO,
            NESSUN_ACCORDO
        }
    }

    @Shows("mediazione")
    Map<String, Object> showMediation(Step step) {
        return AgreementWords.missing(step, unanimity.missing(step.businessKey()));
    }

    /** The promoter reports how the mediation ended. */
    @Takes("mediazione")
    void takeMediation(Step step, MediationForm form) {
        unanimity.mediated(
                step.businessKey(),
                form.esitoMediazione() == MediationForm.Esito.ACCORDO,
                form.motivo(),
                step.actor().personId());
        step.decide("mediation", form.esitoMediazione().name());
    }

    record WayOutForm(
            @NotNull(message = "scegli come si prosegue.") Via via,
            @Size(min = 20, max = 2000, message = "da 20 a 2000 caratteri.") String motivo) {
        /** The three ways. */
        enum Via {
            NEGOZIA,
            NUOVO_SCHEMA,
            FALLITO
        }
    }

    @Shows("unanimita-mancata")
    Map<String, Object> showWayOut(Step step) {
        return AgreementWords.missing(step, unanimity.missing(step.businessKey()));
    }

    /** The promoter chooses how to go on without unanimity (TUEL art. 34 c. 4). */
    @Takes("unanimita-mancata")
    void takeWayOut(Step step, WayOutForm form) {
        var key = step.businessKey();
        var person = step.actor().personId();
        switch (form.via()) {
            case NEGOZIA -> unanimity.negotiate(key, form.motivo(), person);
            case NUOVO_SCHEMA -> unanimity.goOnWithout(key, form.motivo(), person);
            case FALLITO -> unanimity.giveUp(key, form.motivo(), person);
        }
        step.decide("wayOut", form.via().name());
    }
}
