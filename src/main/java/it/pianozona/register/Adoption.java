/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a municipality stands with a joint regulation (LO18-10).
 *
 * @param istat the municipality
 * @param name as people read it
 * @param act act of the council; empty while it has not adopted the regulation
 */
public record Adoption(String istat, String name, @Column("") Optional<CouncilAct> act) {

    /** The council's act: number as people cite it, and date. */
    public record CouncilAct(@Column("act") String number, @Column("adopted_on") LocalDate on) {}

    public boolean isAdopted() {
        return act.isPresent();
    }
}
