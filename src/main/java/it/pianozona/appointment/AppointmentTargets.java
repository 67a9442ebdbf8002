/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentTarget.ToBody;
import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.office.OfficePattern;
import it.pianozona.office.StaffBodies;
import it.pianozona.office.StaffBodies.StaffBody;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices and bodies of a territory to which people are appointed, and who may do that. */
@Service
public class AppointmentTargets {

    private final Offices offices;
    private final Bodies bodies;
    private final StaffBodies staff;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    AppointmentTargets(Offices offices, Bodies bodies, StaffBodies staff, RightsOnDate rights, BusinessClock clock) {
        this.offices = offices;
        this.bodies = bodies;
        this.staff = staff;
        this.rights = rights;
        this.clock = clock;
    }

    /** The bodies of a territory, then its offices. */
    @Transactional(readOnly = true)
    public List<AppointmentTarget> of(String territory) {
        return Stream.<AppointmentTarget>concat(
                        bodies.ofTerritory(territory).stream().map(ToBody::new),
                        offices.appointableIn(territory, clock.today()).stream()
                                .map(office -> new ToOffice(office, territory)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<AppointmentTarget> find(String territory, String id) {
        return of(territory).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .or(() -> administrators(territory).filter(one -> one.id().equals(id)));
    }

    /** The office of the administrators, which belongs to no territory, under the one where the change is written. */
    private Optional<AppointmentTarget> administrators(String territory) {
        return offices.find(OfficeKind.ADMINISTRATOR.slug()).map(office -> new ToOffice(office, territory));
    }

    /** Whether the person keeps the territory: its secretariat, or an administrator; for the administrators' own office only these. */
    @Transactional(readOnly = true)
    boolean isKeptBy(AppointmentCase one, String personId) {
        var held = rights.of(personId, clock.today()).officeIds();
        var administrator = OfficeKind.ADMINISTRATOR.slug();
        return held.contains(administrator)
                || !one.target().equals(administrator)
                        && held.contains(OfficeKind.SECRETARIAT.officeId(one.territory()));
    }

    private static boolean isOfAdministrators(AppointmentTarget target) {
        return target.id().equals(OfficeKind.ADMINISTRATOR.slug());
    }

    /**
     * The office for which the person writes a whole appointment at once. Other than {@link #openerFor} it does not ask that
     * somebody is there for its steps, so that an administrator fills an empty installation.
     */
    @Transactional(readOnly = true)
    public Optional<String> writerFor(AppointmentTarget target, String personId) {
        var administrator = OfficeKind.ADMINISTRATOR.slug();
        return openerFor(target, personId)
                .filter(office -> !isOfAdministrators(target))
                .or(() -> rights.of(personId, clock.today()).officeIds().contains(administrator)
                        ? Optional.of(administrator)
                        : Optional.empty());
    }

    /**
     * The office through which the person may begin an appointment: the secretariat of the territory, or the body that appoints.
     * The administrator begins it for the secretariat.
     */
    @Transactional(readOnly = true)
    public Optional<String> openerFor(AppointmentTarget target, String personId) {
        return openerFor(target, rights.of(personId, clock.today()));
    }

    /** Like the other, for rights that are known already. */
    public Optional<String> openerFor(AppointmentTarget target, Rights held) {
        if (isOfAdministrators(target)) {
            return Optional.empty();
        }
        var secretariat = OfficeKind.SECRETARIAT.officeId(target.territory());
        if (held.officeIds().contains(secretariat)) {
            return Optional.of(secretariat);
        }
        return appointing(target).stream()
                .filter(held.officeIds()::contains)
                .findFirst()
                .or(() -> held.officeIds().contains(OfficeKind.ADMINISTRATOR.slug())
                                && offices.find(secretariat).isPresent()
                        ? Optional.of(secretariat)
                        : Optional.empty());
    }

    /** Those of a territory's targets for which the reader may begin an appointment. */
    public List<AppointmentTarget> startableBy(String territory, List<AppointmentTarget> all, Rights held) {
        var everything = held.officeIds().contains(OfficeKind.SECRETARIAT.officeId(territory))
                || held.officeIds().contains(OfficeKind.ADMINISTRATOR.slug());
        return everything
                ? all
                : all.stream().filter(one -> openerFor(one, held).isPresent()).toList();
    }

    private Set<String> appointing(AppointmentTarget target) {
        if (target instanceof ToBody of) {
            return new LinkedHashSet<>(
                    List.of(of.body().secretaryOffice(), of.body().presidentOffice()));
        }
        var appoints = target instanceof ToOffice of && of.office().kind() == OfficeKind.PLAN_OFFICE;
        return appoints
                ? institutions(target.territory()).stream()
                        .map(StaffBody::office)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The bodies from which people can come: lead body, Comuni, health authority; none for a wider territory. */
    @Transactional(readOnly = true)
    public List<StaffBody> institutions(String territory) {
        return staff.of(territory, OfficePattern.MULTI);
    }
}
