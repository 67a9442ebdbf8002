/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.territory.BodyUse;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A body that has been asked to decide is at work, whatever came of it. */
@Component
class BodiesAtWork implements BodyUse {

    private final JdbcClient jdbc;

    BodiesAtWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(String bodyId) {
        return jdbc.sql("select subject_title from collegial_decision where body = :body order by opened_on limit 1")
                .param("body", bodyId)
                .query(String.class)
                .optional()
                .map("gli è già stata chiesta una decisione, «%s»"::formatted);
    }
}
