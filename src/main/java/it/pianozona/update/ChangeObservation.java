/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.plan.consultation.Observation;
import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says of the proposed changes while the consultation is open, and what the plan office answers (F-CONTR).
 *
 * @param organisation name of the organisation that says it, where an office is shared by many; otherwise empty text
 */
public record ChangeObservation(
        UUID id,
        String office,
        @EmptyAsNull @Column("organisation_name") String organisation,
        String text,
        LocalDate madeOn,
        @Column("") Optional<Observation.Answer> answer) {}
