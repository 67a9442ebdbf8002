/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.Element;
import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.PossibleParties;
import it.pianozona.agreement.Promoting;
import it.pianozona.agreement.Promotion;
import it.pianozona.agreement.Scheme;
import it.pianozona.agreement.SchemeDrafting;
import it.pianozona.agreement.Unanimity;
import it.pianozona.cycle.Cycles;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code accordo-di-programma} until there is a scheme, and when there is no agreement. */
@ProcessForms
class SchemeForms {

    private final Promoting promoting;
    private final PossibleParties possible;
    private final Cycles cycles;
    private final SchemeDrafting drafting;
    private final Conferences conferences;
    private final Unanimity unanimity;

    SchemeForms(
            Promoting promoting,
            PossibleParties possible,
            Cycles cycles,
            SchemeDrafting drafting,
            Conferences conferences,
            Unanimity unanimity) {
        this.promoting = promoting;
        this.possible = possible;
        this.cycles = cycles;
        this.drafting = drafting;
        this.conferences = conferences;
        this.unanimity = unanimity;
    }

    record PromoteForm(
            @NotBlank(message = "scegli chi promuove.") @Size(max = 100, message = "scegli dall'elenco.")
                    String promotore,
            @NotBlank(message = "scrivi l'oggetto dell'accordo.") @Size(max = 1000) String oggetto,
            @NotEmpty(message = "scegli gli enti che firmano.") List<String> parti,
            @NotNull(message = "scegli il territorio.") Territorio territorio,
            @Size(max = 1000) String condizioneUnita,
            @Size(max = 1000) String condizioneAccesso,
            @Size(max = 1000) String condizioneCaratteri,
            boolean varianteUrbanistica,
            boolean entiStatali) {
        /** One district, or wider under three conditions (LO15-73). */
        enum Territorio {
            DISTRETTO,
            SOVRADISTRETTUALE
        }
    }

