/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * While votes were cast that nobody reads.
     *
     * @param until when the sitting was called off, which seals its votes for good; empty while it is still to be held
     */
    public record Span(Instant from, Optional<Instant> until) {

        /** @param early how much earlier than the vote what is compared may have been written */
        public boolean covers(Instant moment, Duration early) {
            return !moment.isBefore(from.minus(early))
                    && until.map(end -> !moment.isAfter(end)).orElse(true);
        }
    }

    /** By business key, when votes were cast that are still sealed, or were never to be opened; nothing for a key without any. */
    @Transactional(readOnly = true)
    public Map<String, List<Span>> of(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(
                        """
                select d.business_key, min(v.cast_at) as "from", s.called_off_at as until
                  from vote v join sitting s on s.id = v.sitting and s.closed_at is null
                  join collegial_decision d on d.id = s.decision
                 where d.business_key in (:keys) group by d.business_key, s.id
                """)
                .param("keys", businessKeys)
                .query(Columns.of(Span.class).allBy("business_key", String.class));
    }
}
