/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.Euro;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveLine;
import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-PREM: the region registers the payment of an accepted line from the FNPS. */
@Component
class PaymentForm implements TypedForm<PaymentForm.Filled> {

    record Filled(
            @NotBlank(message = "indica il numero dell'atto.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numero,
            @NotNull(message = "indica la data dell'atto.") LocalDate data,
            @NotNull(message = "indica l'importo pagato.")
                    @DecimalMin(value = "0.01", message = "deve essere maggiore di zero.")
                    @Digits(integer = 12, fraction = 2, message = "al massimo due decimali.")
                    BigDecimal importo) {}

    private final IncentiveSteps steps;
    private final IncentiveClaims claims;
    private final IncentiveWords words;

    PaymentForm(IncentiveSteps steps, IncentiveClaims claims, IncentiveWords words) {
        this.steps = steps;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String id() {
        return "pagamento-premialita";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        var accepted = claims.line(IncentiveWords.lineOf(step)).amount();
        shown.put("importoAccolto", Euro.italian(accepted));
        shown.put("importo", accepted);
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        steps.pay(
                IncentiveWords.lineOf(step),
                new IncentiveLine.Payment(
                        form.numero(), form.data(), form.importo().setScale(2, RoundingMode.UNNECESSARY)),
                step.actor().personId());
    }
}
