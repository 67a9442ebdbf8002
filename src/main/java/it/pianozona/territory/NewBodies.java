/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a body with its seats, by the region's rules: which bodies there are, whose mayors sit, who presides. */
@Component
class NewBodies {

    private final PlanningAreas areas;
    private final Offices offices;
    private final Bodies bodies;
    private final RegionalRules rules;

    NewBodies(PlanningAreas areas, Offices offices, Bodies bodies, RegionalRules rules) {
        this.areas = areas;
        this.offices = offices;
        this.bodies = bodies;
        this.rules = rules;
    }

    Body create(BodyFoundations.NewBody wanted, LocalDate from) {
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
        decidedFor.forEach(
                area -> areas.municipalities(area.code(), from).forEach(town -> towns.put(town.istat(), town)));
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
        var seats = new ArrayList<>(towns.values().stream().map(NewBodies::seat).toList());
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
                            .formatted(
                                    known.stream().map(BodyKind::label).sorted().collect(Collectors.joining(", "))));
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

    static BodyMember seat(Municipality town) {
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