    @Shows("promuovi-accordo")
    Map<String, Object> showPromote(Step step) {
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
                PromoteForm.Territorio.DISTRETTO.name(),
                "oggetto",
                "Attuazione del %s, %s %s"
                        .formatted(
                                profile.labels().plan(),
                                profile.labels().area(),
                                cycles.areaOf(key).name()));
    }

    /** F-ACC: who promotes the agreement, its object, the bodies that sign, its territory. */
    @Takes("promuovi-accordo")
    void takePromote(Step step, PromoteForm form) {
        promoting.promote(
                step.businessKey(),
                new Promotion(
                        form.promotore(),
                        form.oggetto(),
                        form.parti(),
                        form.varianteUrbanistica(),
                        form.entiStatali(),
                        form.territorio() == PromoteForm.Territorio.SOVRADISTRETTUALE,
                        new Promotion.Conditions(
                                form.condizioneUnita(), form.condizioneAccesso(), form.condizioneCaratteri())));
    }

    record SchemeForm(
            @Size(max = 4000) String finalita,
            @Size(max = 4000) String enteCapofila,
            Optional<LeadBodyCandidate.Nature> natura,
            @Size(max = 200) String capofila,
            @Size(max = 6) String comuneCapofila,
            @Size(max = 4000) String ufficioDiPiano,
            @Size(max = 4000) String soggetti,
            @Size(max = 4000) String terzoSettore,
            @Size(max = 4000) String verifica,
            @Size(max = 2000) String motivoScostamento) {}

    @Shows("schema-accordo")
    Map<String, Object> showScheme(Step step) {
        var key = step.businessKey();
        var shown = new HashMap<String, Object>();
        var municipalities =
                possible.usual(key).stream().filter(Party::isMunicipality).toList();
        var remarks = conferences.remarks(key);
        shown.put("pratica", key);
        shown.put("unComune", municipalities.size() == 1);
        shown.put(
                "comuni",
                municipalities.stream()
                        .map(party -> AgreementWords.option(party.istat().orElseThrow(), party.name()))
                        .toList());
        shown.put(
                "nature",
                Arrays.stream(LeadBodyCandidate.Nature.values())
                        .map(nature -> AgreementWords.option(nature.name(), nature.italian()))
                        .toList());
        shown.put(
                "osservazioniRicevute",
                remarks.isEmpty() ? "" : "**Osservazioni della conferenza**\n\n- " + String.join("\n- ", remarks));
        var leads = cycles.areaOf(key).leadBody().orElse("");
        shown.put("capofila", leads);
        municipalities.stream()
                .filter(party -> party.name().equalsIgnoreCase(leads))
                .findFirst()
                .ifPresent(party -> {
                    shown.put("natura", LeadBodyCandidate.Nature.MUNICIPALITY.name());
                    shown.put("comuneCapofila", party.istat().orElseThrow());
                });
        drafting.last(key).ifPresent(scheme -> fill(shown, scheme));
        return shown;
    }

    /** F-ACC: the six essential elements and the lead body (LO15-77..82). */
    @Takes("schema-accordo")
    void takeScheme(Step step, SchemeForm form) {
        drafting.draft(
                step.businessKey(),
                new Scheme(
                        Map.of(
                                Element.AIMS, form.finalita(),
                                Element.LEAD_BODY, form.enteCapofila(),
                                Element.PLAN_OFFICE, form.ufficioDiPiano(),
                                Element.PARTIES, form.soggetti(),
                                Element.THIRD_SECTOR, form.terzoSettore(),
                                Element.VERIFICATION, form.verifica()),
                        candidate(step.businessKey(), form),
                        form.motivoScostamento()),
                step.actor().personId());
    }

    private static void fill(Map<String, Object> shown, Scheme scheme) {
        scheme.elements().forEach((element, text) -> shown.put(element.key(), text));
        shown.put("motivoScostamento", scheme.frameworkReason());
        scheme.leadBody().forEach(body -> {
            shown.put("natura", body.nature().name());
            shown.put("capofila", body.name());
            shown.put("comuneCapofila", body.istat().orElse(""));
        });
    }

    /** Each refusal names the field that the form shows for that answer. */
    private List<LeadBodyCandidate> candidate(String cycleKey, SchemeForm form) {
        var municipalities =
                possible.usual(cycleKey).stream().filter(Party::isMunicipality).toList();
        if (form.natura().isEmpty()) {
            new Problems()
                    .unless(
                            municipalities.size() == 1,
                            "«Natura dell'ente capofila»: scegli che cos'è l'ente, per esempio un Comune; un ambito di più Comuni ha un ente capofila.")
                    .refuse();
            return List.of();
        }
        var nature = form.natura().get();
        if (nature != LeadBodyCandidate.Nature.MUNICIPALITY) {
            new Problems()
                    .unless(
                            !form.capofila().isBlank(),
                            "«Denominazione dell'ente capofila»: scrivi come si chiama l'ente.")
                    .refuse();
            return List.of(new LeadBodyCandidate(form.capofila(), nature, Optional.empty()));
        }
        var chosen = municipalities.stream()
                .filter(party ->
                        party.istat().filter(form.comuneCapofila()::equals).isPresent())
                .map(party -> new LeadBodyCandidate(party.name(), nature, party.istat()))
                .toList();
        new Problems()
                .unless(!chosen.isEmpty(), "«Comune capofila»: scegli il Comune dall'elenco.")
                .refuse();
        return chosen;
    }

    record AfterFailureForm(
            @NotNull(message = "scegli il seguito.") Seguito seguito,
            @Size(min = 20, max = 2000, message = "da 20 a 2000 caratteri.") String motivo) {
        /** What follows. */
        enum Seguito {
            NUOVO_AVVIO,
            POTERE_SOSTITUTIVO,
            CHIUSURA
        }
    }

    @Shows("esito-mancato-accordo")
    Map<String, Object> showAfterFailure(Step step) {
        return Map.of("pratica", step.businessKey());
    }

    /** The region decides what follows a failed agreement (L. 328/2000 art. 8 c. 3). */
    @Takes("esito-mancato-accordo")
    void takeAfterFailure(Step step, AfterFailureForm form) {
        unanimity.afterFailure(
                step.businessKey(),
                Unanimity.Way.valueOf(form.seguito().name()),
                form.motivo(),
                step.actor().personId());
        step.decide("afterFailure", form.seguito().name());
    }
}
