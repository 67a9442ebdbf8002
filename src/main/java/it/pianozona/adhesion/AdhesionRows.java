/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.proceeding.CaseTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of adhesions. */
@Repository
class AdhesionRows {

    private static final CaseTable<Adhesion.State> CASES =
            new CaseTable<>("adhesion", "id", "L'adesione", Adhesion.State.class);

    private static final RowMapper<Adhesion> ADHESION = (row, n) -> new Adhesion(
            row.getObject("id", UUID.class),
            row.getString("cycle"),
            row.getString("area"),
            row.getInt("number"),
            Adhesion.State.valueOf(row.getString("state")),
            row.getString("name"),
            row.getString("tax_code"),
            row.getString("runts"),
            row.getString("representative"),
            row.getString("representative_tax_code"),
            row.getBoolean("participated"),
            row.getString("commitments"),
            Optional.ofNullable(row.getObject("attachment", UUID.class)),
            row.getString("office"),
            row.getString("requested_by"),
            Optional.ofNullable(row.getObject("organisation", UUID.class)),
            row.getObject("requested_on", LocalDate.class),
            row.getString("reason"),
            Optional.ofNullable(row.getObject("issued", UUID.class)),
            Optional.ofNullable(row.getObject("signed_on", LocalDate.class)));

    private final JdbcClient jdbc;

    AdhesionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Adhesion adhesion) {
        jdbc.sql(
                        """
                insert into adhesion (id, cycle, area, number, state, name, tax_code, runts, representative,
                    representative_tax_code, participated, commitments, attachment, office, requested_by, organisation,
                    requested_on, reason)
                values (:id, :cycle, :area, :number, :state, :name, :taxCode, :runts, :representative, :representativeCode,
                    :participated, :commitments, :attachment, :office, :person, :organisation,
                    :day, '')
                """)
                .param("id", adhesion.id())
                .param("cycle", adhesion.cycleKey())
                .param("area", adhesion.area())
                .param("number", adhesion.number())
                .param("state", adhesion.state().name())
                .param("name", adhesion.name())
                .param("taxCode", adhesion.taxCode())
                .param("runts", adhesion.runts())
                .param("representative", adhesion.representative())
                .param("representativeCode", adhesion.representativeTaxCode())
                .param("participated", adhesion.participated())
                .param("commitments", adhesion.commitments())
                .param("attachment", adhesion.attachment().orElse(null))
                .param("office", adhesion.office())
                .param("person", adhesion.requestedBy())
                .param("organisation", adhesion.organisation().orElse(null))
                .param("day", adhesion.requestedOn())
                .update();
    }

    Optional<Adhesion> find(UUID id) {
        return jdbc.sql("select * from adhesion where id = :id")
                .param("id", id)
                .query(ADHESION)
                .optional();
    }

    List<Adhesion> ofCycle(String cycleKey) {
        return jdbc.sql("select * from adhesion where cycle = :cycle order by number")
                .param("cycle", cycleKey)
                .query(ADHESION)
                .list();
    }

    /** The adhesion, which nobody else changes until the transaction ends. */
    Optional<Adhesion> lock(UUID id) {
        return jdbc.sql("select * from adhesion where id = :id for update")
                .param("id", id)
                .query(ADHESION)
                .optional();
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
        jdbc.sql("update adhesion set closed_on = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    void setIssued(UUID id, UUID file) {
        jdbc.sql("update adhesion set issued = :file where id = :id")
                .param("file", file)
                .param("id", id)
                .update();
    }

    void setUnsigned(UUID id) {
        jdbc.sql("update adhesion set signed_on = null where id = :id")
                .param("id", id)
                .update();
    }

    void setSigned(UUID id, LocalDate day) {
        jdbc.sql("update adhesion set signed_on = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    void setPublished(UUID id, String alboNumber, LocalDate from) {
        jdbc.sql("update adhesion set albo_number = :number, albo_from = :from where id = :id")
                .param("number", alboNumber)
                .param("from", from)
                .param("id", id)
                .update();
    }
}
