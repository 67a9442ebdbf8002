/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and offices are called, many at a time: one statement for a whole page. */
@Service
public class Names {

    private static final String SIGNATORY = OfficeKind.SIGNATORY.officeId("");

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param people full name by sign-in name
     * @param offices name by id
     */
    public record Found(Map<String, String> people, Map<String, String> offices) {

        /** "Pianozona" for the product itself; of an unknown one its id. */
        public String person(String id) {
            return people.getOrDefault(id, id.equals("sistema") ? "Pianozona" : id);
        }

        /** Of a signatory the office for which it signs, said as such; of an unknown one its id. */
        public String office(String id) {
            return id.startsWith(SIGNATORY)
                    ? OfficeKind.SIGNATORY.label() + ": " + office(id.substring(SIGNATORY.length()))
                    : offices.getOrDefault(id, id);
        }
    }

    /** The names of those people and offices; unknown ids are absent. */
    @Transactional(readOnly = true)
    public Found of(Collection<String> people, Collection<String> offices) {
        var names = new Found(new HashMap<>(), new HashMap<>());
        var ids = new LinkedHashSet<String>();
        offices.forEach(id -> ids.add(id.startsWith(SIGNATORY) ? id.substring(SIGNATORY.length()) : id));
        if (people.isEmpty() && ids.isEmpty()) {
            return names;
        }
        jdbc.sql(
                        """
                        select true as is_person, id, given_name || ' ' || family_name as name from person
                         where id = any (?)
                        union all
                        select false, id, name from office where id = any (?)""")
                .params(people.toArray(String[]::new), ids.toArray(String[]::new))
                .query(row -> {
                    (row.getBoolean("is_person") ? names.people() : names.offices())
                            .put(row.getString("id"), row.getString("name"));
                });
        return names;
    }
}
