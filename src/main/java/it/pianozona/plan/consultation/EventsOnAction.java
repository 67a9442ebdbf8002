/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.plan.chain.ActionUse;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The participation events that worked on an action (AB-50). */
@Component
class EventsOnAction implements ActionUse {

    private final JdbcClient jdbc;

    EventsOnAction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(UUID action) {
        var events = jdbc.sql("select count(*) from participation_event where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
        return events == 0 ? List.of() : List.of("eventi di partecipazione: " + events);
    }
}
