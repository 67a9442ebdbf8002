/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a district, a department or a staff unit proposes.
 *
 * @param mandate key of the mandate
 * @param year of the actions that it is for; empty for the PAL
 * @param office through which the person proposes it
 */
public record CompanyContribution(
        UUID id,
        String mandate,
        Optional<Integer> year,
        String office,
        String person,
        String text,
        LocalDate writtenOn) {}
