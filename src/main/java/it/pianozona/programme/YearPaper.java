/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import java.util.Optional;

/**
 * Plan, agreement and programme of a year in one document (U-5).
 *
 * @param plan what the template of the plan reads
 * @param agreement what the template of the agreement reads; empty where the plan has none
 */
record YearPaper(Object plan, Optional<Object> agreement, ProgrammePaper programme) {

    public String title() {
        return "Piano, accordo e programma %d, %s"
                .formatted(programme.content().year(), programme.content().area());
    }
}
