/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.Element;
import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.PossibleParties;
import it.pianozona.agreement.Scheme;
import it.pianozona.agreement.SchemeDrafting;
import it.pianozona.cycle.Cycles;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-ACC: the six essential elements and the lead body (LO15-77..82). */
@Component
class SchemeForm implements TypedForm<SchemeForm.Filled> {

    record Filled(
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String finalita,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String enteCapofila,
            Optional<LeadBodyCandidate.Nature> natura,
            @Size(max = 200, message = "al massimo 200 caratteri.") String capofila,
            @Size(max = 6, message = "al massimo 6 caratteri.") String comuneCapofila,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String ufficioDiPiano,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String soggetti,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String terzoSettore,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String verifica,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivoScostamento) {}

    private final SchemeDrafting drafting;
    private final Conferences conferences;
    private final PossibleParties possible;
    private final Cycles cycles;

    SchemeForm(SchemeDrafting drafting, Conferences conferences, PossibleParties possible, Cycles cycles) {
        this.drafting = drafting;
        this.conferences = conferences;
        this.possible = possible;
        this.cycles = cycles;
    }

    @Override
    public String id() {
        return "schema-accordo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
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
    private List<LeadBodyCandidate> candidate(String cycleKey, Filled form) {
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
}
