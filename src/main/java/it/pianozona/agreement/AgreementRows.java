/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of agreements and of their parties. */
@Repository
class AgreementRows {

    private static final CaseTable<Agreement.State> CASES =
            new CaseTable<>("agreement", "id", "L'accordo", Agreement.State.class);

    /** An agreement is in force as long as its plan is: the next cycle sets the last day. Reads {@code :today}. */
    private static final String STATE =
            "case when a.state = 'IN_FORCE' and c.in_force_to < :today then 'ENDED' else a.state end";

    private static final RowMapper<Agreement> AGREEMENT = Columns.of(Agreement.class);

    private final JdbcClient jdbc;
    private final Table<Party> table;
    private final Table<Promotion.Conditions> conditions;
    private final BusinessClock clock;

    AgreementRows(JdbcClient jdbc, Tables tables, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.conditions = tables.part("agreement", Promotion.Conditions.class);
        this.table = tables.part("agreement_party", Party.class, "agreement", "office");
    }

    Optional<Agreement> find(String cycleKey) {
        return find(cycleKey, "");
    }

    /** Like {@link #find}; until the transaction ends nobody else changes the row. */
    Optional<Agreement> lock(String cycleKey) {
        return find(cycleKey, "for update of a");
    }

    private Optional<Agreement> find(String cycleKey, String lock) {
        return jdbc.sql(
                        """
                select a.*, %s as shown_state from agreement a join planning_cycle c on c.key = a.cycle where a.cycle = :cycle %s
                """
                                .formatted(STATE, lock))
                .param("today", clock.today())
                .param("cycle", cycleKey)
                .query(AGREEMENT)
                .optional();
    }

    List<Party> parties(UUID agreement) {
        return table.list("where agreement = ? order by kind desc, position, office", agreement);
    }

    void insert(Agreement a, Promotion draft) {
        write(
                """
                insert into agreement (id, cycle, area, round, remark_rounds, state, object, promoter, planning_variation,
                    state_bodies, supra_district, condition_units, condition_access, condition_traits, opened_on)
                values (:id, :cycle, :area, :round, 0, :state, :object, :promoter, :variation, :stateBodies, :supra, :units,
                    :access, :traits, :on)
                """,
                a,
                draft);
    }

    /** The agreement is promoted again, by a new round, after it had failed. */
    void promoteAgain(Agreement a, Promotion draft) {
        table.delete("where agreement = ?", a.id());
        var promoted = write(
                """
                update agreement set round = :round, remark_rounds = 0, state = :state, object = :object, promoter = :promoter,
                    planning_variation = :variation, state_bodies = :stateBodies, supra_district = :supra,
                    condition_units = :units, condition_access = :access, condition_traits = :traits, signed_on = null
                where id = :id and cycle = :cycle and area = :area and opened_on <= :on and state in ('FAILED', 'DRAFT')
                """,
                a,
                draft);
        if (promoted == 0) {
            throw new RuleViolated("L'accordo è già in corso: non si promuove di nuovo. Ricarica la pagina.");
        }
    }

    private int write(String sql, Agreement a, Promotion draft) {
        return jdbc.sql(sql)
                .param("id", a.id())
                .param("cycle", a.cycleKey())
                .param("area", a.area())
                .param("round", a.round())
                .param("state", a.state().name())
                .param("object", a.object())
                .param("promoter", a.promoter())
                .param("variation", a.planningVariation())
                .param("stateBodies", a.stateBodies())
                .param("supra", a.supraDistrict())
                .param("units", draft.conditions().units())
                .param("access", draft.conditions().access())
                .param("traits", draft.conditions().traits())
                .param("on", a.openedOn())
                .update();
    }

    void insert(UUID agreement, Party party) {
        table.insert(party, "agreement", agreement);
    }

    /** @return false if the office is none of the parties, or no more */
    boolean leave(Agreement agreement, String office, LocalDate on, String reason) {
        return jdbc.sql(
                                """
                update agreement_party set left_round = :round, left_on = :on, left_reason = :reason
                where agreement = :id and office = :office and left_on is null
                """)
                        .param("id", agreement.id())
                        .param("office", office)
                        .param("round", agreement.round())
                        .param("on", on)
                        .param("reason", reason)
                        .update()
                > 0;
    }

    Promotion.Conditions conditions(UUID agreement) {
        return conditions.find(agreement).orElseThrow();
    }

    void setState(UUID agreement, Agreement.State state) {
        CASES.move(jdbc, agreement, state).now();
    }

    void newRound(UUID agreement, int remarkRounds) {
        CASES.move(jdbc, agreement, Agreement.State.DRAFT)
                .with("round = round + 1, remark_rounds = ?, signed_on = null", remarkRounds)
                .now();
    }

    void signed(UUID agreement, LocalDate on) {
        CASES.move(jdbc, agreement, Agreement.State.SIGNED)
                .with("signed_on = ?", on)
                .now();
    }

    void inForce(UUID agreement, LocalDate on) {
        CASES.move(jdbc, agreement, Agreement.State.IN_FORCE)
                .with("in_force_on = ?", on)
                .now();
    }
}
