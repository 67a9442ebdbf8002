/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.OfficeFunction;
import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import it.pianozona.territory.HolderKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What F-INCARICO says.
 *
 * @param person sign-in name of who enters, or who acts during a suspension; empty where nobody does and for a seat
 * @param kind by what title; empty where nobody enters and for a seat
 * @param title professional title, in a plan office or group
 * @param institution the body that the person comes from; for a seat the office that sits
 * @param role in the office, for example {@code DIRETTORE}, {@code COMPONENTE}, {@code TITOLARE}
 * @param area code of the territory that the person stands for
 * @param share of working time, above 0 and up to 100 percent
 * @param from first day; of a cessation empty
 * @param to last day, included
 * @param replaces sign-in name of who leaves, is replaced, suspended or back; for a seat the office
 */
public record AppointmentDraft(
        AppointmentAction action,
        @EmptyAsNull String person,
        Optional<HolderKind> kind,
        Optional<MemberTitle> title,
        String institution,
        String role,
        List<OfficeFunction> functions,
        String area,
        Optional<BigDecimal> share,
        @Column("assignment_form") Optional<AssignmentForm> assignment,
        String act,
        @Column("valid_from") Optional<LocalDate> from,
        @Column("valid_to") Optional<LocalDate> to,
        String replaces) {

    /** First day of one who enters. */
    LocalDate firstDay() {
        return from.orElseThrow();
    }

    /** The same from another first day. */
    AppointmentDraft from(LocalDate day) {
        return new AppointmentDraft(
                action,
                person,
                kind,
                title,
                institution,
                role,
                functions,
                area,
                share,
                assignment,
                act,
                Optional.of(day),
                to,
                replaces);
    }
}
