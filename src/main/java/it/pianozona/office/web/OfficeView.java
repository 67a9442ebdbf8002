/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.Composition;
import it.pianozona.office.CompositionTemplate;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.Trainings.Training;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version of a plan office as its page shows it.
 *
 * @param day the day that is looked at: today or, for an office to come, its first day
 * @param missing what keeps it from being active
 * @param advised what it should have and can do without
 * @param standing people who hold or will hold a place
 * @param former people whose appointment is over
 */
record OfficeView(
        PlanOffice office,
        LocalDate day,
        Composition composition,
        List<String> missing,
        List<String> advised,
        List<OfficeMember> standing,
        List<OfficeMember> former,
        List<Training> trainings) {

    public CompositionTemplate template() {
        return composition.template();
    }

    /** Title of a member's role. */
    public String role(OfficeMember member) {
        return template().roleTitle(member.role());
    }

    /** Name of a member of this office. */
    public String name(UUID member) {
        return java.util.stream.Stream.concat(standing.stream(), former.stream())
                .filter(one -> one.id().equals(member))
                .map(OfficeMember::personName)
                .findFirst()
                .orElse("");
    }

    /** Hours of all courses. */
    public BigDecimal hours() {
        return trainings.stream().map(Training::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Full-time people that the shares sum to on that day. */
    public BigDecimal fullTime() {
        return standing.stream()
                .filter(one -> one.holdsOn(day))
                .map(OfficeMember::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(2);
    }

    /** Roles for each side, title by code. */
    public Map<String, String> roles() {
        var all = new java.util.LinkedHashMap<String, String>();
        template().sides().forEach(side -> all.putAll(template().rolesOf(side.side())));
        return all;
    }
}
