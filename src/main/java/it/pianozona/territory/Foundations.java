/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens what an installation begins with: regions, health authorities and conferences with their offices, planning areas with
 * theirs and their mayors', bodies with their seats (requirements, 2.1 and 2.2). For the administrator.
 */
@Service
public class Foundations {

    private static final Set<OfficeKind> OF_AREA = EnumSet.of(
            OfficeKind.PLAN_OFFICE,
            OfficeKind.PLAN_OFFICE_HEAD,
            OfficeKind.SECRETARIAT,
            OfficeKind.ACCOUNTING,
            OfficeKind.TECHNICAL_GROUPS,
            OfficeKind.THIRD_SECTOR,
            OfficeKind.THEMATIC_CONTRIBUTORS,
            OfficeKind.COORDINATORS,
            OfficeKind.LEAD_BODY,
            OfficeKind.DISTRICT_DIRECTOR);

    private final PlanningAreas areas;
    private final MunicipalityRegister register;
    private final Offices offices;
    private final Bodies bodies;
    private final Appointments appointments;
    private final LegalRecord record;

    Foundations(
            PlanningAreas areas,
            MunicipalityRegister register,
            Offices offices,
            Bodies bodies,
            Appointments appointments,
            LegalRecord record) {
        this.areas = areas;
        this.register = register;
        this.offices = offices;
        this.bodies = bodies;
        this.appointments = appointments;
        this.record = record;
    }

    /** The offices that a territory of that kind usually has. */
    static Set<OfficeKind> usual(TerritoryKind kind) {
        return switch (kind) {
            case AREA -> OF_AREA;
            case HEALTH_AUTHORITY ->
                EnumSet.of(OfficeKind.HEALTH_MANAGEMENT, OfficeKind.HEALTH_DIRECTOR_GENERAL, OfficeKind.COORDINATORS);
            case CONFERENCE ->
                EnumSet.of(
                        OfficeKind.CONFERENCE,
                        OfficeKind.CONFERENCE_SUPPORT,
                        OfficeKind.INTERDISTRICT_TABLE,
                        OfficeKind.SECRETARIAT,
                        OfficeKind.COORDINATORS);
            case REGION -> EnumSet.of(OfficeKind.REGION, OfficeKind.COORDINATORS);
        };
    }

    /** Opens a region, a health authority or a conference with its usual offices, all vacant. */
    @Transactional
    public void open(Territory territory, String adminId) {
        requireAdministrator(adminId);
        requireFree(territory.code());
        requireName(territory.name());
        if (territory.kind() != TerritoryKind.REGION
                && areas.territory(territory.region())
                        .filter(one -> one.kind() == TerritoryKind.REGION)
                        .isEmpty()) {
            throw new TerritoryRuleViolated("regione", "non esiste ancora.", "Aprire prima la regione.");
        }
        areas.register(territory);
        openOffices(territory.code(), territory.kind(), territory.name());
        append(territory.code(), "Territorio aperto", adminId, territory);
    }

    /**
     * Opens an area with its usual offices and those of its mayors, all vacant.
     *
     * @throws RuleViolated as {@link PlanningAreas#create}, or if a municipality is not in the register
     */
    @Transactional
    public PlanningArea open(AreaDraft draft, LocalDate from, String adminId) {
        requireAdministrator(adminId);
        requireFree(draft.code());
        requireName(draft.name());
        var wider = new ArrayList<>(List.of(draft.region(), draft.healthAuthority()));
        draft.conference().ifPresent(wider::add);
        for (var code : wider) {
            areas.territory(code)
                    .orElseThrow(() -> new TerritoryRuleViolated(
                            "territorio",
                            "«%s» non esiste.".formatted(code),
                            "Aprire prima regione, azienda e conferenza."));
        }
        var towns = draft.municipalities().stream().map(this::town).toList();
        var area = areas.create(draft, from);
        openOffices(area.code(), TerritoryKind.AREA, area.name());
        towns.stream()
                .map(town -> Office.ofMayor(town.istat(), town.name()))
                .filter(office -> offices.find(office.id()).isEmpty())
                .forEach(offices::open);
        append(area.code(), "Ambito aperto", adminId, draft);
        return area;
    }

