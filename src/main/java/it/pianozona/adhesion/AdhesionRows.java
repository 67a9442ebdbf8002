/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of adhesions. */
@Repository
class AdhesionRows {

    private static final CaseTable<Adhesion.State> CASES =
            new CaseTable<>("adhesion", "id", "L'adesione", Adhesion.State.class);

    private final JdbcClient jdbc;
    private final Table<Adhesion> table;

    AdhesionRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.of("adhesion", Adhesion.class);
    }

    void insert(Adhesion adhesion) {
        table.insert(adhesion);
    }

    Optional<Adhesion> find(UUID id) {
        return table.find(id);
    }

    List<Adhesion> ofCycle(String cycleKey) {
        return table.list("where cycle = ? order by number", cycleKey);
    }

    /** The adhesion, which nobody else changes until the transaction ends. */
    Optional<Adhesion> lock(UUID id) {
        return table.lock(id);
    }

    /**
     * Moves the adhesion on from the state in which it is.
     *
     * @throws it.pianozona.rule.RuleViolated if that state may not follow
     */
    void move(UUID id, Adhesion.State state, String reason) {
        CASES.move(jdbc, id, state).with("reason = ?", reason).now();
    }

    void close(UUID id, LocalDate day) {
        table.set(id, "closed_on", day);
    }

    void setIssued(UUID id, UUID file) {
        table.set(id, "issued", file);
    }

    void setUnsigned(UUID id) {
        table.set(id, "signed_on", null);
    }

    void setSigned(UUID id, LocalDate day) {
        table.set(id, "signed_on", day);
    }

    void setPublished(UUID id, String alboNumber, LocalDate from) {
        table.set(id, "albo_number", alboNumber, "albo_from", from);
    }
}
