/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.workflow.WaitWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A cycle that waits for its plan office. */
@Component
class PlanOfficeWait implements WaitWords {

    private static final String MESSAGE = "OfficeActive";

    @Override
    public Optional<String> of(String message, String businessKey) {
        return message.equals(MESSAGE)
                ? Optional.of("l'ufficio di piano, che si costituisce dalla pagina «Uffici di piano»")
                : Optional.empty();
    }
}
