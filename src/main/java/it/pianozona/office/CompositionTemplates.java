/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.CompositionTemplate.Headcount;
import it.pianozona.office.CompositionTemplate.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of composition, by region and date: data, not code (chapter 4). */
@Service
public class CompositionTemplates {

    private static final String CHOSEN =
            """
            select * from composition_template
             where kind = :kind and (:pattern::text is null or pattern = :pattern) and valid_from <= :day
               and (valid_to is null or valid_to >= :day)
               and (region = :region or (region is null and not exists (
                    select 1 from composition_template own where own.region = :region and own.kind = :kind
                       and (:pattern::text is null or own.pattern = :pattern) and own.valid_from <= :day
                       and (own.valid_to is null or own.valid_to >= :day))))
             order by code""";

    private final JdbcClient jdbc;

    CompositionTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The composition of a plan office in a region on a day. */
    @Transactional(readOnly = true)
    public CompositionTemplate ofOffice(String region, OfficePattern pattern, OfficeSize size, LocalDate day) {
        return chosen(region, size.name(), pattern.name(), day).stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no composition of a plan office " + pattern + " " + size));
    }

    /** The compositions of groups of a kind in a region on a day, in order. */
    @Transactional(readOnly = true)
    public List<CompositionTemplate> ofGroups(String region, GroupKind kind, LocalDate day) {
        return chosen(region, kind.name(), null, day);
    }

    @Transactional(readOnly = true)
    public CompositionTemplate get(String code) {
        return jdbc.sql("select * from composition_template where code = :code")
                .param("code", code)
                .query((row, n) -> template(
                        row.getString("code"), row.getString("kind"), row.getString("title"), row.getString("source")))
                .single();
    }

    private List<CompositionTemplate> chosen(String region, String kind, String pattern, LocalDate day) {
        return jdbc.sql(CHOSEN)
                .param("region", region)
                .param("kind", kind)
                .param("pattern", pattern)
                .param("day", day)
                .query((row, n) -> template(
                        row.getString("code"), row.getString("kind"), row.getString("title"), row.getString("source")))
                .list();
    }

    private CompositionTemplate template(String code, String kind, String title, String source) {
        var sides = jdbc.sql("select * from composition_side where template = :code order by side")
                .param("code", code)
                .query((row, n) -> new Headcount(
                        BodySide.valueOf(row.getString("side")), row.getInt("headcount"), row.getBoolean("at_least")))
                .list();
        var roles = jdbc.sql("select * from composition_role where template = :code order by side, code")
                .param("code", code)
                .query((row, n) -> new Role(
                        row.getString("code"),
                        BodySide.valueOf(row.getString("side")),
                        row.getString("title"),
                        row.getInt("headcount")))
                .list();
        return new CompositionTemplate(code, kind, title, source, sides, roles);
    }
}
