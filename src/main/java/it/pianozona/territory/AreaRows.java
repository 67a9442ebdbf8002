/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of planning areas: reading versions, adding and ending them. */
class AreaRows {

    private static final String SELECT =
            """
            select a.*, z.issuer, z.number, z.act_date, z.contestable_until, z.contested,
                   array(select p.predecessor_code || ' ' || p.predecessor_version from planning_area_predecessor p
                          where p.code = a.code and p.version = a.version order by 1) as predecessors
              from planning_area a left join zoning_act z on z.id = a.zoning_act\s""";

    private final JdbcClient jdbc;

    AreaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanningArea> select(String condition, UnaryOperator<StatementSpec> parameters) {
        return parameters
                .apply(jdbc.sql(SELECT + condition))
                .query(AreaRows::area)
                .list();
    }

    PlanningArea last(String code) {
        return select(
                        "where a.code = :code order by a.version desc limit 1 for update of a",
                        query -> query.param("code", code))
                .stream()
                .findFirst()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "ambito", "«%s» non esiste.".formatted(code), "Sceglierlo dall'elenco degli ambiti."));
    }

    /** Names of the municipalities of a draft that another area holds on its first day or later. */
    List<String> occupied(AreaDraft draft, LocalDate from) {
        return jdbc.sql(
                        """
                        select distinct m.name || ' (' || a.name || ')' from planning_area a
                          join planning_area_municipality p on p.code = a.code and p.version = a.version
                          join municipality m on m.istat = p.istat
                         where a.code <> :code and p.istat in (:municipalities)
                           and (a.valid_to is null or a.valid_to >= :from)
                         order by 1""")
                .param("code", draft.code())
                .param("municipalities", draft.municipalities())
                .param("from", from)
                .query(String.class)
                .list();
    }

    void insert(Territory territory) {
        jdbc.sql("insert into territory (code, kind, name, region) values (?, ?, ?, ?)")
                .params(territory.code(), territory.kind().name(), territory.name(), territory.region())
                .update();
    }

    void endVersion(PlanningArea version, LocalDate lastDay) {
        jdbc.sql("update planning_area set valid_to = ? where code = ? and version = ?")
                .params(lastDay, version.code(), version.version())
                .update();
    }

    void endMemberships(String code, LocalDate lastDay) {
        jdbc.sql("update territory_membership set valid_to = ? where area = ? and valid_to is null")
                .params(lastDay, code)
                .update();
    }

    /** Adds a version that says the same as the last one, in another state. A suppressed area keeps no municipality. */
    void repeat(PlanningArea last, AreaState state, LocalDate from) {
        repeat(last, state, last.leadBody().orElse(null), from);
    }

    /** Adds a version that says the same as the last one, with another lead body. */
    void repeat(PlanningArea last, String leadBody, LocalDate from) {
        repeat(last, last.state(), leadBody, from);
    }

    private void repeat(PlanningArea last, AreaState state, String leadBody, LocalDate from) {
        jdbc.sql(
                        """
                        insert into planning_area (code, version, name, type_label, state, region, governance, lead_body,
                               implementing_body, health_authority, conference, health_district_name, valid_from, valid_to,
                               zoning_act)
                        select code, version + 1, name, type_label, ?, region, governance, ?,
                               implementing_body, health_authority, conference, health_district_name, ?, null,
                               zoning_act
                          from planning_area where code = ? and version = ?""")
                .params(state.name(), leadBody, from, last.code(), last.version())
                .update();
        if (state == AreaState.SUPPRESSED) {
            endMemberships(last.code(), from.minusDays(1));
            return;
        }
        jdbc.sql(
                        """
                        insert into planning_area_municipality (code, version, istat)
                        select code, version + 1, istat from planning_area_municipality
                         where code = ? and version = ?""")
                .params(last.code(), last.version())
                .update();
    }

    void insert(AreaDraft draft, int version, LocalDate from, List<PlanningArea> predecessors) {
        jdbc.sql(
                        """
                        insert into planning_area (code, version, name, type_label, state, region, governance, lead_body,
                            implementing_body, health_authority, conference, health_district_name, valid_from, zoning_act)
                        values (:code, :version, :name, :typeLabel, :state, :region, :governance, :leadBody,
                            :implementingBody, :healthAuthority, :conference, :district, :from, :zoningAct)""")
                .param("code", draft.code())
                .param("version", version)
                .param("name", draft.name())
                .param("typeLabel", draft.typeLabel())
                .param("state", draft.state().name())
                .param("region", draft.region())
                .param("governance", draft.governance().name())
                .param("leadBody", draft.leadBody().orElse(null))
                .param("implementingBody", draft.implementingBody().orElse(null))
                .param("healthAuthority", draft.healthAuthority())
                .param("conference", draft.conference().orElse(null))
                .param("district", draft.healthDistrictName())
                .param("from", from)
                .param("zoningAct", draft.zoningAct().map(this::insert).orElse(null))
                .update();
        jdbc.sql(
                        """
                        insert into planning_area_municipality (code, version, istat)
                        select ?, ?, unnest(?)""")
                .params(draft.code(), version, draft.municipalities().toArray(String[]::new))
                .update();
        predecessors.forEach(predecessor -> insert(draft.code(), version, predecessor));
        Stream.concat(Stream.of(draft.region(), draft.healthAuthority()), draft.conference().stream())
                .forEach(wider -> insertMembership(draft.code(), wider, from));
    }

    private void insert(String code, int version, PlanningArea predecessor) {
        jdbc.sql(
                        """
                        insert into planning_area_predecessor (code, version, predecessor_code, predecessor_version)
                        values (?, ?, ?, ?)""")
                .params(code, version, predecessor.code(), predecessor.version())
                .update();
    }

    private void insertMembership(String code, String wider, LocalDate from) {
        jdbc.sql("insert into territory_membership (area, wider, valid_from) values (?, ?, ?)")
                .params(code, wider, from)
                .update();
    }

    private UUID insert(ZoningAct act) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into zoning_act (id, issuer, number, act_date, contestable_until, contested)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, act.issuer(), act.number(), act.actDate(), act.contestableUntil(), act.contested())
                .update();
        return id;
    }

    private static PlanningArea area(ResultSet row, int number) throws SQLException {
        return new PlanningArea(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("type_label"),
                AreaState.valueOf(row.getString("state")),
                row.getString("region"),
                Governance.valueOf(row.getString("governance")),
                Optional.ofNullable(row.getString("lead_body")),
                Optional.ofNullable(row.getString("implementing_body")),
                row.getString("health_authority"),
                Optional.ofNullable(row.getString("conference")),
                row.getString("health_district_name"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                zoningAct(row),
                Arrays.stream((String[]) row.getArray("predecessors").getArray())
                        .map(text -> text.split(" "))
                        .map(parts -> new PlanningArea.Version(parts[0], Integer.parseInt(parts[1])))
                        .toList());
    }

    private static Optional<ZoningAct> zoningAct(ResultSet row) throws SQLException {
        if (row.getString("issuer") == null) {
            return Optional.empty();
        }
        return Optional.of(new ZoningAct(
                row.getString("issuer"),
                row.getString("number"),
                row.getObject("act_date", LocalDate.class),
                row.getObject("contestable_until", LocalDate.class),
                row.getBoolean("contested")));
    }
}
