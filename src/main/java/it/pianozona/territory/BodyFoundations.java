/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Offices offices;
    private final Bodies bodies;
    private final RegionalRules rules;
    private final List<BodyUse> uses;
    private final BusinessClock clock;

    BodyFoundations(
            Opening opening,
            PlanningAreas areas,
            Offices offices,
            Bodies bodies,
            RegionalRules rules,
            List<BodyUse> uses,
            BusinessClock clock) {
        this.opening = opening;
        this.areas = areas;
        this.offices = offices;
        this.bodies = bodies;
        this.rules = rules;
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
        var body = create(wanted, from);
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
        var body = create(wanted, from);
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
        return bodies.all().stream().filter(body -> useOf(body.id()).isEmpty()).toList();
    }

    /** What such a body was opened with, for the form that corrects it. */
    @Transactional(readOnly = true)
    public Optional<NewBody> openedAs(String bodyId) {
        return bodies.find(bodyId)
                .map(body -> new NewBody(
                        body.territory(),
                        body.kind(),
                        body.name(),
                        body.presidentOffice().substring(OfficeKind.MAYOR.officeId("").length()),
                        bodies.members(body.id(), clock.today()).stream()
                                .anyMatch(member -> !member.localRepresentative())));
    }

    /** What the body has done, in Italian; empty for one that can be corrected. */
    Optional<String> useOf(String bodyId) {
        return uses.stream().map(use -> use.of(bodyId)).flatMap(Optional::stream).findFirst();
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
                        .map(BodyFoundations::seat)
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

    private Body create(NewBody wanted, LocalDate from) {
        Opening.requireName(wanted.name());
        var territory = areas.territory(wanted.territory())
                .orElseThrow(() -> new TerritoryRuleViolated("territorio", "non esiste.", "Sceglierlo dall'elenco."));
        var decidedFor = areasOf(territory, from);
        requireKnown(territory, decidedFor, wanted.kind());
        var id = wanted.kind().bodyId(territory.code());
        if (bodies.find(id).isPresent()) {
            throw new TerritoryRuleViolated(
                    "organo",
                    "«%s» ha o ha avuto un organo così.".formatted(territory.name()),
                    "Sceglierne un altro, o correggere quello aperto.");
        }
        var towns = new LinkedHashMap<String, Municipality>();
        decidedFor.forEach(area ->
                areas.municipalities(area.code(), from).forEach(town -> towns.put(town.istat(), town)));
        var secretariat = OfficeKind.SECRETARIAT;
        if (offices.find(secretariat.officeId(territory.code())).isEmpty()) {
            offices.open(Office.of(secretariat, territory.code(), secretariat.label() + " " + territory.name()));
        }
        var body = new Body(
                id,
                wanted.kind(),
                wanted.name(),
                territory.code(),
                OfficeKind.MAYOR.officeId(chair(wanted.chair(), towns)),
                secretariat.officeId(territory.code()));
        var seats = new ArrayList<>(towns.values().stream().map(BodyFoundations::seat).toList());
        if (wanted.withHealthAuthority()) {
            decidedFor.stream()
                    .map(PlanningArea::healthAuthority)
                    .distinct()
                    .forEach(authority -> seats.add(directorGeneral(authority)));
        }
        bodies.create(body, seats, from);
        return body;
    }

    private List<PlanningArea> areasOf(Territory territory, LocalDate from) {
        if (territory.kind() == TerritoryKind.AREA) {
            return List.of(areas.find(territory.code(), from)
                    .orElseThrow(() -> new TerritoryRuleViolated(
                            "dal", "quel giorno l'ambito non c'è.", "Indicare un giorno in cui l'ambito esiste.")));
        }
        var members = areas.areasOf(territory.code(), from).stream()
                .flatMap(code -> areas.find(code, from).stream())
                .toList();
        if (members.isEmpty()) {
            throw new TerritoryRuleViolated(
                    "territorio",
                    "quel giorno «%s» non ha ambiti, e nell'organo siedono i loro sindaci.".formatted(territory.name()),
                    "Aprire prima gli ambiti che ne fanno parte, o indicare un altro giorno.");
        }
        return members;
    }

    private void requireKnown(Territory territory, List<PlanningArea> decidedFor, BodyKind kind) {
        var governance = territory.kind() == TerritoryKind.AREA
                ? Optional.of(decidedFor.get(0).governance())
                : Optional.<Governance>empty();
        var known = rules.bodies(territory.region(), territory.kind(), governance);
        if (known.isEmpty()) {
            throw new TerritoryRuleViolated(
                    "organo",
                    "nelle regole della regione nessun organo decide per «%s».".formatted(territory.name()),
                    "Scegliere il territorio per cui l'organo decide.");
        }
        if (!known.contains(kind)) {
            throw new TerritoryRuleViolated(
                    "organo",
                    "nelle regole della regione per «%s» non decide un organo «%s»."
                            .formatted(territory.name(), kind.label()),
                    "Scegliere fra: %s."
                            .formatted(known.stream().map(BodyKind::label).sorted().collect(Collectors.joining(", "))));
        }
    }

    private static String chair(String written, Map<String, Municipality> towns) {
        var wanted = written.strip().toLowerCase(Locale.ITALIAN);
        return towns.values().stream()
                .filter(town -> town.istat().equals(wanted)
                        || town.name().toLowerCase(Locale.ITALIAN).equals(wanted))
                .map(Municipality::istat)
                .findFirst()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "comune del presidente",
                        "«%s» non è fra i comuni di chi siede nell'organo.".formatted(written.strip()),
                        "Scrivere il nome o il codice ISTAT di uno di questi: %s."
                                .formatted(towns.values().stream()
                                        .map(Municipality::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    private static BodyMember seat(Municipality town) {
        var office = Office.ofMayor(town.istat(), town.name());
        return new BodyMember(office.id(), office.name(), true, Optional.of(town.istat()));
    }

    private BodyMember directorGeneral(String authority) {
        var kind = OfficeKind.HEALTH_DIRECTOR_GENERAL;
        var office = offices.find(kind.officeId(authority))
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "direttore generale",
                        "l'azienda sanitaria non ha questo ufficio.",
                        "Aprirlo nella sezione Ufficio."));
        return new BodyMember(office.id(), office.name(), false, Optional.empty());
    }
}
