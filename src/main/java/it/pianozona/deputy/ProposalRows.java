/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.deputy.Proposal.Outcome;
import it.pianozona.record.NextNumber;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the proposals. */
@Repository
class ProposalRows {

    private final JdbcClient jdbc;
    private final NextNumber numbers;

    ProposalRows(JdbcClient jdbc, NextNumber numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Two delegations of one office wait for each other, so that the same one sent twice is seen. */
    void lock(String office) {
        numbers.lock("delegation_proposal", office);
    }

    /** {@code TERRITORY-DEL-n}; two of one territory wait for each other. */
    String nextKey(String territory) {
        numbers.lock("delegation_proposal", territory);
        var number = jdbc.sql("select count(*) + 1 from delegation_proposal where territory = :territory")
                .param("territory", territory)
                .query(Integer.class)
                .single();
        return territory + "-DEL-" + number;
    }

    void insert(Proposal proposal, LocalDate writtenOn) {
        jdbc.sql(
                        """
                insert into delegation_proposal (business_key, office, territory, delegate, scopes, act_number, act_date,
                    valid_from, valid_to, on_absence, written_by, written_on, outcome, delegation)
                values (:key, :office, :territory, :delegate, :scopes, :number, :actDate, :from, :to, :absence, :by, :on,
                    :outcome, :delegation)
                """)
                .param("key", proposal.key())
                .param("office", proposal.officeId())
                .param("territory", proposal.territory())
                .param("delegate", proposal.delegateId())
                .param(
                        "scopes",
                        proposal.scopes().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("number", proposal.act().map(Delegation.Act::number).orElse(null))
                .param("actDate", proposal.act().map(Delegation.Act::date).orElse(null))
                .param("from", proposal.from())
                .param("to", proposal.to())
                .param("absence", proposal.onAbsence())
                .param("by", proposal.writtenBy())
                .param("on", writtenOn)
                .param("outcome", proposal.outcome().map(Enum::name).orElse(null))
                .param("delegation", proposal.delegation().orElse(null))
                .update();
    }

    Optional<Proposal> find(String key) {
        return jdbc.sql("select * from delegation_proposal where business_key = :key")
                .param("key", key)
                .query(ProposalRows::proposal)
                .optional();
    }

    /** Those that wait for an answer, for some offices. */
    List<Proposal> open(Collection<String> officeIds) {
        if (officeIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from delegation_proposal where office in (:offices) and outcome is null order by written_on, business_key")
                .param("offices", officeIds)
                .query(ProposalRows::proposal)
                .list();
    }

    /** Says how it ended; false if it had ended already. */
    boolean conclude(String key, Outcome outcome, String reason, Optional<UUID> delegation) {
        return jdbc.sql(
                                """
                update delegation_proposal set outcome = :outcome, reason = :reason, delegation = :delegation
                where business_key = :key and outcome is null
                """)
                        .param("key", key)
                        .param("outcome", outcome.name())
                        .param("reason", reason)
                        .param("delegation", delegation.orElse(null))
                        .update()
                > 0;
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        var number = row.getString("act_number");
        var date = row.getObject("act_date", LocalDate.class);
        return new Proposal(
                row.getString("business_key"),
                row.getString("office"),
                row.getString("territory"),
                row.getString("delegate"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(DelegationScope::valueOf)
                        .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(DelegationScope.class))),
                number == null ? Optional.empty() : Optional.of(new Delegation.Act(number, date)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("on_absence"),
                row.getString("written_by"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getObject("delegation", UUID.class)));
    }
}
