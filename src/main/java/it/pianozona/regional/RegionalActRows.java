/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
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
    private final Table<RegionalAct> acts;
    private final Table<ActLink> links;
    private final NextNumber numbers;

    RegionalActRows(JdbcClient jdbc, Tables tables, NextNumber numbers) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.acts = tables.of("regional_act", RegionalAct.class);
        this.links = tables.of("regional_act_link", ActLink.class, "from_act", "to_act", "type");
    }

    /** {@code REGION-ATTO-n}; two of one region wait for each other. */
    String nextKey(String region) {
        return numbers.key("regional_act", "business_key", region + "-ATTO");
    }

    void insert(RegionalAct act) {
        acts.insert(act);
    }

    Optional<RegionalAct> find(UUID id) {
        return acts.find(id);
    }

    List<RegionalAct> ofRegions(Collection<String> regions) {
        if (regions.isEmpty()) {
            return List.of();
        }
        return acts.list("where region = any(?) order by act_date desc nulls first, business_key limit 500", regions);
    }

    void describe(UUID id, RegionalAct.Particulars act) {
        acts.set(id, act);
    }

    void link(ActLink link) {
        links.insertIfAbsent(link);
    }

    List<ActLink> links(UUID id) {
        return links.list("where from_act = ? or to_act = ? order by type, to_act", id, id);
    }

    /** Whether an act that has been registered replaces this one. */
    boolean isReplaced(UUID id) {
        return jdbc.sql(
                        """
                select exists (select 1 from regional_act_link l join regional_act a on a.id = l.from_act
                    where l.to_act = ? and l.type = 'SOSTITUISCE' and a.state not in ('REGISTERING', 'WITHDRAWN'))
                """)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void extend(UUID id) {
        acts.set(id, "in_proroga", true);
    }

    boolean isExtended(UUID id) {
        return jdbc.sql("select in_proroga from regional_act where id = ?")
                .param(id)
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
                    and id in (select to_act from regional_act_link where from_act = ? and type = 'SOSTITUISCE')
                """)
                .param(id)
                .update();
    }

    void withdraw(UUID id, String reason) {
        CASES.move(jdbc, id, ActState.WITHDRAWN)
                .with("withdrawn_because = ?", reason)
                .now();
    }
}
