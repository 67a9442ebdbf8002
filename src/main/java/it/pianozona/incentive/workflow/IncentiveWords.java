/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.incentive.Euro;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveEvidence;
import it.pianozona.incentive.IncentiveLine;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every form of a line shows at its head (F-PREM). */
@Component
class IncentiveWords {

    private final IncentiveClaims claims;
    private final IncentiveEvidence evidence;
    private final Cycles cycles;

    IncentiveWords(IncentiveClaims claims, IncentiveEvidence evidence, Cycles cycles) {
        this.claims = claims;
        this.evidence = evidence;
        this.cycles = cycles;
    }

    static UUID lineOf(Step step) {
        return UUID.fromString(step.text("lineId"));
    }

    /** Claim, line, last signature, computed amount, evidence, the other lines. */
    Map<String, Object> head(Step step) {
        var line = claims.line(lineOf(step));
        var claim = claims.get(line.claim());
        var words = new HashMap<String, Object>();
        words.put("domanda", claim.key());
        words.put("ambito", cycles.areaOf(claim.cycle()).name());
        words.put("riga", claims.titleOf(line));
        words.put("livello", line.level());
        words.put("dataUltimaFirma", Italian.day(claim.lastSignature()));
        words.put("importoCalcolato", Euro.italian(claims.computed(line)));
        words.put("regola", claims.ruleOf(claim.cycle()).mode().italian());
        words.put("ciclo", claim.cycle());
        words.put(
                "prove",
                evidence.of(line.id()).stream()
                        .map(proof -> Map.of("file", proof.name(), "descrizione", proof.description()))
                        .toList());
        words.put("righe", claims.lines(claim.key()).stream().map(this::row).toList());
        return words;
    }

    private Map<String, Object> row(IncentiveLine line) {
        return Map.of(
                "riga", claims.titleOf(line),
                "stato", line.state().italian(),
                "importo", Euro.italian(line.amount()));
    }
}
