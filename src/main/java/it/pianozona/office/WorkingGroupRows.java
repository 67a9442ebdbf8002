/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of groups and tables. */
@Repository
class WorkingGroupRows {

    private final JdbcClient jdbc;

    WorkingGroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkingGroup> of(String territory) {
        return jdbc.sql(
                        "select * from working_group where territory = :code order by valid_to nulls first, kind, template, title")
                .param("code", territory)
                .query((row, n) -> new WorkingGroup(
                        row.getObject("id", UUID.class),
                        row.getString("territory"),
                        row.getString("template"),
                        GroupKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("office"),
                        row.getString("act"),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
                .list();
    }

    void insert(WorkingGroup group) {
        jdbc.sql(
                        """
                insert into working_group (id, territory, template, kind, title, office, act, valid_from, valid_to)
                values (:id, :territory, :template, :kind, :title, :office, :act, :from, :to)
                """)
                .param("id", group.id())
                .param("territory", group.territory())
                .param("template", group.template())
                .param("kind", group.kind().name())
                .param("title", group.title())
                .param("office", group.office())
                .param("act", group.act())
                .param("from", group.from())
                .param("to", group.to().orElse(null))
                .update();
    }

    /** Two appointments to one group wait for each other. */
    void lock(UUID id) {
        jdbc.sql("select id from working_group where id = :id for update")
                .param("id", id)
                .query((row, n) -> true)
                .single();
    }

    void end(UUID id, LocalDate lastDay) {
        jdbc.sql("update working_group set valid_to = :last where id = :id")
                .param("last", lastDay)
                .param("id", id)
                .update();
    }
}
