/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import it.pianozona.measure.Measures;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the actions of a year, with their resources and indicators; three statements for all of them. */
@Component
class ActionRows {

    private final JdbcClient jdbc;
    private final Table<CompanyAction> table;
    private final Table<DistrictResources> resources;
    private final Measures measures;
    private final Clock clock;

    ActionRows(JdbcClient jdbc, Tables tables, Measures measures, Clock clock) {
        this.jdbc = jdbc;
        this.table = tables.part("company_action", CompanyAction.class);
        this.resources = tables.part("company_action_resource", DistrictResources.class, "action", "district");
        this.measures = measures;
        this.clock = clock;
    }

    /** By responsibility centre, then by code. */
    List<CompanyAction> of(UUID plan) {
        var found = table.list("where year_plan = ? order by lower(centre), code, id", plan);
        var used = used(plan);
        var indicators = measures.of(found.stream().map(CompanyAction::id).toList());
        return found.stream()
                .map(one ->
                        one.with(used.getOrDefault(one.id(), List.of()), indicators.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private record Used(UUID action, DistrictResources resources) {}

    private Map<UUID, List<DistrictResources>> used(UUID plan) {
        return jdbc
                .sql(
                        """
                        select r.* from company_action_resource r
                          join company_action a on a.id = r.action and a.year_plan = ? order by r.district""")
                .param(plan)
                .query((row, n) -> new Used(
                        row.getObject("action", UUID.class),
                        Columns.of(DistrictResources.class).mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Used::action, mapping(Used::resources, toList())));
    }

    void save(UUID plan, CompanyAction one, String personId) {
        table.save(one, "year_plan", plan, "written_by", personId, "written_at", clock.instant());
        resources.delete("where action = ?", one.id());
        one.resources().forEach(used -> resources.insert(used, "action", one.id()));
        measures.write(one.id(), one.indicators());
    }

    void remove(UUID id) {
        measures.remove(id);
        table.delete("where id = ?", id);
    }
}