    private Municipality town(String istat) {
        return register.find(istat)
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "comuni", "«%s» non è nel registro.".formatted(istat), "Caricare prima l'elenco dei comuni."));
    }

    /**
     * A body to be opened: the mayors of the area sit in it, and the health authority's director general where it does.
     *
     * @param chair ISTAT code of the municipality whose mayor presides
     */
    public record NewBody(String area, BodyKind kind, String name, String chair, boolean withHealthAuthority) {}

    /** @throws RuleViolated if the area has such a body already, or if the chair is not one of its municipalities */
    @Transactional
    public Body open(NewBody wanted, LocalDate from, String adminId) {
        requireAdministrator(adminId);
        requireName(wanted.name());
        var area = areas.find(wanted.area(), from)
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "ambito", "quel giorno non c'è.", "Indicare un giorno in cui l'ambito esiste."));
        var towns = areas.municipalities(area.code(), from);
        if (towns.stream().noneMatch(town -> town.istat().equals(wanted.chair()))) {
            throw new TerritoryRuleViolated("presidente", "non è di un comune dell'ambito.", "Sceglierlo dall'elenco.");
        }
        var id = wanted.kind().bodyId(area.code());
        if (bodies.find(id).isPresent()) {
            throw new TerritoryRuleViolated("organo", "l'ambito ne ha o ne ha avuto uno così.", "Sceglierne un altro.");
        }
        var body = new Body(
                id,
                wanted.kind(),
                wanted.name(),
                area.code(),
                OfficeKind.MAYOR.officeId(wanted.chair()),
                OfficeKind.SECRETARIAT.officeId(area.code()));
        bodies.create(body, seats(area, towns, wanted.withHealthAuthority()), from);
        append(area.code(), "Organo aperto", adminId, body);
        return body;
    }

    private List<BodyMember> seats(PlanningArea area, Collection<Municipality> towns, boolean withHealthAuthority) {
        var seats = new ArrayList<BodyMember>();
        for (var town : towns) {
            var office = Office.ofMayor(town.istat(), town.name());
            seats.add(new BodyMember(office.id(), office.name(), true, Optional.of(town.istat())));
        }
        if (withHealthAuthority) {
            var kind = OfficeKind.HEALTH_DIRECTOR_GENERAL;
            seats.add(new BodyMember(kind.officeId(area.healthAuthority()), kind.label(), false, Optional.empty()));
        }
        return seats;
    }

    private void openOffices(String code, TerritoryKind kind, String name) {
        usual(kind).forEach(office -> offices.open(Office.of(office, code, office.label() + " " + name)));
    }

    private void requireAdministrator(String personId) {
        if (!appointments.isAdministrator(personId)) {
            throw new TerritoryRuleViolated("ente", "lo apre l'amministratore.", "Rivolgersi all'amministratore.");
        }
    }

    private void requireFree(String code) {
        if (!code.matches("[A-Z0-9][A-Z0-9-]{1,19}")) {
            throw new TerritoryRuleViolated(
                    "codice",
                    "«%s» non è valido.".formatted(code),
                    "Usare da 2 a 20 lettere maiuscole, cifre o trattini.");
        }
        if (areas.territory(code).isPresent()) {
            throw new TerritoryRuleViolated(
                    "codice", "«%s» è già usato.".formatted(code), "Scegliere un altro codice.");
        }
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new TerritoryRuleViolated("denominazione", "manca.", "Scrivere il nome come lo si legge negli atti.");
        }
    }

    private void append(String code, String act, String adminId, Object after) {
        record.append(new LegalRecord.Act(code, code, adminId, OfficeKind.ADMINISTRATOR.slug(), act), Map.of(), after);
    }
}
