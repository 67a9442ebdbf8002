/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person at the table (F-GRUPPO).
 *
 * @param district code of the district (area) that the person comes from, or of the whole territory
 * @param timeShare percent of working time, above 0 and at most 100
 */
public record TableMember(
        String person,
        Role role,
        String body,
        String district,
        BigDecimal timeShare,
        Assignment assignment,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") Optional<LocalDate> to) {

    /** In what quality the person sits at the table (ER-28..31). */
    public enum Role {
        COORDINATORE,
        PROVINCIA,
        AZIENDA_SANITARIA,
        /** Staff of the lead Comune: exactly one for each district (ER-31). */
        COMUNE_CAPOFILA,
        COMPONENTE
    }

    /** How the person is assigned to the table. */
    public enum Assignment {
        DIPENDENTE,
        DISTACCO,
        COMANDO,
        CONVENZIONE,
        INCARICO
    }
}
