/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.plan.chain.Action;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of commitments: their figures in the store of money, and beside each what only a commitment has. */
@Repository
class CommitmentRows {

    private final JdbcClient jdbc;
    private final Money money;
    private final Table<Terms> terms;

    CommitmentRows(JdbcClient jdbc, Money money, Tables tables) {
        this.jdbc = jdbc;
        this.money = money;
        this.terms = tables.of("agreement_commitment", Terms.class, "line");
    }

    /** What a commitment says besides its figure. */
    private record Terms(UUID line, BigDecimal available, String nonFinancial, BigDecimal staffFte) {

        static Terms of(Commitment one) {
            return new Terms(one.id(), one.available(), one.nonFinancial(), one.staffFte());
        }
    }

    /** The agreement's state, which cannot change until this transaction ends. */
    Agreement.State stateHeld(UUID agreement) {
        return jdbc.sql("select state from agreement where id = :id for share")
                .param("id", agreement)
                .query((row, n) -> Agreement.State.valueOf(row.getString(1)))
                .single();
    }

    List<Commitment> of(UUID agreement) {
        return query(agreement, "").query(Columns.of(Commitment.class)).list();
    }

    Optional<Commitment> find(UUID agreement, UUID id) {
        return query(agreement, " and l.id = :id")
                .param("id", id)
                .query(Columns.of(Commitment.class))
                .optional();
    }

    private JdbcClient.StatementSpec query(UUID agreement, String clause) {
        return jdbc.sql(
                        """
                select l.id, l.body as office, l.sheet as action, l.year, l.fund as source, coalesce(t.available, 0) as available,
                       l.amount, coalesce(t.non_financial, '') as non_financial, coalesce(t.staff_fte, 0) as staff_fte, l.act
                  from money_line l
                  left join agreement_commitment t on t.line = l.id
                  left join agreement_party p on p.agreement = :agreement and p.office = l.body
                 where l.instrument = 'AGREEMENT' and l.owner = :owner and l.stage = 'COMMITTED'%s
                 order by p.position, l.body, l.year, l.sheet, l.fund, l.id
                """
                                .formatted(clause))
                .param("agreement", agreement)
                .param("owner", agreement.toString());
    }

    /** Names of all parties by office, those that left too. */
    Map<String, String> names(UUID agreement) {
        var names = new HashMap<String, String>();
        jdbc.sql("select office, name from agreement_party where agreement = :agreement")
                .param("agreement", agreement)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** @param actions of the plan, whose areas are those of the figures */
    void put(Agreement agreement, List<Commitment> commitments, List<Action> actions, String personId) {
        var areas = actions.stream()
                .collect(Collectors.toMap(Action::id, action -> action.area().name()));
        money.putAll(
                commitments.stream()
                        .map(one -> line(agreement, one, areas.getOrDefault(one.action(), "")))
                        .toList(),
                personId);
        terms.saveAll(commitments.stream().map(Terms::of).toList());
    }

    private static MoneyLine line(Agreement agreement, Commitment one, String area) {
        return new MoneyLine(
                one.id(),
                agreement.cycleKey(),
                Instrument.AGREEMENT,
                agreement.id().toString(),
                Optional.of(one.action()),
                area,
                one.source(),
                Optional.empty(),
                one.office(),
                one.year(),
                Stage.COMMITTED,
                one.amount(),
                one.act());
    }

    void delete(UUID id) {
        money.remove(id);
    }

    void deleteOf(UUID agreement, Collection<String> offices) {
        money.removeOf(Instrument.AGREEMENT, agreement.toString(), offices);
    }
}
