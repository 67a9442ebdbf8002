/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.decision.Outcome;

/** Why a guidance was not adopted, as people read it. */
final class FailureWords {

    private FailureWords() {}

    static String of(String outcome) {
        return switch (Outcome.valueOf(outcome)) {
            case RETURNED -> "rinviato più volte di quante ne ammette il profilo della regione";
            case REJECTED -> "respinto";
            case NO_QUORUM -> "senza numero legale per tre volte";
            case APPROVED -> throw new IllegalArgumentException("an approved guidance has not failed");
        };
    }
}
