/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.proceeding.CaseTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts and their links in the database. */
@Repository
class RegionalActRows {

    private static final CaseTable<ActState> CASES = new CaseTable<>("regional_act", "id", "L'atto", ActState.class);

    private final JdbcClient jdbc;

    RegionalActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextNumber() {
        return jdbc.sql("select nextval('regional_act_number')")
                .query(Integer.class)
                .single();
    }

    void insert(RegionalAct act) {
        jdbc.sql(
                        """
                insert into regional_act (id, business_key, region, opened_by, opened_on, state)
                values (:id, :key, :region, :by, :on, :state)
                """)
                .param("id", act.id())
                .param("key", act.businessKey())
                .param("region", act.region())
                .param("by", act.openedBy())
                .param("on", act.openedOn())
                .param("state", act.state().name())
                .update();
    }

    Optional<RegionalAct> find(UUID id) {
        return jdbc.sql("select * from regional_act where id = :id")
                .param("id", id)
                .query(RegionalActRows::act)
                .optional();
    }

    List<RegionalAct> ofRegions(Collection<String> regions) {
        if (regions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select * from regional_act where region in (:regions)
                order by act_date desc nulls first, business_key limit 500
                """)
                .param("regions", regions)
                .query(RegionalActRows::act)
                .list();
    }

    void describe(UUID id, RegionalAct.Particulars act) {
        jdbc.sql(
                        """
                update regional_act set type = :type, number = :number, act_date = :date, issuer = :issuer,
                    valid_from = :from, valid_to = :to, bur = :bur, bur_date = :burDate, address = :address
                where id = :id
                """)
                .param("type", act.type().name())
                .param("number", act.number())
                .param("date", act.date())
                .param("issuer", act.issuer())
                .param("from", act.validFrom())
                .param("to", act.validTo().orElse(null))
                .param("bur", act.bur())
                .param("burDate", act.burDate().orElse(null))
                .param("address", act.address())
                .param("id", id)
                .update();
    }

    void link(ActLink link) {
        jdbc.sql(
                        "insert into regional_act_link (from_act, to_act, type) values (:from, :to, :type) on conflict do nothing")
                .param("from", link.from())
                .param("to", link.to())
                .param("type", link.type().name())
                .update();
    }

    List<ActLink> links(UUID id) {
        return jdbc.sql("select * from regional_act_link where from_act = :id or to_act = :id order by type, to_act")
                .param("id", id)
                .query((row, n) -> new ActLink(
                        row.getObject("from_act", UUID.class),
                        row.getObject("to_act", UUID.class),
                        LinkType.valueOf(row.getString("type"))))
                .list();
    }

    /** Whether an act that has been registered replaces this one. */
    boolean isReplaced(UUID id) {
        return jdbc.sql(
                        """
                select exists (select 1 from regional_act_link l join regional_act a on a.id = l.from_act
                    where l.to_act = :id and l.type = 'SOSTITUISCE' and a.state not in ('REGISTERING', 'WITHDRAWN'))
                """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void extend(UUID id) {
        jdbc.sql("update regional_act set in_proroga = true where id = :id")
                .param("id", id)
                .update();
    }

    boolean isExtended(UUID id) {
        return jdbc.sql("select in_proroga from regional_act where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void publish(UUID id, ActState state, LocalDate on) {
        CASES.move(jdbc, id, state).with("published_on = ?", on).now();
    }

    void supersedeReplacedBy(UUID id) {
        jdbc.sql(
                        """
                update regional_act set state = 'SUPERSEDED' where state in ('IN_FORCE', 'IN_PROROGA')
                    and id in (select to_act from regional_act_link where from_act = :id and type = 'SOSTITUISCE')
                """)
                .param("id", id)
                .update();
    }

    void withdraw(UUID id, String reason) {
        CASES.move(jdbc, id, ActState.WITHDRAWN)
                .with("withdrawn_because = ?", reason)
                .now();
    }

    private static RegionalAct act(ResultSet row, int n) throws SQLException {
        return new RegionalAct(
                row.getObject("id", UUID.class),
                row.getString("business_key"),
                row.getString("region"),
                row.getString("opened_by"),
                row.getObject("opened_on", LocalDate.class),
                ActState.valueOf(row.getString("state")),
                particulars(row));
    }

    private static Optional<RegionalAct.Particulars> particulars(ResultSet row) throws SQLException {
        if (row.getString("type") == null) {
            return Optional.empty();
        }
        return Optional.of(new RegionalAct.Particulars(
                RegionalActType.valueOf(row.getString("type")),
                row.getString("number"),
                row.getObject("act_date", LocalDate.class),
                row.getString("issuer"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("bur"),
                Optional.ofNullable(row.getObject("bur_date", LocalDate.class)),
                row.getString("address")));
    }
}
