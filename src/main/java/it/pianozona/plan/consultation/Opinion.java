/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * An opinion on the draft (F-PARERE).
 *
 * @param round the round of drafting that it was given on
 * @param sections codes of the sections with a contrary opinion
 */
public record Opinion(
        Kind kind,
        int round,
        Outcome outcome,
        String remarks,
        List<String> sections,
        String office,
        LocalDate givenOn) {

    /** Who gives it. */
    public enum Kind {
        /** Accounting visa (TUEL art. 49). */
        ACCOUNTING,
        /** District direction of the health authority. */
        HEALTH
    }

    /** What it says. */
    public enum Outcome {
        FAVOREVOLE,
        FAVOREVOLE_CON_OSSERVAZIONI,
        CONTRARIO
    }
}
