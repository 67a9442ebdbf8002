/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** Forms of {@code programma-attuativo-annuale} whose rooms come next. */
@ProcessForms
class PlaceholderForms {

    record Done(@NotNull(message = "scegli.") Next seguito) {
        enum Next {
            FINITO
        }
    }

    @Shows("impegni-ente")
    Map<String, Object> showImpegniEnte(Step step) {
        return Map.of("titolo", step.businessKey());
    }

    @Takes("impegni-ente")
    void takeImpegniEnte(Step step, Done form) {
        step.actor();
    }

    @Shows("sezione-frna")
    Map<String, Object> showSezioneFrna(Step step) {
        return Map.of("titolo", step.businessKey());
    }

    @Takes("sezione-frna")
    void takeSezioneFrna(Step step, Done form) {
        step.actor();
    }

    @Shows("collega-azioni")
    Map<String, Object> showCollegaAzioni(Step step) {
        return Map.of("titolo", step.businessKey());
    }

    @Takes("collega-azioni")
    void takeCollegaAzioni(Step step, Done form) {
        step.actor();
    }
}
