/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.page.OnceARead;
import it.pianozona.table.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The planning areas, version by version (requirements, 2.1): a change adds a version, never overwrites one. */
@Service
public class PlanningAreas {

    private static final String VALID = " a.valid_from <= :date and (a.valid_to is null or a.valid_to >= :date) ";

    private static final String EXISTING = "and a.state <> 'SUPPRESSED' order by a.name";

    private static final String MUNICIPALITY =
            "select m.istat, m.cadastral_code, m.name, m.province, m.region_code, m.region_name, m.surface_km2 ";

    private final JdbcClient jdbc;
    private final AreaRows rows;

    PlanningAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new AreaRows(jdbc);
    }

    /** The version of an area that is valid that day. */
    @Transactional(readOnly = true)
    public Optional<PlanningArea> find(String code, LocalDate date) {
        return rows
                .select("where a.code = :code and" + VALID, query -> query.param("code", code)
                        .param("date", date))
                .stream()
                .findFirst();
    }

    /** A version of an area, whatever the day: what a running cycle asks for. */
    @Transactional(readOnly = true)
    public Optional<PlanningArea> find(PlanningArea.Version version) {
        return OnceARead.get("area-%s-%d".formatted(version.code(), version.version()), () -> read(version));
    }

    private Optional<PlanningArea> read(PlanningArea.Version version) {
        return rows
                .select("where a.code = :code and a.version = :version", query -> query.param("code", version.code())
                        .param("version", version.version()))
                .stream()
                .findFirst();
    }

    /** Every version of an area, the latest first. */
    @Transactional(readOnly = true)
    public List<PlanningArea> versions(String code) {
        return rows.select("where a.code = :code order by a.version desc", query -> query.param("code", code));
    }

    /** Every area that exists that day, by name; a suppressed one is left out. */
    @Transactional(readOnly = true)
    public List<PlanningArea> all(LocalDate date) {
        return rows.select("where" + VALID + EXISTING, query -> query.param("date", date));
    }

    /** The areas of a region that exist that day, by name; a suppressed one is left out. */
    @Transactional(readOnly = true)
    public List<PlanningArea> byRegion(String regionCode, LocalDate date) {
        return rows.select("where a.region = :region and" + VALID + EXISTING, query -> query.param("region", regionCode)
                .param("date", date));
    }

    /** The municipalities of the version that is valid that day, by name. */
    @Transactional(readOnly = true)
    public List<Municipality> municipalities(String code, LocalDate date) {
        return jdbc.sql(MUNICIPALITY
                        + """
                         from planning_area a
                          join planning_area_municipality p on p.code = a.code and p.version = a.version
                          join municipality m on m.istat = p.istat
                         where a.code = :code and"""
                        + VALID
                        + "order by m.name")
                .param("code", code)
                .param("date", date)
                .query(Columns.of(Municipality.class))
                .list();
    }

    /**
     * The residents of a municipality: the latest figure on that day or before, otherwise the earliest known. The answer
     * says which day it is of.
     */
    @Transactional(readOnly = true)
    public Optional<Residents> residents(String istat, LocalDate onOrBefore) {
        return jdbc.sql(
                        """
                        select istat, residents, reference_date from municipality_population where istat = ?
                         order by reference_date <= ? desc, abs(reference_date - ?) limit 1""")
                .params(istat, onOrBefore, onOrBefore)
                .query(Residents.class)
                .optional();
    }

    /** The territory (area, conference, health authority, region) with that code. */
    @Transactional(readOnly = true)
    public Optional<Territory> territory(String code) {
        return jdbc.sql("select code, kind, name, region from territory where code = ?")
                .param(code)
                .query(Territory.class)
                .optional();
    }

    /** Every territory, areas first, by name. */
    @Transactional(readOnly = true)
    public List<Territory> territories() {
        return OnceARead.get("territories", this::readTerritories);
    }

    private List<Territory> readTerritories() {
        return jdbc.sql("select code, kind, name, region from territory order by kind, name")
                .query(Territory.class)
                .list();
    }

    /** The code of the area that holds a municipality that day. */
    @Transactional(readOnly = true)
    public Optional<String> ofMunicipality(String istat, LocalDate date) {
        return jdbc.sql("select a.code from planning_area a join planning_area_municipality m"
                        + " on m.code = a.code and m.version = a.version where m.istat = :istat and" + VALID
                        + " and a.state <> 'SUPPRESSED' order by a.code limit 1")
                .param("istat", istat)
                .param("date", date)
                .query(String.class)
                .optional();
    }

    /** The codes of the areas that belong to a wider territory that day. */
    @Transactional(readOnly = true)
    public List<String> areasOf(String widerCode, LocalDate date) {
        return jdbc.sql(
                        """
                        select area from territory_membership
                         where wider = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                         order by area""")
                .params(widerCode, date, date)
                .query(String.class)
                .list();
    }

    /** Records a territory that areas belong to. */
    @Transactional
    public void register(Territory territory) {
        rows.insert(territory);
    }

    /**
     * Creates an area. From that day its predecessors are SUPPRESSED.
     *
     * @throws TerritoryRuleViolated if the code is taken, if a municipality is in another area on that day, or if the lead
     *     body does not fit the number of municipalities (AB-20)
     */
    @Transactional
    public PlanningArea create(AreaDraft draft, LocalDate from) {
        if (territory(draft.code()).isPresent()) {
            throw new TerritoryRuleViolated(
                    "codice", "«%s» è già usato.".formatted(draft.code()), "Scegliere un altro codice.");
        }
        rows.insert(new Territory(draft.code(), TerritoryKind.AREA, draft.name(), draft.region()));
        return save(draft, 1, from);
    }

    /**
     * Adds a version to an area: the one before ends the day before.
     *
     * @throws TerritoryRuleViolated as {@link #create}, if the area is unknown, or if the last version begins on that day
     *     or later
     */
    @Transactional
    public PlanningArea addVersion(AreaDraft draft, LocalDate from) {
        var last = rows.last(draft.code());
        AreaRules.follows(last, from);
        rows.endVersion(last, from.minusDays(1));
        rows.endMemberships(last.code(), from.minusDays(1));
        return save(draft, last.version() + 1, from);
    }

    /**
     * Puts an area into another state from a day on, by a version that says the same.
     *
     * @throws TerritoryRuleViolated if the area is unknown, or if the last version begins on that day or later
     */
    @Transactional
    public PlanningArea changeState(String code, AreaState state, LocalDate from) {
        become(rows.last(code), state, from);
        return find(code, from).orElseThrow();
    }

    /**
     * Gives an area of several municipalities another lead body from a day on, by a version that says the same otherwise.
     *
     * @throws TerritoryRuleViolated if the area is unknown, or if the last version begins on that day or later
     */
    @Transactional
    public PlanningArea changeLeadBody(String code, String leadBody, LocalDate from) {
        var last = rows.last(code);
        AreaRules.follows(last, from);
        rows.endVersion(last, from.minusDays(1));
        rows.repeat(last, leadBody, from);
        return find(code, from).orElseThrow();
    }

    private void become(PlanningArea last, AreaState state, LocalDate from) {
        AreaRules.follows(last, from);
        rows.endVersion(last, from.minusDays(1));
        rows.repeat(last, state, from);
    }

    private PlanningArea save(AreaDraft draft, int version, LocalDate from) {
        AreaRules.leadBody(draft);
        var predecessors = draft.predecessors().stream().map(rows::last).toList();
        predecessors.forEach(predecessor -> become(predecessor, AreaState.SUPPRESSED, from));
        AreaRules.municipalitiesAreFree(rows.occupied(draft, from));
        rows.insert(draft, version, from, predecessors);
        return find(new PlanningArea.Version(draft.code(), version)).orElseThrow();
    }
}
