/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.rule.RuleViolated;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens what an installation begins with: regions, health authorities and conferences with their offices, planning areas with
 * theirs and their mayors' (requirements, 2.1 and 2.2). For the administrator.
 */
@Service
public class Foundations {

    private final Opening opening;
    private final PlanningAreas areas;
    private final MunicipalityRegister register;
    private final Offices offices;
    private final BodyFoundations bodies;
    private final RegionalRules rules;

    Foundations(
            Opening opening,
            PlanningAreas areas,
            MunicipalityRegister register,
            Offices offices,
            BodyFoundations bodies,
            RegionalRules rules) {
        this.opening = opening;
        this.areas = areas;
        this.register = register;
        this.offices = offices;
        this.bodies = bodies;
        this.rules = rules;
    }

    /**
     * Opens a region that has rules, a health authority or a conference with its offices, all vacant.
     *
     * @throws RuleViolated if code or name are taken, or if the region has no rules
     */
    @Transactional
    public void open(Territory territory, String adminId) {
        opening.requireAdministrator(adminId);
        requireCode(territory.code());
        Opening.requireName(territory.name());
        requireFree(territory);
        if (territory.kind() == TerritoryKind.REGION) {
            requireRules(territory.code());
        } else {
            requireOpen(territory.region(), TerritoryKind.REGION, "regione");
        }
        areas.register(territory);
        openOffices(territory);
        opening.append(territory.code(), "Territorio aperto", adminId, Map.of(), territory);
    }

