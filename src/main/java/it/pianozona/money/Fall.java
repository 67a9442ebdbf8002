/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.rule.Problems;

/**
 * Why a figure falls below what was sent before (N-10).
 *
 * @param text in the words of who changes it, from 20 to 2,000 characters
 */
public record Fall(Reason reason, String text) {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 2000;

    /** What may make a figure fall. */
    public enum Reason {
        MATERIAL_ERROR("errore materiale"),
        RELEASE("disimpegno");

        private final String italian;

        Reason(String italian) {
            this.italian = italian;
        }

        /** What people read, for example "disimpegno". */
        public String italian() {
            return italian;
        }
    }

    /** @throws it.pianozona.rule.RuleViolated if the text is too short or too long */
    public Fall {
        text = text.strip();
        new Problems()
                .unless(
                        text.length() >= SHORTEST && text.length() <= LONGEST,
                        "«Motivazione»: scrivi da 20 a 2000 caratteri su perché l'importo scende.")
                .refuse();
    }
}
