/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of plan offices and of the bodies that make staff available. */
@Repository
class PlanOfficeRows {

    private static final CaseTable<PlanOffice.State> CASES =
            new CaseTable<>("plan_office", "id", "L'ufficio di piano", PlanOffice.State.class);

    private final JdbcClient jdbc;
    private final Table<PlanOffice> offices;
    private final Table<StaffSource> sources;

    PlanOfficeRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.offices = tables.part("plan_office", PlanOffice.class);
        this.sources = tables.part("plan_office_body", StaffSource.class, "plan_office", "office");
    }

    /** Whoever changes the office of an area, or waits for it, waits for the others who do. */
    void lock(String area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('plan-office-' || ?, 0))")
                .param(area)
                .query((row, n) -> true)
                .single();
    }

    void insert(PlanOffice office, String personId, LocalDate today) {
        offices.insert(office, "opened_by", personId, "opened_on", today);
    }

    Optional<PlanOffice> find(UUID id) {
        return offices.find(id);
    }

    Optional<PlanOffice> find(String key) {
        return offices.one("where key = ?", key);
    }

    List<PlanOffice> ofAreas(Collection<String> areas) {
        return areas.isEmpty() ? List.of() : offices.list("where area = any(?) order by area, version desc", areas);
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
        offices.set(id, "valid_to", lastDay, "note", reason);
    }

    void note(UUID id, String note) {
        offices.set(id, "note", note);
    }

    void ask(UUID office, StaffSource source) {
        jdbc.sql(
                        """
                insert into plan_office_body (plan_office, office, side) values (?, ?, ?)
                on conflict (plan_office, office) do update set asked = true, answered = false
                """)
                .params(office, source.office(), source.side().name())
                .update();
    }

    void askNobody(UUID office) {
        jdbc.sql("update plan_office_body set asked = false where plan_office = ?")
                .param(office)
                .update();
    }

    void answered(UUID office, String body) {
        sources.set(List.of(office, body), "answered", true);
    }

    List<StaffSource> sources(UUID office) {
        return sources.list("where plan_office = ? order by office", office);
    }

    void plan(UUID office, BodySide side, int posts) {
        jdbc.sql(
                        """
                insert into plan_office_post (plan_office, side, posts) values (?, ?, ?)
                on conflict (plan_office, side) do update set posts = excluded.posts
                """)
                .params(office, side.name(), posts)
                .update();
    }
}
