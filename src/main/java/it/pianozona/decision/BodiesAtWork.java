/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Columns;
import it.pianozona.territory.BodyUse;
import java.util.Collection;
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
        return bodyIds.isEmpty()
                ? Map.of()
                : jdbc.sql(
                                "select distinct on (body) body, subject_title from collegial_decision where body in (:bodies) order by body, opened_on")
                        .param("bodies", bodyIds)
                        .query(Columns.map(
                                "body", String.class, (row, n) -> "gli è già stata chiesta una decisione, «%s»"
                                        .formatted(row.getString("subject_title"))));
    }
}
