/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.workflow;

import it.pianozona.company.Adoption;
import it.pianozona.company.CompanyPlans;
import it.pianozona.company.YearPlans;
import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code piano-aziendale} that PAL and years share: proposals and adoption. */
@ProcessForms
class CompanyForms {

    private final CompanyPlans plans;
    private final YearPlans years;
    private final CompanyWords words;

    CompanyForms(CompanyPlans plans, YearPlans years, CompanyWords words) {
        this.plans = plans;
        this.years = years;
        this.words = words;
    }

    record ProposalForm(@NotNull(message = "di' se hai proposte.") Answer risposta, @Size(max = 4000) String testo) {
        enum Answer {
            PROPOSTA,
            NESSUNA
        }
    }

    @Shows("contributo-aziendale")
    Map<String, Object> showProposal(Step step) {
        return words.heading(step);
    }

    /** Districts, departments and staff propose something for the PAL or for the actions of a year, or nothing (ER-56, ER-58). */
    @Takes("contributo-aziendale")
    void takeProposal(Step step, ProposalForm form) {
        if (form.risposta() == ProposalForm.Answer.PROPOSTA) {
            plans.propose(
                    CompanyWords.keyOf(step), CompanyWords.yearOf(step), form.testo(), CompanyWords.authorOf(step));
        }
    }

    record AdoptionForm(
            @NotNull(message = "scegli se adottarlo o rinviarlo.") Outcome esito,
            @Size(max = 30) String numeroAtto,
            Optional<LocalDate> dataAtto,
            @Size(max = 2000) String motivo) {
        enum Outcome {
            ADOTTA,
            RINVIA
        }
    }

    @Shows("adotta-aziendale")
    Map<String, Object> showAdoption(Step step) {
        var shown = words.heading(step);
        shown.put("contenuto", words.contents(step));
        shown.put("dataAtto", step.today());
        return shown;
    }

    /** The direction adopts the PAL or the actions of a year by an act, or gives them back to who writes them. */
    @Takes("adotta-aziendale")
    void takeAdoption(Step step, AdoptionForm form) {
        var key = CompanyWords.keyOf(step);
        var author = CompanyWords.authorOf(step);
        var year = CompanyWords.yearOf(step).map(ofYear -> words.plan(step));
        if (form.esito() == AdoptionForm.Outcome.RINVIA) {
            year.ifPresentOrElse(
                    plan -> years.giveBack(plan, form.motivo(), author),
                    () -> plans.giveBack(key, form.motivo(), author));
            return;
        }
        var adoption = new Adoption(
                form.numeroAtto().strip(),
                form.dataAtto().orElseThrow(() -> new RuleViolated("«Data dell'atto»: scrivila.")));
        year.ifPresentOrElse(plan -> years.adopt(plan, adoption, author), () -> plans.adopt(key, adoption, author));
    }
}
