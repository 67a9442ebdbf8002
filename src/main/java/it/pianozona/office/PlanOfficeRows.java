/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.proceeding.CaseTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of plan offices and of the bodies that make staff available. */
@Repository
class PlanOfficeRows {

    private static final CaseTable<PlanOffice.State> CASES =
            new CaseTable<>("plan_office", "id", "L'ufficio di piano", PlanOffice.State.class);

    private static final RowMapper<PlanOffice> OFFICE = (row, n) -> new PlanOffice(
            row.getObject("id", UUID.class),
            row.getString("area"),
            row.getInt("version"),
            row.getString("key"),
            OfficePattern.valueOf(row.getString("pattern")),
            OfficeSize.valueOf(row.getString("kind")),
            row.getString("template"),
            PlanOffice.State.valueOf(row.getString("state")),
            row.getString("act"),
            row.getObject("act_date", LocalDate.class),
            row.getObject("valid_from", LocalDate.class),
            Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
            row.getString("project"),
            row.getString("note"));

    private final JdbcClient jdbc;

    PlanOfficeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes the office of an area, or waits for it, waits for the others who do. */
    void lock(String area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('plan-office-' || :area, 0))")
                .param("area", area)
                .query((row, n) -> true)
                .single();
    }

    void insert(PlanOffice office, String personId, LocalDate today) {
        jdbc.sql(
                        """
                insert into plan_office (id, area, version, key, pattern, kind, template, state, act, act_date, valid_from, valid_to,
                    project, opened_by, opened_on)
                values (:id, :area, :version, :key, :pattern, :kind, :template, :state, :act, :actDate, :from, :to, :project, :by, :on)
                """)
                .param("id", office.id())
                .param("area", office.area())
                .param("version", office.version())
                .param("key", office.key())
                .param("pattern", office.pattern().name())
                .param("kind", office.size().name())
                .param("template", office.template())
                .param("state", office.state().name())
                .param("act", office.act())
                .param("actDate", office.actDate())
                .param("from", office.from())
                .param("to", office.to().orElse(null))
                .param("project", office.project())
                .param("by", personId)
                .param("on", today)
                .update();
    }

    Optional<PlanOffice> find(UUID id) {
        return jdbc.sql("select * from plan_office where id = :id")
                .param("id", id)
                .query(OFFICE)
                .optional();
    }

    Optional<PlanOffice> find(String key) {
        return jdbc.sql("select * from plan_office where key = :key")
                .param("key", key)
                .query(OFFICE)
                .optional();
    }

    List<PlanOffice> ofAreas(Collection<String> areas) {
        return areas.isEmpty()
                ? List.of()
                : jdbc.sql("select * from plan_office where area in (:areas) order by area, version desc")
                        .param("areas", areas)
                        .query(OFFICE)
                        .list();
    }

    void move(UUID id, PlanOffice.State state) {
        CASES.move(jdbc, id, state).now();
    }

    void end(UUID id, LocalDate lastDay) {
        CASES.move(jdbc, id, PlanOffice.State.ENDED)
                .with("valid_to = greatest(?, valid_from)", lastDay)
                .now();
    }

    /** Closes an office on a day to come: until then it works. */
    void end(UUID id, LocalDate lastDay, String reason) {
        jdbc.sql("update plan_office set valid_to = :last, note = :reason where id = :id")
                .param("last", lastDay)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void note(UUID id, String note) {
        jdbc.sql("update plan_office set note = :note where id = :id")
                .param("note", note)
                .param("id", id)
                .update();
    }

    void ask(UUID office, StaffSource source) {
        jdbc.sql(
                        """
                insert into plan_office_body (plan_office, office, side) values (:id, :office, :side)
                on conflict (plan_office, office) do update set asked = true, answered = false
                """)
                .param("id", office)
                .param("office", source.office())
                .param("side", source.side().name())
                .update();
    }

    void askNobody(UUID office) {
        jdbc.sql("update plan_office_body set asked = false where plan_office = :id")
                .param("id", office)
                .update();
    }

    void answered(UUID office, String body) {
        jdbc.sql("update plan_office_body set answered = true where plan_office = :id and office = :body")
                .param("id", office)
                .param("body", body)
                .update();
    }

    List<StaffSource> sources(UUID office) {
        return jdbc.sql("select * from plan_office_body where plan_office = :id order by office")
                .param("id", office)
                .query((row, n) -> new StaffSource(
                        row.getString("office"),
                        BodySide.valueOf(row.getString("side")),
                        row.getBoolean("asked"),
                        row.getBoolean("answered")))
                .list();
    }

    void plan(UUID office, BodySide side, int posts) {
        jdbc.sql(
                        """
                insert into plan_office_post (plan_office, side, posts) values (:id, :side, :posts)
                on conflict (plan_office, side) do update set posts = excluded.posts
                """)
                .param("id", office)
                .param("side", side.name())
                .param("posts", posts)
                .update();
    }
}
