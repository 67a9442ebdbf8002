/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.BodySide;
import it.pianozona.office.CompositionTemplates;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeStaffing;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.Trainings;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the page of a plan office shows. */
@Component
class OfficeViews {

    private final OfficeStaffing staffing;
    private final Memberships memberships;
    private final Trainings trainings;
    private final CompositionTemplates templates;

    OfficeViews(OfficeStaffing staffing, Memberships memberships, Trainings trainings, CompositionTemplates templates) {
        this.staffing = staffing;
        this.memberships = memberships;
        this.trainings = trainings;
        this.templates = templates;
    }

    OfficeView of(PlanOffice office) {
        var day = staffing.firstDay(office);
        var members =
                memberships.ofOffice(office.id()).stream().collect(Collectors.partitioningBy(one -> one.isOverOn(day)));
        return new OfficeView(
                office,
                day,
                staffing.composition(office, day),
                staffing.missing(office),
                staffing.advised(office),
                members.get(false),
                members.get(true),
                trainings.of(office.id()));
    }

    Collection<String> rolesOf(PlanOffice office, BodySide side) {
        return templates.get(office.template()).rolesOf(side).keySet();
    }
}
