/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.LeadBodyEligibility.Verdict;
import it.pianozona.supervision.LeadBodyChanges;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.OpeningMatters;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-REC: the mayor revises the proposal of a lead body, or takes it back. */
@Component
class LeadBodyProposalForm implements TypedForm<LeadBodyProposalForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            @Size(max = 200, message = "al massimo 200 caratteri.") String ente,
            Optional<LeadBodyCandidate.Nature> natura,
            @Size(max = 6, message = "scegli il Comune dall'elenco.") String comune,
            Optional<LocalDate> decorrenza) {

        @AssertTrue(message = "«Ente proposto», «Natura dell'ente» e «Decorrenza»: servono tutti per riproporre.")
        boolean isComplete() {
            return scelta != Choice.RIPROPONI || !ente.isEmpty() && natura.isPresent() && decorrenza.isPresent();
        }
    }

    enum Choice {
        RIPROPONI,
        RITIRA
    }

    private final LeadBodyChanges changes;
    private final PlanningAreas areas;
    private final MatterWords words;

    LeadBodyProposalForm(LeadBodyChanges changes, PlanningAreas areas, MatterWords words) {
        this.changes = changes;
        this.areas = areas;
        this.words = words;
    }

    @Override
    public String id() {
        return "proposta-capofila";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
        var resubmitted = form.scelta() == Choice.RIPROPONI;
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
}
