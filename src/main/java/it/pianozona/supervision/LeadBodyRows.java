/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.agreement.LeadBodyCandidate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies that are proposed as lead body, and who will answer for them. */
@Repository
class LeadBodyRows {

    private final JdbcClient jdbc;

    LeadBodyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the proposal of a matter, in place of an earlier one. */
    void put(UUID matter, LeadBodyCandidate candidate) {
        jdbc.sql(
                        """
                insert into supervision_lead_body (matter, name, nature, istat) values (:matter, :name, :nature, :istat)
                on conflict (matter) do update set name = :name, nature = :nature, istat = :istat
                """)
                .param("matter", matter)
                .param("name", candidate.name())
                .param("nature", candidate.nature().name())
                .param("istat", candidate.istat().orElse(null))
                .update();
    }

    LeadBodyCandidate get(UUID matter) {
        return jdbc.sql("select name, nature, istat from supervision_lead_body where matter = :matter")
                .param("matter", matter)
                .query((row, n) -> new LeadBodyCandidate(
                        row.getString(1),
                        LeadBodyCandidate.Nature.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getString(3))))
                .single();
    }

    void setResponsible(UUID matter, String personId) {
        jdbc.sql("update supervision_lead_body set responsible = :person where matter = :matter")
                .param("person", personId)
                .param("matter", matter)
                .update();
    }

    String responsible(UUID matter) {
        return jdbc.sql("select responsible from supervision_lead_body where matter = :matter")
                .param("matter", matter)
                .query(String.class)
                .single();
    }
}
