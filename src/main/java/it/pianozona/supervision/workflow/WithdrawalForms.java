/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Withdrawals;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms of {@code recesso}. */
@ProcessForms
class WithdrawalForms {

    private static final int LEAST_REASON = 20;

    private final Withdrawals withdrawals;
    private final MatterWords words;

    WithdrawalForms(Withdrawals withdrawals, MatterWords words) {
        this.withdrawals = withdrawals;
        this.words = words;
    }

    record AmendmentForm(
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo) {}

    @Shows("modifica-accordo")
    Map<String, Object> showAmendment(Step step) {
        var shown = words.heading(step);
        var matter = MatterWords.matterOf(step);
        shown.put(
                "dissensi",
                withdrawals.consents(matter).stream()
                        .filter(consent -> !consent.consent())
                        .map(consent ->
                                "- **%s** non consente: %s".formatted(words.party(consent.office()), consent.remarks()))
                        .collect(Collectors.joining("\n")));
        withdrawals.draft(matter).ifPresent(text -> shown.put("testo", text));
        return shown;
    }

    /** The plan office writes how the agreement goes on without the party that withdraws. */
    @Takes("modifica-accordo")
    void takeAmendment(Step step, AmendmentForm form) {
        withdrawals.draft(MatterWords.matterOf(step), form.testo(), MatterWords.actorOf(step));
    }

    record AmendmentConsentForm(
            @NotNull(message = "scegli se consenti.") Answer consenso, @Size(max = 2000) String osservazioni) {

        @AssertTrue(message = "«Perché non consenti»: scrivi almeno 20 caratteri.")
        boolean isMotivated() {
            return consenso != Answer.NO || osservazioni.length() >= LEAST_REASON;
        }

        enum Answer {
            SI,
            NO
        }
    }

    @Shows("consenso-modifica")
    Map<String, Object> showAmendmentConsent(Step step) {
        var shown = words.heading(step);
        shown.put("ente", words.party(step.text("office")));
        shown.put("testo", withdrawals.draft(MatterWords.matterOf(step)).orElse(""));
        return shown;
    }

    /** A remaining party consents to the amendment, or says why it does not. */
    @Takes(value = "consenso-modifica", onBehalf = true)
    void takeAmendmentConsent(Step step, AmendmentConsentForm form) {
        withdrawals.consent(
                MatterWords.matterOf(step),
                form.consenso() == AmendmentConsentForm.Answer.SI,
                form.osservazioni(),
                MatterWords.actorOf(step));
    }

    record SettlementForm(
            @NotNull(message = "indica l'importo.") @DecimalMin(value = "0", message = "non può essere negativo.")
                    BigDecimal versato,
            @NotBlank(message = "indica gli estremi.") @Size(max = 200) String estremi) {}

    @Shows("regolazione-impegni")
    Map<String, Object> showSettlement(Step step) {
        var shown = words.heading(step);
        var due = withdrawals.due(MatterWords.matterOf(step));
        shown.put("anno", Withdrawals.year(words.matter(step)));
        shown.put("dovuto", Withdrawals.euro(due));
        shown.put("versato", due);
        return shown;
    }

    /** The accounting office records what the withdrawing body has paid of its commitments for the year. */
    @Takes("regolazione-impegni")
    void takeSettlement(Step step, SettlementForm form) {
        withdrawals.settle(MatterWords.matterOf(step), form.versato(), form.estremi(), MatterWords.actorOf(step));
    }
}
