/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The council's ratification of a municipality's adhesion (TUEL art. 34 c. 5).
 *
 * @param lastDay thirtieth day after the signature, included until 24:00 Europe/Rome
 * @param ratified empty while the council has not decided
 */
public record Ratification(String office, LocalDate lastDay, Optional<Boolean> ratified) {

    /** True once the council has ratified. */
    public boolean isDone() {
        return ratified.orElse(false);
    }
}
