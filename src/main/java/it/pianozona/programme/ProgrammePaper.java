/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the template of the programme's document reads.
 *
 * @param state Italian, for example "in istruttoria"
 * @param approval number and day under which it was frozen; empty for a draft
 * @param sha256 of the data, lower-case hexadecimal
 */
record ProgrammePaper(
        FullProgramme content, String label, String body, String state, Optional<Approval> approval, String sha256) {

    /** Number and day under which the programme was frozen. */
    record Approval(String number, LocalDate on) {}

    public boolean isDraft() {
        return approval.isEmpty();
    }

    /** What runs at the foot of each page. */
    public String foot() {
        return approval.map(Approval::number)
                .orElse("Bozza %s: non è il programma approvato".formatted(sha256.substring(0, 12)));
    }
}
