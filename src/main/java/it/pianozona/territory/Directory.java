/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people on record with the offices that they hold, for those who administer them. */
@Service
public class Directory {

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person with today's offices.
     *
     * @param taxCodeKnown whether the codice fiscale is recorded; the code itself is not shown
     * @param offices names of the offices, in their order
     * @param officeIds their ids
     */
    public record Listed(
            @Column("") Person person, boolean taxCodeKnown, List<String> offices, List<String> officeIds) {}

    /** The person with that codice fiscale, given in capital letters. */
    @Transactional(readOnly = true)
    public Optional<String> withTaxCode(String taxCode) {
        return jdbc.sql("select person from person_tax_code where tax_code = ?")
                .param(taxCode)
                .query(String.class)
                .optional();
    }

    /** All people whose name, sign-in name or e-mail contains the text, by family name; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Listed> everybody(String text, LocalDate day, int limit) {
        return list("", text, day, limit, List.of("-"), List.of("-"));
    }

    /** Of those, the people who act for one of the offices or territories that day or will, see {@link Reach}. */
    @Transactional(readOnly = true)
    public List<Listed> actingFor(
            Collection<String> officeIds, Collection<String> territories, String text, LocalDate day, int limit) {
        if (officeIds.isEmpty()) {
            return List.of();
        }
        var among =
                """
                and p.id in (select x.person from reach(:day) x
                              where x.office in (:offices) or x.territory in (:territories))""";
        return list(among, text, day, limit, officeIds, territories);
    }

    private List<Listed> list(
            String among,
            String text,
            LocalDate day,
            int limit,
            Collection<String> officeIds,
            Collection<String> territories) {
        return jdbc.sql(
                        """
                select p.id, p.given_name, p.family_name, p.email, p.demonstration, t.person is not null as tax_code_known,
                    array_agg(o.name order by o.id) filter (where o.id is not null) as offices,
                    array_agg(o.id order by o.id) filter (where o.id is not null) as office_ids
                from person p
                left join person_tax_code t on t.person = p.id
                left join office_holder h on h.person = p.id and h.valid_from <= :day
                    and (h.valid_to is null or h.valid_to >= :day)
                left join office o on o.id = h.office
                where position(lower(:text) in lower(p.given_name || ' ' || p.family_name || ' ' || p.id || ' ' || p.email)) > 0
                %s
                group by p.id, t.person order by p.family_name, p.given_name, p.id limit :limit"""
                                .formatted(among))
                .param("text", text.strip())
                .param("day", day)
                .param("limit", limit)
                .param("offices", officeIds)
                .param("territories", territories)
                .query(Columns.of(Listed.class))
                .list();
    }
}
