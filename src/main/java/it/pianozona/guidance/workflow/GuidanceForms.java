/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceDrafting;
import it.pianozona.guidance.GuidanceItem;
import it.pianozona.guidance.PolicyAnswer;
import it.pianozona.region.Entry;
import it.pianozona.region.RegionProfile;
import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActType;
import it.pianozona.regional.RegionalActs;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The forms of {@code ricezione-linee} and of the guidance acts. */
@ProcessForms
class GuidanceForms {

    private final GuidanceActs acts;
    private final GuidanceDrafting drafting;
    private final RegionalActs regional;
    private final GuidanceWords words;

    GuidanceForms(GuidanceActs acts, GuidanceDrafting drafting, RegionalActs regional, GuidanceWords words) {
        this.acts = acts;
        this.drafting = drafting;
        this.regional = regional;
        this.words = words;
    }

    record GuidelinesForm(
            @NotBlank(message = "indica l'atto della regione.") @Size(max = 200) String linee,
            @NotBlank(message = "scrivi che cosa chiedono le linee.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String sintesi,
            List<String> obiettivi) {}

    @Shows("ricezione-linee")
    Map<String, Object> showGuidelines(Step step) {
        var key = step.businessKey();
        var profile = acts.profileOf(acts.get(key));
        var mandatory = drafting.mandatoryObjectives(key);
        var shown = words.head(step);
        shown.put(
                "capitoli",
                profile.guidanceSections().stream()
                        .map(section -> Map.of("capitolo", section.title(), "fonte", section.source()))
                        .toList());
        shown.put(
                "elenco",
                drafting.objectives(key).stream()
                        .map(objective -> option(objective, mandatory.contains(objective.code())))
                        .toList());
        shown.put(
                "obiettivi",
                drafting.items(key).stream().map(GuidanceItem::code).toList());
        shown.put("linee", drafting.guidelines(key).orElseGet(() -> suggested(profile)));
        shown.put("sintesi", drafting.premise(key));
        return shown;
    }

    /** F-INDIR, LO: the area takes up the regional guidelines and their mandatory objectives (LO18-26, LO18-27). */
    @Takes("ricezione-linee")
    void takeGuidelines(Step step, GuidelinesForm form) {
        drafting.takeUp(step.businessKey(), form.linee(), form.sintesi(), form.obiettivi());
    }

    private static Map<String, String> option(Entry objective, boolean mandatory) {
        return Map.of("value", objective.code(), "label", objective.title() + (mandatory ? " (obbligatorio)" : ""));
    }

    /** The guidelines on the register of the region, otherwise the first legal reference of the profile. */
    private String suggested(RegionProfile profile) {
        return regional.inForce(profile.region()).stream()
                .filter(act -> act.particulars()
                        .filter(known -> known.type() == RegionalActType.REGIONAL_GUIDELINES)
                        .isPresent())
                .map(RegionalAct::title)
                .findFirst()
                .or(() -> profile.legalReferences().stream().map(Entry::title).findFirst())
                .orElse("");
    }

    record DraftForm(
            @NotBlank(message = "scrivi la premessa.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String premessa,
            @NotBlank(message = "scrivi almeno una priorità, una per riga.") @Size(max = 4000) String priorita) {}

    @Shows("bozza-indirizzo")
    Map<String, Object> showDraft(Step step) {
        var shown = words.head(step);
        shown.put(
                "risposte",
                drafting.answers(step.businessKey()).stream()
                        .map(GuidanceForms::row)
                        .toList());
        shown.put("premessa", drafting.premise(step.businessKey()));
        shown.put("priorita", words.items(step));
        return shown;
    }

    /** F-INDIR, ER and TO: premise (ER-25) and priorities (ER-21) of the guidance. */
    @Takes("bozza-indirizzo")
    void takeDraft(Step step, DraftForm form) {
        drafting.draft(step.businessKey(), form.premessa(), form.priorita());
    }

    private static Map<String, String> row(PolicyAnswer answer) {
        return Map.of("politica", answer.title(), "interlocutore", answer.counterpart(), "risposta", answer.answer());
    }

    record PolicyForm(
            @NotBlank(message = "indica chi avete consultato.") @Size(max = 200) String interlocutore,
            @NotNull(message = "indica la data del confronto.") LocalDate data,
            @NotBlank(message = "scrivi che cosa ha risposto.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String risposta) {}

    @Shows("consulta-politica")
    Map<String, Object> showPolicy(Step step) {
        var shown = words.head(step);
        shown.put(
                "politica",
                drafting.policy(step.businessKey(), step.text("policy")).title());
        shown.put("premessa", drafting.premise(step.businessKey()));
        shown.put("data", step.today());
        return shown;
    }

    /** F-INDIR, ER: what another policy answered; one task for each policy of the profile (ER-23). */
    @Takes("consulta-politica")
    void takePolicy(Step step, PolicyForm form) {
        var policy = drafting.policy(step.businessKey(), step.text("policy"));
        drafting.consult(
                step.businessKey(),
                new PolicyAnswer(policy.code(), policy.title(), form.interlocutore(), form.data(), form.risposta()));
    }

    record FollowUpForm(
            @NotNull(message = "scegli come proseguire.") Choice seguito,
            @NotBlank(message = "scrivi il motivo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo) {
        enum Choice {
            RIPRENDI,
            CHIUDI
        }
    }

    @Shows("seguito-indirizzo")
    Map<String, Object> showFollowUp(Step step) {
        var shown = words.head(step);
        shown.put("esito", FailureWords.of(step.text("outcome")));
        return shown;
    }

    /** After a failure: the guidance is taken up again with a new term, or given up. */
    @Takes("seguito-indirizzo")
    void takeFollowUp(Step step, FollowUpForm form) {
        if (form.seguito() == FollowUpForm.Choice.RIPRENDI) {
            acts.resume(step.businessKey());
        } else {
            acts.giveUp(step.businessKey(), form.motivo());
        }
        step.decide("resumed", form.seguito() == FollowUpForm.Choice.RIPRENDI);
    }
}
