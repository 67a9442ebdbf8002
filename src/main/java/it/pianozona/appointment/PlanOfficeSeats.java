/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.office.BodySide;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.Memberships;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.OfficeSize;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.office.StaffBodies.StaffBody;
import it.pianozona.office.WorkingGroup;
import it.pianozona.office.WorkingGroups;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.People;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An office of P19, a plan office or a group, has memberships with role, functions and time: they and its holders agree. */
@Component
class PlanOfficeSeats {

    private final PlanOffices offices;
    private final WorkingGroups groups;
    private final Memberships memberships;
    private final AppointmentTargets targets;
    private final People people;
    private final BusinessClock clock;

    PlanOfficeSeats(
            PlanOffices offices,
            WorkingGroups groups,
            Memberships memberships,
            AppointmentTargets targets,
            People people,
            BusinessClock clock) {
        this.offices = offices;
        this.groups = groups;
        this.memberships = memberships;
        this.targets = targets;
        this.people = people;
        this.clock = clock;
    }

    static boolean isEnlarged(PlanOffice office) {
        return office.size() == OfficeSize.ENLARGED;
    }

    /** The plan office that works on that day, where the target is its office or its head's. */
    Optional<PlanOffice> of(ToOffice target, LocalDate day) {
        var kind = target.office().kind();
        if (kind != OfficeKind.PLAN_OFFICE && !isHead(target)) {
            return Optional.empty();
        }
        return offices.working(target.territory(), day).or(() -> offices.working(target.territory(), clock.today()));
    }

    private static boolean isHead(ToOffice target) {
        var kind = target.office().kind();
        return kind == OfficeKind.PLAN_OFFICE_HEAD || kind == OfficeKind.ZONE_DIRECTOR;
    }

    private Optional<WorkingGroup> groupOf(ToOffice target, LocalDate day) {
        return groups.of(target.territory()).stream()
                .filter(group -> group.office().equals(target.id()))
                .filter(group -> group.to().filter(day::isAfter).isEmpty())
                .findFirst();
    }

    /**
     * Appoints the person as a member.
     *
     * @return false where the target has no memberships
     */
    boolean enter(ToOffice target, AppointmentDraft draft, Actor actor) {
        var day = draft.firstDay();
        var office = of(target, day);
        if (office.isPresent()) {
            var standing = memberships.standing(office.get(), day);
            memberships.appoint(office.get(), member(target, draft, replaced(target, draft, standing)), actor);
            return true;
        }
        var group = groupOf(target, day);
        group.ifPresent(one -> memberships.appoint(
                one, member(target, draft, replaced(target, draft, memberships.ofGroup(one.id()))), actor));
        return group.isPresent();
    }

    private static Optional<UUID> replaced(ToOffice target, AppointmentDraft draft, List<OfficeMember> standing) {
        return standing.stream()
                .filter(one -> one.account().filter(draft.replaces()::equals).isPresent())
                .filter(one -> !isHead(target) || one.isDirector())
                .filter(one -> !one.isOverOn(draft.firstDay()))
                .map(OfficeMember::id)
                .findFirst();
    }

    private OfficeMember member(ToOffice target, AppointmentDraft draft, Optional<UUID> replaced) {
        var institution = targets.institutions(target.territory()).stream()
                .filter(one -> one.office().equals(draft.institution()))
                .findFirst()
                .orElseGet(() -> new StaffBody("", "Altro ente", BodySide.OTHER, false));
        return new OfficeMember(
                UUID.randomUUID(),
                people.find(draft.person()).orElseThrow().fullName(),
                Optional.of(draft.person()),
                draft.title().orElse(MemberTitle.ALTRO),
                institution.office(),
                institution.name(),
                institution.side(),
                target.name(),
                isHead(target) ? OfficeMember.DIRECTOR : draft.role(),
                draft.functions(),
                "",
                draft.share().orElseThrow(),
                draft.assignment().orElseThrow(),
                draft.act(),
                draft.firstDay(),
                draft.to(),
                replaced);
    }

    /** Ends the person's membership, if there is one. */
    void leave(ToOffice target, AppointmentDraft draft, LocalDate lastDay, Actor actor) {
        of(target, lastDay).ifPresent(office -> memberships.standing(office, lastDay.plusDays(1)).stream()
                .filter(one -> isOf(one, draft) && !one.from().isAfter(lastDay))
                .filter(one -> !isHead(target) || one.isDirector())
                .forEach(one -> memberships.end(office, one.id(), lastDay, actor)));
        groupOf(target, lastDay).ifPresent(group -> memberships.ofGroup(group.id()).stream()
                .filter(one -> isOf(one, draft) && one.holdsOn(lastDay) && !one.isOverOn(lastDay.plusDays(1)))
                .forEach(one -> memberships.end(group, one.id(), lastDay, actor)));
    }

    private static boolean isOf(OfficeMember member, AppointmentDraft draft) {
        return member.account().filter(draft.replaces()::equals).isPresent();
    }
}
