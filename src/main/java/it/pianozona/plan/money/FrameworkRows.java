/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Fund;
import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the framework: their figures in the store of money, and beside each the words that only the framework has. */
@Component
class FrameworkRows {

    private final JdbcClient jdbc;
    private final Money money;
    private final Table<Words> words;

    FrameworkRows(JdbcClient jdbc, Money money, Tables tables) {
        this.jdbc = jdbc;
        this.money = money;
        this.words = tables.of("framework_note", Words.class, "line");
    }

    /** What tells the rows of a plan apart. */
    private record Cell(int year, Fund source, PlanAreaKind area) {

        static Cell of(FrameworkRow row) {
            return new Cell(row.year(), row.source(), row.area());
        }
    }

    /** A row with the id of its figure. */
    private record Kept(UUID id, @Column("") FrameworkRow row) {}

    /** The area stands here again, so that the database holds what the health area asks (ER-11). */
    private record Words(
            UUID line,
            @Column("heading") PlanAreaKind area,
            String note,
            @Column("region_ref") String regionReference,
            @Column("authority_ref") String authorityReference) {

        static Words of(UUID line, FrameworkRow row) {
            return new Words(line, row.area(), row.note(), row.regionReference(), row.authorityReference());
        }
    }

    /** By year, area and source. */
    List<FrameworkRow> of(String cycleKey) {
        return kept(cycleKey).stream().map(Kept::row).toList();
    }

    private List<Kept> kept(String cycleKey) {
        return jdbc.sql(
                        """
                select l.id, l.year, l.fund as source, l.heading as area, l.amount, coalesce(n.note, '') as note,
                       coalesce(n.region_ref, '') as region_ref, coalesce(n.authority_ref, '') as authority_ref
                  from money_line l left join framework_note n on n.line = l.id
                 where l.instrument = 'PLAN' and l.owner = :cycle and l.stage = 'ESTIMATE'
                 order by l.year, l.heading, l.fund
                """)
                .param("cycle", cycleKey)
                .query(Columns.of(Kept.class))
                .list();
    }

    void put(String cycleKey, FrameworkRow row, String personId) {
        put(cycleKey, List.of(row), ids(cycleKey), personId);
    }

    /** These, and no others; a row that stays keeps its figure. */
    void replace(String cycleKey, List<FrameworkRow> rows, String personId) {
        var ids = ids(cycleKey);
        var gone = new HashMap<>(ids);
        rows.forEach(row -> gone.remove(Cell.of(row)));
        money.removeAll(new ArrayList<>(gone.values()));
        put(cycleKey, rows, ids, personId);
    }

    private Map<Cell, UUID> ids(String cycleKey) {
        var ids = new HashMap<Cell, UUID>();
        kept(cycleKey).forEach(one -> ids.put(Cell.of(one.row()), one.id()));
        return ids;
    }

    private void put(String cycleKey, List<FrameworkRow> rows, Map<Cell, UUID> ids, String personId) {
        var lines = new ArrayList<MoneyLine>();
        var notes = new ArrayList<Words>();
        for (var row : rows) {
            var id = ids.getOrDefault(Cell.of(row), UUID.randomUUID());
            lines.add(line(id, cycleKey, row));
            notes.add(Words.of(id, row));
        }
        money.putAll(lines, personId);
        words.saveAll(notes);
    }

    private static MoneyLine line(UUID id, String cycleKey, FrameworkRow row) {
        return new MoneyLine(
                id,
                cycleKey,
                Instrument.PLAN,
                cycleKey,
                Optional.empty(),
                row.area().name(),
                row.source(),
                Optional.empty(),
                "",
                row.year(),
                Stage.ESTIMATE,
                row.amount(),
                "");
    }
}
