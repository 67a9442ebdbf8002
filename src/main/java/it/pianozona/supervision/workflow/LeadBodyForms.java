/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.LeadBodyEligibility.Verdict;
import it.pianozona.supervision.LeadBodyChanges;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.OpeningMatters;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.text.Italian;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of {@code cambio-capofila}. */
@ProcessForms
class LeadBodyForms {

    private final LeadBodyChanges changes;
    private final PlanningAreas areas;
    private final MatterWords words;

    LeadBodyForms(LeadBodyChanges changes, PlanningAreas areas, MatterWords words) {
        this.changes = changes;
        this.areas = areas;
        this.words = words;
    }

    record LeadBodyProposalForm(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            @Size(max = 200) String ente,
            Optional<LeadBodyCandidate.Nature> natura,
            @Size(max = 6, message = "scegli il Comune dall'elenco.") String comune,
            Optional<LocalDate> decorrenza) {

        @AssertTrue(message = "«Ente proposto», «Natura dell'ente» e «Decorrenza»: servono tutti per riproporre.")
        boolean isComplete() {
            return scelta != Choice.RIPROPONI || !ente.isEmpty() && natura.isPresent() && decorrenza.isPresent();
        }

        enum Choice {
            RIPROPONI,
            RITIRA
        }
    }

    @Shows("proposta-capofila")
    Map<String, Object> showLeadBodyProposal(Step step) {
        var shown = words.heading(step);
        var matter = words.matter(step);
        var candidate = changes.candidate(matter.id());
        var verdict = changes.examine(matter.id());
        shown.put(
                "motivoRinvio",
                verdict == Verdict.ELIGIBLE
                        ? "L'assemblea ha rinviato la proposta."
                        : "«Ente capofila»: " + verdict.italian());
        shown.put("ente", candidate.name());
        shown.put("natura", candidate.nature().name());
        shown.put("nature", natures());
        shown.put("comuni", municipalities(step, matter));
        candidate.istat().ifPresent(istat -> shown.put("comune", istat));
        matter.effectOn().ifPresent(day -> shown.put("decorrenza", day));
        return shown;
    }

    /** F-REC: the mayor revises the proposal of a lead body, or takes it back. */
    @Takes("proposta-capofila")
    void takeLeadBodyProposal(Step step, LeadBodyProposalForm form) {
        var resubmitted = form.scelta() == LeadBodyProposalForm.Choice.RIPROPONI;
        if (resubmitted) {
            var matter = words.matter(step);
            changes.revise(
                    matter.id(),
                    new OpeningMatters.Proposal(
                            step.actor().office(),
                            new LeadBodyCandidate(
                                    form.ente(),
                                    form.natura().orElseThrow(),
                                    Optional.of(form.comune()).filter(istat -> !istat.isEmpty())),
                            matter.reason(),
                            form.decorrenza()));
        }
        step.decide("resubmitted", resubmitted);
    }

    private static List<Map<String, String>> natures() {
        return Arrays.stream(LeadBodyCandidate.Nature.values())
                .map(nature -> Map.of("value", nature.name(), "label", nature.italian()))
                .toList();
    }

    private List<Map<String, String>> municipalities(Step step, Matter matter) {
        return areas.municipalities(matter.area(), step.today()).stream()
                .map(municipality -> Map.of("value", municipality.istat(), "label", municipality.name()))
                .toList();
    }

    record HandOverForm(
            List<String> voci,
            @NotBlank(message = "scegli chi risponde per il nuovo capofila.")
                    @Size(max = 64, message = "scegli una persona dall'elenco.")
                    String responsabile) {}

    @Shows("passaggio-consegne")
    Map<String, Object> showHandOver(Step step) {
        var shown = words.heading(step);
        var matter = words.matter(step);
        shown.put("ente", changes.candidate(matter.id()).name());
        shown.put("decorrenza", matter.effectOn().map(Italian::day).orElse(""));
        shown.put("elenco", MatterWords.options(LeadBodyChanges.items()));
        shown.put(
                "persone",
                changes.eligiblePeople(matter.id()).stream()
                        .map(person -> Map.of("value", person.id(), "label", person.fullName()))
                        .toList());
        return shown;
    }

    /** F-PASS: the outgoing lead body hands over everything, and to whom. */
    @Takes("passaggio-consegne")
    void takeHandOver(Step step, HandOverForm form) {
        var ticked = form.voci().stream()
                .flatMap(item -> Arrays.stream(LeadBodyChanges.HandOver.values())
                        .filter(known -> known.name().equals(item)))
                .collect(Collectors.toSet());
        changes.handOver(
                MatterWords.matterOf(step),
                ticked,
                form.responsabile(),
                step.actor().personId());
    }
}
