/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment to a plan office or to a group (F-INCARICO, F-GRUPPO).
 *
 * @param account sign-in name of one who has one: with it the person holds the office's tasks on these dates
 * @param body who makes the person available: the engine's office that appoints, or empty where people only name the body
 * @param organ the organ that appointed, e.g. "Giunta comunale"
 * @param role code of a role of the template, {@link #DIRECTOR} or {@link #MEMBER}
 * @param functions required in an enlarged office (ER-48)
 * @param district code of the district for which one sits in an interdistrict table; empty elsewhere
 * @param share of working time, above 0 and up to 100 percent (ER-46)
 * @param to last day, included; empty while open
 * @param replaces the appointment that this one takes over
 */
public record OfficeMember(
        UUID id,
        String personName,
        Optional<String> account,
        MemberTitle title,
        String body,
        String bodyName,
        BodySide side,
        String organ,
        String role,
        List<OfficeFunction> functions,
        String district,
        BigDecimal share,
        @Column("assignment_form") AssignmentForm assignment,
        String act,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") Optional<LocalDate> to,
        Optional<UUID> replaces) {

    /** The head of the office: Director of the SdS or zone, or responsible person. */
    public static final String DIRECTOR = "DIRETTORE";

    /** A member without a role of the template. */
    public static final String MEMBER = "COMPONENTE";

    public boolean isDirector() {
        return role.equals(DIRECTOR);
    }

    /** Whether the appointment holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !isOverOn(day);
    }

    /** Whether the appointment has ended before that day. */
    public boolean isOverOn(LocalDate day) {
        return to.map(day::isAfter).orElse(false);
    }
}
