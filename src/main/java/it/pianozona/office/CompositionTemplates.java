/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.CompositionTemplate.Headcount;
import it.pianozona.office.CompositionTemplate.Role;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of composition, by region and date: data, not code (chapter 4). They are few: all are read at once. */
@Service
public class CompositionTemplates {

    private final JdbcClient jdbc;
    private final Table<Listed> listeds;
    private final Table<Side> sides;

    CompositionTemplates(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.sides = tables.of("composition_side", Side.class, "template", "side");
        this.listeds = tables.of("composition_role", Listed.class, "template", "code");
    }

    private record Side(String template, @Column("") Headcount stated) {}

    private record Listed(String template, @Column("") Role role) {}

    /** A template with where and when it holds; without a region it is general. */
    private record Row(
            CompositionTemplate template,
            Optional<String> region,
            Optional<String> pattern,
            LocalDate from,
            Optional<LocalDate> to) {

        boolean holds(String kind, Optional<String> wanted, LocalDate day) {
            return template.kind().equals(kind)
                    && (wanted.isEmpty() || pattern.equals(wanted))
                    && !day.isBefore(from)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** The composition of a plan office in a region on a day. */
    @Transactional(readOnly = true)
    public CompositionTemplate ofOffice(String region, OfficePattern pattern, OfficeSize size, LocalDate day) {
        return chosen(region, size.name(), Optional.of(pattern.name()), day).stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no composition of a plan office " + pattern + " " + size));
    }

    /** The compositions of groups of a kind in a region on a day, in order. */
    @Transactional(readOnly = true)
    public List<CompositionTemplate> ofGroups(String region, GroupKind kind, LocalDate day) {
        return chosen(region, kind.name(), Optional.empty(), day);
    }

    @Transactional(readOnly = true)
    public CompositionTemplate get(String code) {
        return Optional.ofNullable(byCode().get(code))
                .orElseThrow(() -> new IllegalArgumentException("no composition " + code));
    }

    /** Every template that there is or was, by code. */
    @Transactional(readOnly = true)
    public Map<String, CompositionTemplate> byCode() {
        return rows().stream().map(Row::template).collect(Collectors.toMap(CompositionTemplate::code, one -> one));
    }

    /** Those of the region or, where it has none, the general ones. */
    private List<CompositionTemplate> chosen(String region, String kind, Optional<String> pattern, LocalDate day) {
        var holding = rows().stream()
                .filter(row -> row.holds(kind, pattern, day))
                .collect(Collectors.groupingBy(Row::region, Collectors.mapping(Row::template, Collectors.toList())));
        return holding.getOrDefault(Optional.of(region), holding.getOrDefault(Optional.<String>empty(), List.of()));
    }

    private List<Row> rows() {
        var sides = sides();
        var roles = roles();
        return jdbc.sql("select * from composition_template order by code")
                .query((row, n) -> new Row(
                        new CompositionTemplate(
                                row.getString("code"),
                                row.getString("kind"),
                                row.getString("title"),
                                row.getString("source"),
                                sides.getOrDefault(row.getString("code"), List.of()),
                                roles.getOrDefault(row.getString("code"), List.of())),
                        Optional.ofNullable(row.getString("region")),
                        Optional.ofNullable(row.getString("pattern")),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
                .list();
    }

    private Map<String, List<Headcount>> sides() {
        return sides.list("").stream()
                .sorted((one, other) ->
                        one.stated().side().compareTo(other.stated().side()))
                .collect(Collectors.groupingBy(Side::template, Collectors.mapping(Side::stated, Collectors.toList())));
    }

    private Map<String, List<Role>> roles() {
        return listeds.list("order by side, code <> 'DIRETTORE', code").stream()
                .collect(
                        Collectors.groupingBy(Listed::template, Collectors.mapping(Listed::role, Collectors.toList())));
    }
}
