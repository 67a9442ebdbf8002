/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A row of the legal record as people read it.
 *
 * @param at Europe/Rome
 * @param procedure business key of what it belongs to, for example {@code RHO-2018-2020-PREM}
 * @param who full name; "Pianozona" where the product itself acted
 * @param holderInWhoseStead the person in office, where a deputy acted, with the delegation
 * @param office name of the office for which it was done; empty where the product itself acted
 * @param act what was done
 * @param received how the act reached whoever entered it, where it came by PEC or on paper
 * @param lines what was written, field by field
 */
public record Deed(
        LocalDateTime at,
        String procedure,
        String who,
        Optional<String> holderInWhoseStead,
        String office,
        String act,
        Optional<String> received,
        List<Line> lines) {

    /**
     * A field.
     *
     * @param label as the form names it
     * @param before empty where there was nothing
     * @param after empty where there is nothing left
     */
    public record Line(String label, String before, String after) {}
}
