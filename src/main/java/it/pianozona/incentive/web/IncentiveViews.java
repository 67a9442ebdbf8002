/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.web;

import it.pianozona.incentive.Euro;
import it.pianozona.incentive.IncentiveClaim;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveEvidence;
import it.pianozona.incentive.IncentiveLine;
import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts together what the page of a claim shows. */
@Component
class IncentiveViews {

    private final IncentiveClaims claims;
    private final IncentiveSteps steps;
    private final IncentiveEvidence evidence;

    IncentiveViews(IncentiveClaims claims, IncentiveSteps steps, IncentiveEvidence evidence) {
        this.claims = claims;
        this.steps = steps;
        this.evidence = evidence;
    }

    Optional<IncentiveView> of(String cycleKey) {
        return claims.ofCycle(cycleKey).map(this::view);
    }

    private IncentiveView view(IncentiveClaim claim) {
        var rule = claims.ruleOf(claim.cycle());
        var lines = claims.lines(claim.key());
        return new IncentiveView(
                claim,
                rule.mode().italian(),
                Euro.italian(rule.cap()),
                Euro.italian(claims.earned(claim.key())),
                dimension(claim),
                steps.planEnd(claim.key()),
                lines.stream().map(this::line).toList(),
                openObjectives(claim, lines),
                claims.notes(claim.key()));
    }

    private String dimension(IncentiveClaim claim) {
        return claim.newDimension()
                .map(reached ->
                        reached ? "raggiunta, verificata dalla Regione" : "non raggiunta, verificata dalla Regione")
                .orElseGet(() -> {
                    var shown = claims.dimension(claim.key());
                    return shown.isReached()
                            ? "da verificare; hanno firmato tutti i Comuni dell'ambito"
                            : "da verificare; non risulta la firma di " + String.join(", ", shown.missing());
                });
    }

    private IncentiveView.Line line(IncentiveLine line) {
        var proofs = evidence.of(line.id());
        return new IncentiveView.Line(
                line.id(),
                claims.titleOf(line),
                line.state().pill(),
                Euro.italian(claims.computed(line)),
                Euro.italian(line.amount()),
                missing(line, proofs.isEmpty()),
                line.reason(),
                line.report(),
                line.payment().map(paid -> "%s con atto n. %s del %s"
                        .formatted(Euro.italian(paid.amount()), paid.act(), Italian.day(paid.date()))),
                line.share().map(share -> "anno %d, area %s"
                        .formatted(share.year(), share.area().italian())),
                proofs,
                line.takesEvidence());
    }

    private static String missing(IncentiveLine line, boolean withoutProof) {
        return switch (line.state()) {
            case TO_SUBMIT ->
                !line.isLevelOne() && withoutProof
                        ? "Almeno una prova, poi la presentazione dell'ente capofila."
                        : "La presentazione dell'ente capofila.";
            case SUBMITTED -> "La verifica della Regione.";
            case INTEGRATION -> "L'integrazione dell'ente capofila: " + line.request();
            case ACCEPTED -> "Il pagamento della Regione dal FNPS.";
            case PAID -> line.share().isPresent() ? "Niente." : "L'iscrizione della somma nel piano.";
            case REJECTED -> "Niente.";
        };
    }

    private List<IncentiveView.Objective> openObjectives(IncentiveClaim claim, List<IncentiveLine> lines) {
        var titles = claims.objectives(claim.cycle());
        return IntStream.rangeClosed(1, IncentiveLine.OBJECTIVES)
                .filter(number -> lines.stream().noneMatch(line -> line.objective() == number))
                .mapToObj(number -> new IncentiveView.Objective(
                        number, titles.get(number - 1), Euro.italian(claims.worthOf(claim.cycle(), number))))
                .toList();
    }
}
