/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.AreaDimension;
import it.pianozona.incentive.Euro;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveLine;
import it.pianozona.incentive.IncentiveVerification;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-PREM: the region verifies a line; on level 1 it says whether the new dimension is reached. */
@Component
class VerificationForm implements TypedForm<VerificationForm.Filled> {

    /** What the model's gateway reads: {@code ACCOLTA, SENZA_IMPORTO, DA_INTEGRARE, RESPINTA}. */
    private static final String VERDICT = "verdict";

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

    record Filled(
            @NotNull(message = "scegli se accogliere, chiedere un'integrazione o respingere.") Esito esito,
            Optional<Dimensione> nuovaDimensione,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivazione) {}

    private final IncentiveVerification verification;
    private final IncentiveClaims claims;
    private final IncentiveWords words;
    private final IncentiveNotices notices;

    VerificationForm(
            IncentiveVerification verification,
            IncentiveClaims claims,
            IncentiveWords words,
            IncentiveNotices notices) {
        this.verification = verification;
        this.claims = claims;
        this.words = words;
        this.notices = notices;
    }

    @Override
    public String id() {
        return "verifica-premialita";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        var line = claims.line(IncentiveWords.lineOf(step));
        var claim = claims.get(line.claim());
        var dimension = claims.dimension(claim.key());
        shown.put("relazione", line.report().isEmpty() ? "nessuna" : line.report());
        shown.put("comuni", dimension.rows().stream().map(VerificationForm::row).toList());
        shown.put(
                "confronto",
                dimension.isReached()
                        ? "hanno firmato tutti i Comuni dell'ambito"
                        : "non risulta la firma di " + String.join(", ", dimension.missing()));
        shown.put("conDimensione", Euro.italian(claims.levelOne(claim, true)));
        shown.put("senzaDimensione", Euro.italian(claims.levelOne(claim, false)));
        return shown;
    }

    private static Map<String, Object> row(AreaDimension.Row municipality) {
        return Map.of("comune", municipality.name(), "firma", municipality.signed() ? "sì" : "no");
    }

    @Override
    public void submit(Step step, Filled form) {
        var line = IncentiveWords.lineOf(step);
        var finding = new IncentiveVerification.Finding(
                step.actor().personId(),
                form.nuovaDimensione().map(found -> found == Dimensione.RAGGIUNTA),
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

    private static String verdict(Esito decision, IncentiveLine.State state) {
        return switch (state) {
            case ACCEPTED -> "ACCOLTA";
            case INTEGRATION -> "DA_INTEGRARE";
            default -> decision == Esito.ACCOGLI ? "SENZA_IMPORTO" : "RESPINTA";
        };
    }
}
