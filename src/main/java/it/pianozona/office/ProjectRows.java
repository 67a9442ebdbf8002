/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.FundedProjects.Entry;
import it.pianozona.office.FundedProjects.NeedsSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of funded projects. */
@Repository
class ProjectRows {

    private static final RowMapper<FundedProject> PROJECT = (row, n) -> new FundedProject(
            row.getObject("id", UUID.class),
            row.getString("area"),
            row.getString("title"),
            row.getString("funder"),
            row.getString("fund"),
            row.getString("lead"),
            row.getBigDecimal("amount"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class));

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FundedProject project, String personId, LocalDate today) {
        jdbc.sql(
                        """
                insert into funded_project (id, area, title, funder, fund, lead, amount, starts_on, ends_on, created_by, created_on)
                values (:id, :area, :title, :funder, :fund, :lead, :amount, :from, :to, :by, :on)
                """)
                .param("id", project.id())
                .param("area", project.area())
                .param("title", project.title())
                .param("funder", project.funder())
                .param("fund", project.fund())
                .param("lead", project.lead())
                .param("amount", project.amount())
                .param("from", project.from())
                .param("to", project.to())
                .param("by", personId)
                .param("on", today)
                .update();
    }

    List<FundedProject> ofArea(String area) {
        return jdbc.sql("select * from funded_project where area = :area order by starts_on desc, title")
                .param("area", area)
                .query(PROJECT)
                .list();
    }

    Optional<FundedProject> find(UUID id) {
        return jdbc.sql("select * from funded_project where id = :id")
                .param("id", id)
                .query(PROJECT)
                .optional();
    }

    void insert(UUID project, NeedsSheet sheet, String personId, LocalDate today) {
        jdbc.sql(
                        """
                insert into needs_sheet (id, project, fund, need, users, amount, period_from, period_to, made_by, made_on)
                values (:id, :project, :fund, :need, :users, :amount, :from, :to, :by, :on)
                """)
                .param("id", UUID.randomUUID())
                .param("project", project)
                .param("fund", sheet.fund().strip())
                .param("need", sheet.need().strip())
                .param("users", sheet.users())
                .param("amount", sheet.amount())
                .param("from", sheet.from())
                .param("to", sheet.to())
                .param("by", personId)
                .param("on", today)
                .update();
    }

    private static <T> Map<UUID, List<T>> byProject(List<Map.Entry<UUID, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Map<UUID, List<NeedsSheet>> needs(String area) {
        return byProject(jdbc.sql(
                        """
                select s.* from needs_sheet s join funded_project p on p.id = s.project
                 where p.area = :area order by s.made_on, s.period_from
                """)
                .param("area", area)
                .query((row, n) -> Map.entry(
                        row.getObject("project", UUID.class),
                        new NeedsSheet(
                                row.getString("fund"),
                                row.getString("need"),
                                row.getInt("users"),
                                row.getBigDecimal("amount"),
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_to", LocalDate.class))))
                .list());
    }

    void insert(UUID project, Entry entry, String personId) {
        jdbc.sql(
                        """
                insert into project_entry (id, project, kind, day, text, spent, made_by)
                values (:id, :project, :kind, :day, :text, :spent, :by)
                """)
                .param("id", UUID.randomUUID())
                .param("project", project)
                .param("kind", entry.kind().name())
                .param("day", entry.day())
                .param("text", entry.text().strip())
                .param("spent", entry.spent().orElse(null))
                .param("by", personId)
                .update();
    }

    Map<UUID, List<Entry>> entries(String area) {
        return byProject(jdbc.sql(
                        """
                select e.* from project_entry e join funded_project p on p.id = e.project
                 where p.area = :area order by e.day desc, e.kind
                """)
                .param("area", area)
                .query((row, n) -> Map.entry(
                        row.getObject("project", UUID.class),
                        new Entry(
                                Entry.Kind.valueOf(row.getString("kind")),
                                row.getObject("day", LocalDate.class),
                                row.getString("text"),
                                Optional.ofNullable(row.getBigDecimal("spent")))))
                .list());
    }

    void attach(UUID project, UUID file, String personId) {
        jdbc.sql("insert into project_file (project, file, made_by) values (:project, :file, :by)")
                .param("project", project)
                .param("file", file)
                .param("by", personId)
                .update();
    }

    Map<UUID, List<UUID>> files(String area) {
        return byProject(jdbc.sql(
                        """
                select f.project, f.file from project_file f join funded_project p on p.id = f.project where p.area = :area
                """)
                .param("area", area)
                .query((row, n) -> Map.entry(row.getObject("project", UUID.class), row.getObject("file", UUID.class)))
                .list());
    }
}
