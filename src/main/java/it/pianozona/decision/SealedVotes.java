/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes cast before their sitting is closed: who has voted is known, how is read by nobody until then (requirements, N-24). */
@Service
public class SealedVotes {

    private final JdbcClient jdbc;

    SealedVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By business key, when the first of the votes was cast that are still sealed; nothing for a key without any. */
    @Transactional(readOnly = true)
    public Map<String, Instant> since(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                select d.business_key, min(v.cast_at) as first
                  from vote v join sitting s on s.id = v.sitting and s.closed_at is null
                  join collegial_decision d on d.id = s.decision
                 where d.business_key in (:keys) group by d.business_key
                """)
                .param("keys", businessKeys)
                .query((row, n) -> Map.entry(
                        row.getString("business_key"), row.getTimestamp("first").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
