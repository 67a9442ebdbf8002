/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.AreaDimension;
import it.pianozona.incentive.Euro;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveLine;
import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.incentive.IncentiveVerification;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code riga-premialita}. */
@ProcessForms
class ClaimForms {

    /** What the model's gateway reads: {@code ACCOLTA, SENZA_IMPORTO, DA_INTEGRARE, RESPINTA}. */
    private static final String VERDICT = "verdict";

    private final IncentiveSteps steps;
    private final IncentiveWords words;
    private final IncentiveClaims claims;
    private final IncentiveVerification verification;
    private final IncentiveNotices notices;

    ClaimForms(
            IncentiveSteps steps,
            IncentiveWords words,
            IncentiveClaims claims,
            IncentiveVerification verification,
            IncentiveNotices notices) {
        this.steps = steps;
        this.words = words;
        this.claims = claims;
        this.verification = verification;
        this.notices = notices;
    }

    record ClaimForm(@Size(max = 2000) String relazione) {}

    @Shows("domanda-premialita")
    Map<String, Object> showClaim(Step step) {
        return words.head(step);
    }

    /** F-PREM: the lead body submits a line; date and amount are shown and not asked. */
    @Takes("domanda-premialita")
    void takeClaim(Step step, ClaimForm form) {
        steps.submit(IncentiveWords.lineOf(step), form.relazione(), step.actor().personId());
    }

    record CompletionForm(@NotBlank(message = "scrivi che cosa hai integrato.") @Size(max = 2000) String relazione) {}

    @Shows("integra-premialita")
    Map<String, Object> showCompletion(Step step) {
        var shown = words.head(step);
        var line = claims.line(IncentiveWords.lineOf(step));
        shown.put("richiesta", line.request());
        shown.put("relazione", line.report());
        return shown;
    }

    /** F-PREM: the lead body completes a line that the region has sent back. */
    @Takes("integra-premialita")
    void takeCompletion(Step step, CompletionForm form) {
        steps.submit(IncentiveWords.lineOf(step), form.relazione(), step.actor().personId());
    }

    record VerificationForm(
            @NotNull(message = "scegli se accogliere, chiedere un'integrazione o respingere.") Esito esito,
            Optional<Dimensione> nuovaDimensione,
            @Size(max = 2000) String motivazione) {
        /** What the region decides. */
        enum Esito {
            ACCOGLI,
            INTEGRA,
            RESPINGI
        }

        /** Whether all municipalities of the new area have signed. */
        enum Dimensione {
            RAGGIUNTA,
            NON_RAGGIUNTA
        }
    }

    @Shows("verifica-premialita")
    Map<String, Object> showVerification(Step step) {
        var shown = words.head(step);
        var line = claims.line(IncentiveWords.lineOf(step));
        var claim = claims.get(line.claim());
        var dimension = claims.dimension(claim.key());
        shown.put("relazione", line.report().isEmpty() ? "nessuna" : line.report());
        shown.put("comuni", dimension.rows().stream().map(ClaimForms::row).toList());
        shown.put(
                "confronto",
                dimension.isReached()
                        ? "hanno firmato tutti i Comuni dell'ambito"
                        : "non risulta la firma di " + String.join(", ", dimension.missing()));
        shown.put("conDimensione", Euro.italian(claims.levelOne(claim, true)));
        shown.put("senzaDimensione", Euro.italian(claims.levelOne(claim, false)));
        return shown;
    }

    /** F-PREM: the region verifies a line; on level 1 it says whether the new dimension is reached. */
    @Takes("verifica-premialita")
    void takeVerification(Step step, VerificationForm form) {
        var line = IncentiveWords.lineOf(step);
        var finding = new IncentiveVerification.Finding(
                step.actor().personId(),
                form.nuovaDimensione().map(found -> found == VerificationForm.Dimensione.RAGGIUNTA),
                form.motivazione());
        switch (form.esito()) {
            case ACCOGLI -> verification.accept(line, finding);
            case INTEGRA -> verification.ask(line, finding);
            case RESPINGI -> verification.reject(line, finding);
        }
        var state = claims.line(line).state();
        step.decide(VERDICT, verdict(form.esito(), state));
        if (state != IncentiveLine.State.INTEGRATION) {
            notices.decided(line);
        }
    }

    private static Map<String, Object> row(AreaDimension.Row municipality) {
        return Map.of("comune", municipality.name(), "firma", municipality.signed() ? "sì" : "no");
    }

    private static String verdict(VerificationForm.Esito decision, IncentiveLine.State state) {
        return switch (state) {
            case ACCEPTED -> "ACCOLTA";
            case INTEGRATION -> "DA_INTEGRARE";
            default -> decision == VerificationForm.Esito.ACCOGLI ? "SENZA_IMPORTO" : "RESPINTA";
        };
    }

    record ShareForm(
            @NotNull(message = "indica l'anno del piano.") Integer anno,
            @NotNull(message = "scegli l'area del piano.") PlanAreaKind area) {}

    @Shows("quota-premialita")
    Map<String, Object> showShare(Step step) {
        var shown = words.head(step);
        var line = claims.line(IncentiveWords.lineOf(step));
        shown.put("pagato", Euro.italian(line.amount()));
        shown.put("anno", step.today().getYear());
        return shown;
    }

    /** The lead body says in which year and area of the plan the amount that was paid is used (requirement 3.17). */
    @Takes("quota-premialita")
    void takeShare(Step step, ShareForm form) {
        steps.share(IncentiveWords.lineOf(step), form.anno(), form.area());
    }

    record PaymentForm(
            @NotBlank(message = "indica il numero dell'atto.") @Size(max = 30) String numero,
            @NotNull(message = "indica la data dell'atto.") LocalDate data,
            @NotNull(message = "indica l'importo pagato.")
                    @DecimalMin(value = "0.01", message = "deve essere maggiore di zero.")
                    @Digits(integer = 12, fraction = 2, message = "al massimo due decimali.")
                    BigDecimal importo) {}

    @Shows("pagamento-premialita")
    Map<String, Object> showPayment(Step step) {
        var shown = words.head(step);
        var accepted = claims.line(IncentiveWords.lineOf(step)).amount();
        shown.put("importoAccolto", Euro.italian(accepted));
        shown.put("importo", accepted);
        return shown;
    }

    /** F-PREM: the region registers the payment of an accepted line from the FNPS. */
    @Takes("pagamento-premialita")
    void takePayment(Step step, PaymentForm form) {
        steps.pay(
                IncentiveWords.lineOf(step),
                new IncentiveLine.Payment(
                        form.numero(), form.data(), form.importo().setScale(2, RoundingMode.UNNECESSARY)),
                step.actor().personId());
    }
}
