/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the letters of a demonstration: its people are invented, and so are their addresses. */
class CatchingCarrier implements Carrier {

    private final JdbcClient jdbc;
    private final Clock clock;

    CatchingCarrier(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isForInventedPeople() {
        return true;
    }

    @Override
    public void carry(Letter letter) {
        jdbc.sql(
                        """
                insert into caught_mail (id, person, recipient, subject, text, html, caught_at)
                values (:id, nullif(:person, ''), :recipient, :subject, :text, :html, :at) on conflict (id) do nothing
                """)
                .param("id", letter.id())
                .param("person", letter.person())
                .param("recipient", letter.recipient())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
