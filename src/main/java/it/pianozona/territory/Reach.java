/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that people act for today or will act for: offices held or to come, also those of which they are suspended,
 * delegations, whoever is absent, and appointments that they are asked to accept. Who looks after somebody's access must keep
 * all of it: with the access goes whatever the person may do, now or later.
 */
@Service
public class Reach {

    private final JdbcClient jdbc;

    Reach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the people who act for one of the offices, or are asked to accept something of one of the territories. */
    @Transactional(readOnly = true)
    public Set<String> within(
            Collection<String> people, Collection<String> offices, Collection<String> territories, LocalDate today) {
        return those("", people, offices, territories, today);
    }

    /** Those of the people who act for an office that is none of these, or are asked to accept something of another territory. */
    @Transactional(readOnly = true)
    public Set<String> beyond(
            Collection<String> people, Collection<String> offices, Collection<String> territories, LocalDate today) {
        return those("not", people, offices, territories, today);
    }

    private Set<String> those(
            String negation,
            Collection<String> people,
            Collection<String> offices,
            Collection<String> territories,
            LocalDate today) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct person from reach(:today)
                         where person = any (:people)
                           and %s (office = any (:offices) or coalesce(territory = any (:territories), false))"""
                                .formatted(negation))
                .param("today", today)
                .param("people", people.toArray(String[]::new))
                .param("offices", offices.toArray(String[]::new))
                .param("territories", territories.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