    private void requireRules(String region) {
        var known = rules.known();
        if (known.stream().noneMatch(one -> one.code().equals(region))) {
            throw new TerritoryRuleViolated(
                    "regione",
                    "per «%s» non ci sono regole, e senza regole un ambito non apre cicli.".formatted(region),
                    "Sceglierne una dall'elenco: %s."
                            .formatted(known.stream()
                                    .map(RegionalRules.KnownRegion::name)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /**
     * Opens an area with its offices and those of its mayors, all vacant. Its mayors sit in the bodies of its conference and of its
     * health authority.
     *
     * @throws RuleViolated as {@link PlanningAreas#create}, if a municipality is not in the register, or if health authority or
     *     conference belong to another region
     */
    @Transactional
    public PlanningArea open(AreaDraft draft, LocalDate from, String adminId) {
        opening.requireAdministrator(adminId);
        requireCode(draft.code());
        Opening.requireName(draft.name());
        requireFree(new Territory(draft.code(), TerritoryKind.AREA, draft.name(), draft.region()));
        requireSurroundings(draft, from);
        var towns = draft.municipalities().stream().map(this::town).toList();
        var area = areas.create(draft, from);
        openOffices(areas.territory(area.code()).orElseThrow());
        towns.stream()
                .map(town -> Office.ofMayor(town.istat(), town.name()))
                .filter(office -> offices.find(office.id()).isEmpty())
                .forEach(offices::open);
        opening.append(area.code(), "Ambito aperto", adminId, Map.of(), draft);
        bodies.seatMayorsOf(area, adminId);
        return area;
    }

    private void requireSurroundings(AreaDraft draft, LocalDate from) {
        requireOpen(draft.region(), TerritoryKind.REGION, "regione");
        requireRules(draft.region());
        requireOfRegion(draft.healthAuthority(), TerritoryKind.HEALTH_AUTHORITY, "azienda sanitaria", draft.region());
        draft.conference()
                .ifPresent(code -> requireOfRegion(code, TerritoryKind.CONFERENCE, "conferenza", draft.region()));
        if (draft.conference().isEmpty() && rules.hasConferences(draft.region())) {
            throw new TerritoryRuleViolated(
                    "conferenza",
                    "in questa regione una conferenza decide per i suoi ambiti.",
                    "Aprire prima la conferenza, poi sceglierla dall'elenco.");
        }
        if (rules.districtIsTheArea(draft.region())) {
            sharingDistrict(draft, from).ifPresent(other -> {
                throw new TerritoryRuleViolated(
                        "distretto sanitario",
                        "«%s» è già il distretto di «%s», e qui un ambito coincide con un distretto."
                                .formatted(draft.healthDistrictName(), other.name()),
                        "Correggere il nome del distretto o l'elenco dei comuni.");
            });
        }
    }

    /** Another area of the region that belongs to the same health district that day. */
    @Transactional(readOnly = true)
    public Optional<PlanningArea> sharingDistrict(AreaDraft draft, LocalDate from) {
        return areas.byRegion(draft.region(), from).stream()
                .filter(other -> !other.code().equals(draft.code())
                        && other.healthAuthority().equals(draft.healthAuthority())
                        && other.healthDistrictName().equalsIgnoreCase(draft.healthDistrictName()))
                .findFirst();
    }

    private Territory requireOpen(String code, TerritoryKind kind, String field) {
        return areas.territory(code)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> new TerritoryRuleViolated(
                        field,
                        "«%s» non esiste ancora.".formatted(code),
                        "Aprirla prima, poi sceglierla dall'elenco."));
    }

    private void requireOfRegion(String code, TerritoryKind kind, String field, String region) {
        var found = requireOpen(code, kind, field);
        if (!found.region().equals(region)) {
            throw new TerritoryRuleViolated(
                    field,
                    "«%s» è di un'altra regione.".formatted(found.name()),
                    "Sceglierne una della regione dell'ambito.");
        }
    }

    private Municipality town(String istat) {
        return register.find(istat)
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "comuni", "«%s» non è nel registro.".formatted(istat), "Caricare prima l'elenco dei comuni."));
    }

    /** What can be opened for each kind of territory, as people read it. */
    public Map<TerritoryKind, List<OfficeKind>> openableOffices() {
        var openable = new LinkedHashMap<TerritoryKind, List<OfficeKind>>();
        for (var kind : TerritoryKind.values()) {
            openable.put(kind, List.copyOf(TerritoryOffices.openable(kind)));
        }
        return openable;
    }

    /**
     * Opens an office that a territory does not have yet, vacant.
     *
     * @throws RuleViolated if the territory has it, or if such a territory does not have offices of that kind
     */
    @Transactional
    public Office openOffice(String territoryCode, OfficeKind kind, String adminId) {
        opening.requireAdministrator(adminId);
        var territory = areas.territory(territoryCode)
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "territorio", "«%s» non esiste.".formatted(territoryCode), "Sceglierlo dall'elenco."));
        if (!TerritoryOffices.openable(territory.kind()).contains(kind)) {
            throw new TerritoryRuleViolated(
                    "ufficio",
                    "«%s» non è un ufficio di «%s».".formatted(kind.label(), territory.name()),
                    "Scegliere il territorio a cui l'ufficio appartiene.");
        }
        if (offices.find(kind.officeId(territoryCode)).isPresent()) {
            throw new TerritoryRuleViolated(
                    "ufficio",
                    "«%s» ha già «%s».".formatted(territory.name(), kind.label()),
                    "I titolari si registrano in Uffici e titolari.");
        }
        var office = open(territory, kind);
        opening.append(territoryCode, "Ufficio aperto", adminId, Map.of(), office);
        return office;
    }

    /** The office that such an identifier would open, e.g. {@code universita-RHO}; empty if it is there or cannot be opened. */
    @Transactional(readOnly = true)
    public Optional<Office> openable(String officeId) {
        return areas.territories().stream()
                .filter(territory -> officeId.endsWith("-" + territory.code()))
                .flatMap(territory -> TerritoryOffices.openable(territory.kind()).stream()
                        .filter(kind -> kind.officeId(territory.code()).equals(officeId))
                        .map(kind -> Office.of(kind, territory.code(), nameOf(kind, territory))))
                .filter(office -> offices.find(office.id()).isEmpty())
                .findFirst();
    }

    private void openOffices(Territory territory) {
        var kinds = EnumSet.copyOf(TerritoryOffices.usual(territory.kind()));
        kinds.addAll(rules.offices(territory.region(), territory.kind()));
        kinds.forEach(kind -> open(territory, kind));
    }

    private Office open(Territory territory, OfficeKind kind) {
        var office = Office.of(kind, territory.code(), nameOf(kind, territory));
        offices.open(office);
        return office;
    }

    private static String nameOf(OfficeKind kind, Territory territory) {
        return kind.label() + " " + territory.name();
    }

    private static void requireCode(String code) {
        if (!code.matches("[A-Z0-9][A-Z0-9-]{1,19}")) {
            throw new TerritoryRuleViolated(
                    "codice",
                    "«%s» non è valido.".formatted(code),
                    "Usare da 2 a 20 lettere maiuscole, cifre o trattini.");
        }
    }

    private void requireFree(Territory wanted) {
        for (var other : areas.territories()) {
            if (other.code().equals(wanted.code())) {
                throw new TerritoryRuleViolated(
                        "codice",
                        "«%s» è già di «%s».".formatted(wanted.code(), other.name()),
                        "Scegliere un altro codice.");
            }
            if (other.kind() == wanted.kind()
                    && (wanted.kind() == TerritoryKind.REGION || other.region().equals(wanted.region()))
                    && other.name().strip().equalsIgnoreCase(wanted.name().strip())) {
                throw new TerritoryRuleViolated(
                        "denominazione",
                        "«%s» c'è già, con il codice %s.".formatted(other.name(), other.code()),
                        "Usare quella aperta, o scrivere un nome che la distingua.");
            }
        }
    }
}
