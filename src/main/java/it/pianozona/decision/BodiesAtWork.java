/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.territory.BodyUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
    public Map<String, String> of(Collection<String> bodyIds) {
        var found = new HashMap<String, String>();
        if (!bodyIds.isEmpty()) {
            jdbc.sql(
                            "select distinct on (body) body, subject_title from collegial_decision where body in (:bodies) order by body, opened_on")
                    .param("bodies", bodyIds)
                    .query(row -> {
                        found.put(
                                row.getString(1),
                                "gli è già stata chiesta una decisione, «%s»".formatted(row.getString(2)));
                    });
        }
        return found;
    }
}
