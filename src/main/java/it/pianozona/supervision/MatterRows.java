/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of matters and of what was written on them. */
@Repository
class MatterRows {

    private static final CaseTable<Matter.State> CASES =
            new CaseTable<>("supervision_matter", "id", "La vicenda", Matter.State.class);

    private final JdbcClient jdbc;
    private final Table<Matter> matters;
    private final Table<Entry> entries;
    private final NextNumber numbers;

    MatterRows(JdbcClient jdbc, Tables tables, NextNumber numbers) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.matters = tables.of("supervision_matter", Matter.class);
        this.entries = tables.part("supervision_entry", Entry.class, "matter", "number");
    }

    /** Openings of one cycle wait for each other until the transaction ends. */
    void lock(String cycleKey) {
        numbers.lock("supervision_matter", cycleKey);
    }

    void insert(Matter matter) {
        matters.insert(matter);
    }

    Optional<Matter> find(UUID id) {
        return matters.find(id);
    }

    List<Matter> ofCycle(String cycleKey) {
        return matters.list("where cycle = ? order by opened_on desc, id", cycleKey);
    }

    void close(UUID id, Matter.State state, LocalDate day) {
        CASES.move(jdbc, id, state).with("closed_on = ?", day).now();
    }

    void moveEffect(UUID id, LocalDate effect) {
        matters.set(id, "effect_on", effect);
    }

    void add(UUID matter, Entry entry) {
        entries.insert(entry, "matter", matter, "number", numbers.of("supervision_entry", "matter", matter));
    }

    List<Entry> entries(UUID matter) {
        return entries.list("where matter = ? order by number", matter);
    }
}
