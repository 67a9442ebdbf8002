/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When each person last opened the desk. */
@Service
public class LastVisits {

    /** Openings that follow each other within this time are one visit: the page opened again still shows the same news. */
    static final Duration ONE_VISIT = Duration.ofMinutes(30);

    /** How far back somebody looks who comes for the first time. */
    static final Duration FIRST_LOOK = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    LastVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person opens the desk: the end of their visit before this one. */
    @Transactional
    public Instant open(String personId) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                insert into desk_visit as v (person, opened_at, since) values (:person, :now, :first)
                on conflict (person) do update set opened_at = excluded.opened_at,
                    since = case when v.opened_at < :visit then v.opened_at else v.since end
                returning since
                """)
                .param("person", personId)
                .param("now", Timestamp.from(now))
                .param("first", Timestamp.from(now.minus(FIRST_LOOK)))
                .param("visit", Timestamp.from(now.minus(ONE_VISIT)))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
