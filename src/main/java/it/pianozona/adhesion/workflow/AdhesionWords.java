/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the forms of an adhesion say at their head. */
@Component
class AdhesionWords {

    private final Adhesions adhesions;

    AdhesionWords(Adhesions adhesions) {
        this.adhesions = adhesions;
    }

    static UUID adhesionOf(Step step) {
        return UUID.fromString(step.text("adhesionId"));
    }

    Adhesion adhesion(Step step) {
        return adhesions.get(adhesionOf(step));
    }

    Map<String, Object> heading(Step step) {
        var adhesion = adhesion(step);
        var words = new HashMap<String, Object>();
        words.put("oggetto", "Adesione di " + adhesion.name());
        words.put(
                "fatti",
                "Accordo **%s**, richiesta %s. Codice fiscale %s%s. Legale rappresentante: %s.%n%nImpegni: %s"
                        .formatted(
                                adhesion.cycleKey(),
                                adhesion.key(),
                                adhesion.taxCode(),
                                adhesion.runts().isEmpty() ? "" : ", RUNTS " + adhesion.runts(),
                                adhesion.representative(),
                                adhesion.commitments()));
        words.put("accordo", adhesion.cycleKey());
        words.put("numero", adhesion.number());
        return words;
    }
}
