/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.record.LegalRecord;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Body;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The college that watches over an agreement in force: chaired by its promoter, with a representative of each local body
 * among the signatories, and the prefect where bodies of the State take part (TUEL art. 34 c. 7). Its seats belong to the
 * offices of the bodies, so that a new mayor sits in it from the first day.
 */
@Service
public class SupervisionColleges {

    private final Agreements agreements;
    private final Cycles cycles;
    private final Bodies bodies;
    private final Offices offices;
    private final ServingOffices serving;
    private final LegalRecord record;
    private final BusinessClock clock;

    SupervisionColleges(
            Agreements agreements,
            Cycles cycles,
            Bodies bodies,
            Offices offices,
            ServingOffices serving,
            LegalRecord record,
            BusinessClock clock) {
        this.agreements = agreements;
        this.cycles = cycles;
        this.bodies = bodies;
        this.offices = offices;
        this.serving = serving;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Constitutes the college of the agreement from today; that of an earlier agreement of the area is renewed.
     *
     * @param actorPerson sign-in name of who constitutes it
     */
    @Transactional
    public Body constitute(String cycleKey, String actorPerson) {
        var agreement = agreements.get(cycleKey);
        var seats = seats(agreement);
        var body = new Body(
                BodyKind.SUPERVISION_COLLEGE.bodyId(agreement.area()),
                BodyKind.SUPERVISION_COLLEGE,
                "Collegio di vigilanza dell'accordo di programma, "
                        + cycles.areaOf(cycleKey).name(),
                agreement.area(),
                agreement.promoter(),
                serving.of(OfficeKind.SECRETARIAT, agreement.area(), clock.today()));
        if (bodies.find(body.id()).isPresent()) {
            renew(body, seats);
        } else {
            bodies.create(body, List.copyOf(seats.values()), clock.today());
        }
        record.append(
                agreement.entry(actorPerson, agreement.promoter(), "Collegio di vigilanza costituito"),
                null,
                Map.of("presidente", agreement.promoter(), "componenti", seats.keySet()));
        return body;
    }

    private Map<String, BodyMember> seats(Agreement agreement) {
        var seats = new LinkedHashMap<String, BodyMember>();
        offices.find(agreement.promoter()).ifPresent(office -> seats.put(office.id(), seat(office)));
        agreements.signatories(agreement.cycleKey()).stream()
                .map(party -> offices.find(party.office()))
                .flatMap(Optional::stream)
                .filter(SupervisionColleges::isLocalBody)
                .forEach(office -> seats.putIfAbsent(office.id(), seat(office)));
        if (agreement.stateBodies()) {
            var prefect = prefect(agreement.area());
            seats.put(prefect.id(), seat(prefect));
        }
        return seats;
    }

    private static boolean isLocalBody(Office office) {
        return office.kind() == OfficeKind.MAYOR || office.kind() == OfficeKind.PROVINCE;
    }

    private static BodyMember seat(Office office) {
        return new BodyMember(office.id(), office.name(), isLocalBody(office), office.municipality());
    }

    /** The prefecture's office for the area is opened with the first college that needs it; its holder is appointed there. */
    private Office prefect(String area) {
        var id = OfficeKind.PREFECTURE.officeId(area);
        return offices.find(id).orElseGet(() -> {
            var office = new Office(
                    id, OfficeKind.PREFECTURE, OfficeKind.PREFECTURE.label(), Optional.of(area), Optional.empty());
            offices.open(office);
            return office;
        });
    }

    private void renew(Body body, Map<String, BodyMember> seats) {
        var seated = bodies.members(body.id(), clock.today()).stream()
                .map(BodyMember::officeId)
                .toList();
        seated.stream()
                .filter(office -> !seats.containsKey(office))
                .forEach(office ->
                        bodies.endSeat(body.id(), office, clock.today().minusDays(1)));
        seats.values().stream()
                .filter(member -> !seated.contains(member.officeId()))
                .forEach(member -> bodies.seat(body.id(), member, clock.today()));
        bodies.changePresident(body.id(), body.presidentOffice());
    }

    /** The college of the agreement, once it has been constituted. */
    @Transactional(readOnly = true)
    public Optional<Body> of(String cycleKey) {
        return bodies.find(
                BodyKind.SUPERVISION_COLLEGE.bodyId(cycles.get(cycleKey).area()));
    }

    /** Its seats of today; none before it is constituted. */
    @Transactional(readOnly = true)
    public List<BodyMember> members(String cycleKey) {
        return of(cycleKey)
                .map(body -> bodies.members(body.id(), clock.today()))
                .orElse(List.of());
    }

    /** Ends the seat of a party that leaves the agreement; whoever has none has nothing to end. */
    @Transactional
    void leaves(String cycleKey, String office, LocalDate lastDay) {
        of(cycleKey)
                .filter(body -> bodies.members(body.id(), lastDay).stream()
                        .anyMatch(member -> member.officeId().equals(office)))
                .ifPresent(body -> bodies.endSeat(body.id(), office, lastDay));
    }
}
