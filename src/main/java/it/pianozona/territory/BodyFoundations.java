/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the bodies of an area or of a wider territory with their seats, and corrects one that has not yet been at work
 * (requirements, 2.2). For the administrator.
 */
@Service
public class BodyFoundations {

    private final Opening opening;
    private final PlanningAreas areas;
    private final Bodies bodies;
    private final NewBodies made;
    private final List<BodyUse> uses;
    private final BusinessClock clock;

    BodyFoundations(
            Opening opening,
            PlanningAreas areas,
            Bodies bodies,
            NewBodies made,
            List<BodyUse> uses,
            BusinessClock clock) {
        this.opening = opening;
        this.areas = areas;
        this.bodies = bodies;
        this.made = made;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * A body to be opened: the mayors of the area, or of all areas of the wider territory, sit in it, and the director general of the
     * health authority where it does.
     *
     * @param territory code of the area, conference or health authority that it decides for
     * @param chair name or ISTAT code of the municipality whose mayor presides
     */
    public record NewBody(String territory, BodyKind kind, String name, String chair, boolean withHealthAuthority) {}

    /**
     * @throws RuleViolated if the region's rules know no such body there, if there is one already, or if the chair is not one of its
     *     municipalities
     */
    @Transactional
    public Body open(NewBody wanted, LocalDate from, String adminId) {
        opening.requireAdministrator(adminId);
        var body = made.create(wanted, from);
        opening.append(body.territory(), "Organo aperto", adminId, Map.of(), body);
        return body;
    }

    /**
     * Opens again, as it should have been, a body that has not yet been at work.
     *
     * @throws RuleViolated as {@link #open}, or if the body has been at work
     */
    @Transactional
    public Body correct(String bodyId, NewBody wanted, LocalDate from, String adminId) {
        opening.requireAdministrator(adminId);
        var before = unused(bodyId);
        bodies.remove(bodyId);
        var body = made.create(wanted, from);
        opening.append(body.territory(), "Organo corretto", adminId, before, body);
        return body;
    }

    /**
     * Takes back the opening of a body that has not yet been at work.
     *
     * @throws RuleViolated if it has been at work
     */
    @Transactional
    public Body takeBack(String bodyId, String adminId) {
        opening.requireAdministrator(adminId);
        var body = unused(bodyId);
        bodies.remove(bodyId);
        opening.append(body.territory(), "Apertura dell'organo annullata", adminId, body, Map.of());
        return body;
    }

    /** The bodies that can still be corrected, by name. */
    @Transactional(readOnly = true)
    public List<Body> correctable() {
        var all = bodies.all();
        var ids = all.stream().map(Body::id).toList();
        var used = uses.stream().flatMap(use -> use.of(ids).keySet().stream()).collect(Collectors.toSet());
        return all.stream().filter(body -> !used.contains(body.id())).toList();
    }

    /** What such a body was opened with, for the form that corrects it. */
    @Transactional(readOnly = true)
    public Optional<NewBody> openedAs(String bodyId) {
        return bodies.find(bodyId)
                .map(body -> new NewBody(
                        body.territory(),
                        body.kind(),
                        body.name(),
                        body.presidentOffice()
                                .substring(OfficeKind.MAYOR.officeId("").length()),
                        bodies.members(body.id(), clock.today()).stream()
                                .anyMatch(member -> !member.localRepresentative())));
    }

    /** What the body has done, in Italian; empty for one that can be corrected. */
    Optional<String> useOf(String bodyId) {
        return uses.stream()
                .map(use -> use.of(List.of(bodyId)).get(bodyId))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The mayors of a new area sit where those of the other areas sit, from its first day or, if that is over, from today. */
    void seatMayorsOf(PlanningArea area, String adminId) {
        var from = area.from().isBefore(clock.today()) ? clock.today() : area.from();
        var towns = areas.municipalities(area.code(), area.from());
        for (var wider : wider(area)) {
            for (var body : bodies.ofTerritory(wider)) {
                var seated = bodies.members(body.id(), from).stream()
                        .map(BodyMember::officeId)
                        .toList();
                towns.stream()
                        .map(NewBodies::seat)
                        .filter(seat -> !seated.contains(seat.officeId()))
                        .forEach(seat -> bodies.seat(body.id(), seat, from));
                opening.append(
                        wider,
                        "Seggi dei sindaci di un nuovo ambito",
                        adminId,
                        Map.of(),
                        Map.of("organo", body.id(), "ambito", area.code(), "dal", from.toString()));
            }
        }
    }

    /**
     * The mayors of an area that is taken back leave the bodies of the wider territories.
     *
     * @throws RuleViolated if such a body has been at work
     */
    void unseatMayorsOf(PlanningArea area) {
        var towns = areas.municipalities(area.code(), area.from());
        for (var wider : wider(area)) {
            for (var body : bodies.ofTerritory(wider)) {
                useOf(body.id()).ifPresent(use -> {
                    throw new TerritoryRuleViolated(
                            "ambito",
                            "i suoi sindaci siedono in «%s», che %s.".formatted(body.name(), use),
                            "Cambiare l'ambito in Comuni e organi.");
                });
                towns.forEach(town -> bodies.removeSeat(body.id(), OfficeKind.MAYOR.officeId(town.istat())));
            }
        }
    }

    private static List<String> wider(PlanningArea area) {
        var wider = new ArrayList<>(List.of(area.healthAuthority()));
        area.conference().ifPresent(wider::add);
        return wider;
    }

    private Body unused(String bodyId) {
        var body = bodies.find(bodyId)
                .orElseThrow(() -> new TerritoryRuleViolated("organo", "non c'è più.", "Ricaricare la pagina."));
        useOf(bodyId).ifPresent(use -> {
            throw new TerritoryRuleViolated(
                    "organo",
                    "«%s» non si corregge più: %s.".formatted(body.name(), use),
                    "Chi vi siede si cambia in Incarichi; la fine si registra in Comuni e organi.");
        });
        return body;
    }
}
