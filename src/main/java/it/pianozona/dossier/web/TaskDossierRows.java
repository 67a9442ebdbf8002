/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.table.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that the dossier beside a form names; their frozen data, which may be large, stay where they are. */
@Component
class TaskDossierRows {

    private final JdbcClient jdbc;

    TaskDossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An approved document. */
    record Paper(String number, String title, LocalDate on) {}

    /** Newest first. */
    List<Paper> papers(Collection<String> businessKeys) {
        return jdbc.sql(
                        """
                select number, title, frozen_on as on from frozen_document
                where business_key in (:keys) order by frozen_on desc, version desc
                """)
                .param("keys", businessKeys)
                .query(Columns.of(Paper.class))
                .list();
    }
}
