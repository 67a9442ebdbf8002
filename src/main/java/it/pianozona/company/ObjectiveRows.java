/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Measures;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows of the objectives of the PAL, each with its indicators. */
@Component
class ObjectiveRows {

    private final Table<CompanyObjective> table;
    private final Measures measures;
    private final Clock clock;

    ObjectiveRows(Tables tables, Measures measures, Clock clock) {
        this.table = tables.part("company_objective", CompanyObjective.class);
        this.measures = measures;
        this.clock = clock;
    }

    /** By strategic line, then by title. */
    List<CompanyObjective> of(String mandate) {
        var found = table.list("where mandate = ? order by line, title, id", mandate);
        var indicators = measures.of(found.stream().map(CompanyObjective::id).toList());
        return found.stream()
                .map(one -> one.with(indicators.getOrDefault(one.id(), List.of())))
                .toList();
    }

    void save(String mandate, CompanyObjective one, String personId) {
        table.save(one, "mandate", mandate, "written_by", personId, "written_at", clock.instant());
        measures.write(one.id(), one.indicators());
    }

    void remove(UUID id) {
        measures.remove(id);
        table.delete("where id = ?", id);
    }
}
