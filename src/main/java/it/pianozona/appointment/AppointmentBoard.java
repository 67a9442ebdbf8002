/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.PlanOffices;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.Reach;
import it.pianozona.territory.Rights;
import it.pianozona.territory.Tenure;
import it.pianozona.territory.Tenures;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All bodies and offices of a territory, who sits and who holds, since when and by which act; a fixed number of statements. */
@Service
public class AppointmentBoard {

    private final AppointmentTargets targets;
    private final AppointmentCases cases;
    private final CaseRows caseRows;
    private final Confirmations confirmations;
    private final Tenures tenures;
    private final Reach reach;
    private final Bodies bodies;
    private final PlanOffices planOffices;
    private final Memberships memberships;
    private final People people;
    private final Newcomers newcomers;
    private final BusinessClock clock;

    AppointmentBoard(
            AppointmentTargets targets,
            AppointmentCases cases,
            CaseRows caseRows,
            Confirmations confirmations,
            Tenures tenures,
            Reach reach,
            Bodies bodies,
            PlanOffices planOffices,
            Memberships memberships,
            People people,
            Newcomers newcomers,
            BusinessClock clock) {
        this.targets = targets;
        this.cases = cases;
        this.caseRows = caseRows;
        this.confirmations = confirmations;
        this.tenures = tenures;
        this.reach = reach;
        this.bodies = bodies;
        this.planOffices = planOffices;
        this.memberships = memberships;
        this.people = people;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param startable what the reader may begin an appointment for
     * @param confirmable keys of those that the reader may confirm
     * @param withoutAccess people who hold or are asked something here and cannot sign in; one who also holds something elsewhere
     *     is shown to the administrator only, so that nobody signs in as somebody who is not theirs
     * @param withoutName members of plan office and groups who have no sign-in name
     */
    public record Board(
            List<CaseRow> open,
            List<CaseRow> closed,
            List<BodyRow> bodies,
            List<OfficeRow> offices,
            List<AppointmentTarget> startable,
            List<String> confirmable,
            List<Person> withoutAccess,
            List<OfficeMember> withoutName) {}

    /**
     * A matter, with the names that people read.
     *
     * @param waitsFor whose word it waits for; empty if nobody's
     * @param hands who wrote it and who confirmed it
     * @param contested "contestato il … da …: …", and what became of that; empty if nobody contests it
     */
    public record CaseRow(
            AppointmentCase matter, String target, String person, String waitsFor, String hands, String contested) {}

    /** A body with the seats of today and who holds each. */
    public record BodyRow(String id, String name, List<SeatRow> seats) {}

    /** A seat of a body. */
    public record SeatRow(String office, List<Tenure> holders) {}

    /** An office: who holds it, who is expected, who held it. */
    public record OfficeRow(String id, String name, List<Tenure> present, List<Tenure> expected, List<Tenure> past) {}

    @Transactional(readOnly = true)
    public Board of(String territory, String readerId, Rights reader) {
        var all = targets.of(territory);
        var seats = bodies.membersOf(territory, clock.today());
        var known = tenures.of(officesOf(all, seats));
        var matters = cases.ofTerritory(territory);
        var rows = caseRows.of(all, matters);
        return new Board(
                rows.stream().filter(row -> row.matter().state().isOpen()).toList(),
                rows.stream().filter(row -> !row.matter().state().isOpen()).toList(),
                bodyRows(all, seats, known),
                officeRows(all, known),
                targets.startableBy(territory, all, reader),
                confirmations.offeredTo(readerId, matters),
                withoutAccess(territory, all, known, matters, reader),
                withoutName(territory));
    }

    private static Collection<String> officesOf(List<AppointmentTarget> all, Map<String, List<BodyMember>> seats) {
        return Stream.concat(
                        all.stream().filter(ToOffice.class::isInstance).map(AppointmentTarget::id),
                        seats.values().stream().flatMap(List::stream).map(BodyMember::officeId))
                .collect(Collectors.toSet());
    }

    private List<BodyRow> bodyRows(
            List<AppointmentTarget> all, Map<String, List<BodyMember>> seats, Map<String, List<Tenure>> known) {
        return all.stream()
                .filter(one -> !(one instanceof ToOffice))
                .map(body -> new BodyRow(
                        body.id(),
                        body.name(),
                        seats.getOrDefault(body.id(), List.of()).stream()
                                .map(seat -> new SeatRow(seat.label(), present(known, seat.officeId())))
                                .toList()))
                .toList();
    }

    private List<OfficeRow> officeRows(List<AppointmentTarget> all, Map<String, List<Tenure>> known) {
        return all.stream()
                .filter(ToOffice.class::isInstance)
                .map(office -> new OfficeRow(
                        office.id(),
                        office.name(),
                        present(known, office.id()),
                        of(known, office.id())
                                .filter(one -> one.from().isAfter(clock.today()))
                                .toList(),
                        of(known, office.id())
                                .filter(one -> one.isOverOn(clock.today()))
                                .toList()))
                .toList();
    }

    private List<Tenure> present(Map<String, List<Tenure>> known, String office) {
        return of(known, office).filter(one -> one.holdsOn(clock.today())).toList();
    }

    private static Stream<Tenure> of(Map<String, List<Tenure>> known, String office) {
        return known.getOrDefault(office, List.of()).stream();
    }

    private List<Person> withoutAccess(
            String territory,
            List<AppointmentTarget> all,
            Map<String, List<Tenure>> known,
            List<AppointmentCase> matters,
            Rights reader) {
        var asked = matters.stream()
                .filter(one -> one.state() == AppointmentCase.State.AWAITING)
                .flatMap(one -> one.draft().stream())
                .map(AppointmentDraft::person)
                .collect(Collectors.toSet());
        var mine = all.stream()
                .flatMap(target -> of(known, target.id()))
                .filter(one -> !one.isOverOn(clock.today()))
                .map(one -> one.person().id());
        Set<String> ids = Stream.concat(asked.stream(), mine).collect(Collectors.toSet());
        var without = newcomers.withoutAccess(ids);
        if (!reader.officeIds().contains(OfficeKind.ADMINISTRATOR.slug())) {
            without.removeAll(reach.beyond(
                    without, all.stream().map(AppointmentTarget::id).toList(), List.of(territory), clock.today()));
        }
        return people.find(without);
    }

    private List<OfficeMember> withoutName(String territory) {
        var ofOffice = planOffices.working(territory, clock.today()).stream()
                .flatMap(office -> memberships.standing(office, clock.today()).stream());
        var ofGroups = memberships.ofGroups(territory).values().stream().flatMap(List::stream);
        return Stream.concat(ofOffice, ofGroups)
                .filter(one -> one.account().isEmpty() && !one.isOverOn(clock.today()))
                .toList();
    }
}
