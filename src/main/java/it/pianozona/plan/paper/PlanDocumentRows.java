/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.plan.paper.PlanDocument.Part;
import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Table {@code plan_document}. What is at work belongs to one run of the product, on one node: another's is neither moved on nor ended here; what nobody
 * has in hand any more is {@link AbandonedCompositions}' business.
 */
@Repository
class PlanDocumentRows {

    private static final String AT_WORK = "state in ('ASKED', 'RUNNING')";

    private static final String MINE = " and owner = :me";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final String me;

    PlanDocumentRows(JdbcClient jdbc, BusinessClock clock, ThisRun run) {
        this.me = run.id();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down that a document is asked for.
     *
     * @return its id; empty when a draft of the cycle, or this approved plan, is at work or there already
     */
    Optional<UUID> insert(
            String cycleKey, int version, Optional<UUID> frozen, String sha256, String form, String person) {
        var id = UUID.randomUUID();
        var written = jdbc.sql(
                        """
                insert into plan_document (id, cycle, version, frozen, sha256, form, asked_by, asked_at, state, stage, percent, words, owner, seen_at)
                values (:id, :cycle, :version, :frozen, :sha256, :form, :by, :at, 'ASKED', 'In attesa del proprio turno', 0, '', :me, now())
                on conflict do nothing
                """)
                .param("id", id)
                .param("cycle", cycleKey)
                .param("version", version)
                .param("frozen", frozen.orElse(null))
                .param("sha256", sha256)
                .param("form", form)
                .param("by", person)
                .param("at", Timestamp.from(clock.instant()))
                .param("me", me)
                .update();
        return written == 0 ? Optional.empty() : Optional.of(id);
    }

    /** Takes an asked document to compose it; only one can. */
    boolean claim(UUID id) {
        return jdbc.sql("update plan_document set state = 'RUNNING', seen_at = now() where id = :id and state = 'ASKED'"
                                + MINE)
                        .param("id", id)
                        .param("me", me)
                        .update()
                > 0;
    }

    void stage(UUID id, String stage, int percent) {
        jdbc.sql(
                        "update plan_document set stage = :stage, percent = :percent, seen_at = now() where id = :id and state = 'RUNNING'"
                                + MINE)
                .param("stage", stage)
                .param("percent", percent)
                .param("id", id)
                .param("me", me)
                .update();
    }

    /**
     * The document is there.
     *
     * @return false if it was not in our hands any more: then nothing is changed
     */
    boolean ready(UUID id, Map<Part, UUID> files) {
        return jdbc.sql(
                                """
                update plan_document set state = 'READY', stage = 'Pronto', percent = 100, words = '', ended_at = :at,
                    pdf = :pdf, odt = :odt, annex = :annex, summary = :summary where id = :id and state = 'RUNNING' and owner = :me
                """)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("pdf", files.get(Part.PDF))
                        .param("odt", files.get(Part.ODT))
                        .param("annex", files.get(Part.ANNEX))
                        .param("summary", files.get(Part.SUMMARY))
                        .param("id", id)
                        .param("me", me)
                        .update()
                > 0;
    }

    /** Ours has failed; what is not in our hands stays as it is. */
    void failed(UUID id, String words) {
        jdbc.sql("update plan_document set state = 'FAILED', words = :words, ended_at = :at where id = :id and "
                        + AT_WORK + MINE)
                .param("words", words)
                .param("me", me)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** The document of an approved plan that failed, or found no place, is asked for again. */
    boolean askAgain(UUID id, String person) {
        return jdbc.sql(
                                """
                        update plan_document set state = 'ASKED', stage = 'In attesa del proprio turno', percent = 0, words = '',
                            asked_by = :by, asked_at = :at, ended_at = null, owner = :me, seen_at = now() where id = :id and state in ('FAILED', 'ASKED')
                        """)
                        .param("by", person)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("me", me)
                        .update()
                > 0;
    }

    Optional<PlanDocument> find(UUID id) {
        return jdbc.sql("select * from plan_document where id = :id")
                .param("id", id)
                .query(PlanDocumentRows::document)
                .optional();
    }

    /** The draft that was asked for last. */
    Optional<PlanDocument> lastDraft(String cycleKey) {
        return jdbc.sql(
                        "select * from plan_document where cycle = :cycle and frozen is null order by asked_at desc, id limit 1")
                .param("cycle", cycleKey)
                .query(PlanDocumentRows::document)
                .optional();
    }

    /** A document that was composed of the same data with the same templates. */
    Optional<PlanDocument> readyDraft(String cycleKey, String sha256, String form) {
        return jdbc.sql(
                        """
                select * from plan_document where cycle = :cycle and frozen is null and state = 'READY' and sha256 = :sha256
                   and form = :form order by asked_at desc limit 1
                """)
                .param("cycle", cycleKey)
                .param("sha256", sha256)
                .param("form", form)
                .query(PlanDocumentRows::document)
                .optional();
    }

    /** The documents of what was approved, newest first. */
    List<PlanDocument> approved(String cycleKey) {
        return jdbc.sql("select * from plan_document where cycle = :cycle and frozen is not null order by version desc")
                .param("cycle", cycleKey)
                .query(PlanDocumentRows::document)
                .list();
    }

    /** Whether the file belongs to a document of the cycle. */
    boolean holds(String cycleKey, UUID file) {
        return jdbc.sql(
                        "select exists (select 1 from plan_document where cycle = :cycle and :file in (pdf, odt, annex, summary))")
                .param("cycle", cycleKey)
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    static PlanDocument document(ResultSet row, int n) throws SQLException {
        return new PlanDocument(
                row.getObject("id", UUID.class),
                row.getString("cycle"),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("frozen", UUID.class)),
                row.getString("sha256"),
                row.getString("form"),
                row.getString("asked_by"),
                time(row, "asked_at").orElseThrow(),
                PlanDocument.State.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getInt("percent"),
                row.getString("words"),
                files(row),
                time(row, "ended_at"));
    }

    private static Map<Part, UUID> files(ResultSet row) throws SQLException {
        var files = new EnumMap<Part, UUID>(Part.class);
        for (var part : Part.values()) {
            var file = row.getObject(part.column(), UUID.class);
            if (file != null) {
                files.put(part, file);
            }
        }
        return files;
    }

    private static Optional<LocalDateTime> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(BusinessClock.ROME).toLocalDateTime());
    }
}
