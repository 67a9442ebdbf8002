/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.workflow.WaitWords;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cycles that wait for their plan office. */
@Component
class PlanOfficeWait implements WaitWords {

    private static final String MESSAGE = "OfficeActive";
    private static final String WORDS = "l'ufficio di piano, che si costituisce dalla pagina «Uffici di piano»";

    @Override
    public Map<String, String> of(String message, Set<String> businessKeys) {
        return message.equals(MESSAGE)
                ? businessKeys.stream().collect(Collectors.toMap(Function.identity(), key -> WORDS))
                : Map.of();
    }
}
