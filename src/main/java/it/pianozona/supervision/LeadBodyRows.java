/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies that are proposed as lead body, and who will answer for them. */
@Repository
class LeadBodyRows {

    private final JdbcClient jdbc;
    private final Table<LeadBodyCandidate> table;

    LeadBodyRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("supervision_lead_body", LeadBodyCandidate.class, "matter");
    }

    /** Records the proposal of a matter, in place of an earlier one. */
    void put(UUID matter, LeadBodyCandidate candidate) {
        table.save(candidate, "matter", matter);
    }

    LeadBodyCandidate get(UUID matter) {
        return table.find(matter).orElseThrow();
    }

    void setResponsible(UUID matter, String personId) {
        table.set(matter, "responsible", personId);
    }

    String responsible(UUID matter) {
        return jdbc.sql("select responsible from supervision_lead_body where matter = :matter")
                .param("matter", matter)
                .query(String.class)
                .single();
    }
}
