/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.FundedProjects.Entry;
import it.pianozona.office.FundedProjects.NeedsSheet;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of funded projects. */
@Repository
class ProjectRows {

    private final JdbcClient jdbc;
    private final Table<FundedProject> table;
    private final Table<Entry> entries;
    private final Table<NeedsSheet> sheets;

    ProjectRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("funded_project", FundedProject.class);
        this.sheets = tables.part("needs_sheet", NeedsSheet.class);
        this.entries = tables.part("project_entry", Entry.class);
    }

    void insert(FundedProject project, String personId, LocalDate today) {
        table.insert(project, "created_by", personId, "created_on", today);
    }

    List<FundedProject> ofArea(String area) {
        return table.list("where area = ? order by starts_on desc, title", area);
    }

    Optional<FundedProject> find(UUID id) {
        return table.find(id);
    }

    void insert(UUID project, NeedsSheet sheet, String personId, LocalDate today) {
        sheets.insert(
                sheet,
                "id",
                UUID.randomUUID(),
                "project",
                project,
                "fund",
                sheet.fund().strip(),
                "need",
                sheet.need().strip(),
                "made_by",
                personId,
                "made_on",
                today);
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
                 where p.area = ? order by s.made_on, s.period_from
                """)
                .param(area)
                .query((row, n) -> Map.entry(
                        row.getObject("project", UUID.class),
                        Columns.of(NeedsSheet.class).mapRow(row, n)))
                .list());
    }

    void insert(UUID project, Entry entry, String personId) {
        var text = entry.text().strip();
        entries.insert(entry, "id", UUID.randomUUID(), "project", project, "text", text, "made_by", personId);
    }

    Map<UUID, List<Entry>> entries(String area) {
        return byProject(jdbc.sql(
                        """
                select e.* from project_entry e join funded_project p on p.id = e.project
                 where p.area = ? order by e.day desc, e.kind
                """)
                .param(area)
                .query((row, n) -> Map.entry(
                        row.getObject("project", UUID.class),
                        Columns.of(Entry.class).mapRow(row, n)))
                .list());
    }

    void attach(UUID project, UUID file, String personId) {
        jdbc.sql("insert into project_file (project, file, made_by) values (?, ?, ?)")
                .params(project, file, personId)
                .update();
    }

    Map<UUID, List<UUID>> files(String area) {
        return byProject(jdbc.sql(
                        """
                select f.project, f.file from project_file f join funded_project p on p.id = f.project where p.area = ?
                """)
                .param(area)
                .query((row, n) -> Map.entry(row.getObject("project", UUID.class), row.getObject("file", UUID.class)))
                .list());
    }
}
