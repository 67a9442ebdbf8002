/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims, their lines and the region's acts noted on them, in the database. */
@Repository
class IncentiveRows {

    private static final CaseTable<IncentiveClaim.State> CLAIMS =
            new CaseTable<>("incentive_claim", "key", "La domanda", IncentiveClaim.State.class);
    private static final CaseTable<IncentiveLine.State> LINES =
            new CaseTable<>("incentive_line", "id", "La riga", IncentiveLine.State.class);

    private final JdbcClient jdbc;
    private final Table<IncentiveClaim> claims;
    private final Table<IncentiveLine> lines;
    private final Table<IncentiveNote> notes;

    IncentiveRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.claims = tables.of("incentive_claim", IncentiveClaim.class, "key");
        this.lines = tables.part("incentive_line", IncentiveLine.class);
        this.notes = tables.part("incentive_note", IncentiveNote.class);
    }

    /** @return false if the area already has a claim under the rule */
    boolean insert(IncentiveClaim claim) {
        return claims.insertIfAbsent(claim);
    }

    Optional<IncentiveClaim> find(String key) {
        return claims.find(key);
    }

    Optional<IncentiveClaim> ofArea(String area, String rule) {
        return claims.one("where area = ? and rule = ?", area, rule);
    }

    List<IncentiveClaim> openInRegion(String region) {
        return claims.list("where region = ? and state = 'OPEN' order by key", region);
    }

    /** The areas among these that have earned something under the rule. */
    List<String> earning(Collection<String> areas, String rule) {
        return areas.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                select distinct c.area from incentive_claim c join incentive_line l on l.claim = c.key
                where c.area in (:areas) and c.rule = :rule and l.state in ('ACCEPTED', 'PAID') order by c.area
                """)
                        .param("areas", areas)
                        .param("rule", rule)
                        .query(String.class)
                        .list();
    }

    void verifyDimension(String key, boolean reached) {
        claims.set(key, "new_dimension", reached);
    }

    /** The first end counts. */
    void close(String key, IncentiveClaim.State state, LocalDate on) {
        CLAIMS.move(jdbc, key, state).with("closed_on = ?", on).ifItMay();
    }

    /** Steps on the lines of a claim wait for each other, so that its sum is never read half. */
    void lock(String key) {
        jdbc.sql("select key from incentive_claim where key = :key for update")
                .param("key", key)
                .query(String.class)
                .single();
    }

    /** @return false if the claim already has that line */
    boolean insert(UUID id, String claim, int level, int objective, boolean taken) {
        return jdbc.sql(
                                """
                insert into incentive_line (id, claim, level, objective, state, taken, amount, report, requests, request, reason)
                values (:id, :claim, :level, :objective, 'TO_SUBMIT', :taken, 0, '', 0, '', '') on conflict do nothing
                """)
                        .param("id", id)
                        .param("claim", claim)
                        .param("level", level)
                        .param("objective", objective)
                        .param("taken", taken)
                        .update()
                > 0;
    }

    /** Gives the process a line that it does not conduct yet. */
    UUID take(String claim) {
        return jdbc.sql(
                        """
                update incentive_line set taken = true where id =
                    (select id from incentive_line where claim = :claim and not taken order by objective limit 1)
                returning id
                """)
                .param("claim", claim)
                .query(UUID.class)
                .single();
    }

    IncentiveLine line(UUID id) {
        return lines.find(id).orElseThrow();
    }

    List<IncentiveLine> lines(String claim) {
        return lines.list("where claim = ? order by level, objective", claim);
    }

    /** The lines of the region's claims that have been submitted, with what their worth depends on. */
    List<IncentiveTotals.Claimed> submittedIn(String region) {
        return jdbc.sql(
                        """
                select l.*, c.area, c.last_signature, c.new_dimension, p.profile, p.starts_on
                from incentive_claim c join incentive_line l on l.claim = c.key join planning_cycle p on p.key = c.cycle
                where c.region = :region and l.state <> 'TO_SUBMIT' order by c.key, l.level, l.objective
                """)
                .param("region", region)
                .query(Columns.of(IncentiveTotals.Claimed.class))
                .list();
    }

    void submit(UUID id, String report, String person, LocalDate on) {
        LINES.move(jdbc, id, IncentiveLine.State.SUBMITTED)
                .with("report = ?, submitted_by = array_append(submitted_by, ?), submitted_on = ?", report, person, on)
                .now();
    }

    void backToRegion(UUID id) {
        LINES.move(jdbc, id, IncentiveLine.State.SUBMITTED).now();
    }

    void ask(UUID id, String request) {
        LINES.move(jdbc, id, IncentiveLine.State.INTEGRATION)
                .with("request = ?, requests = requests + 1", request)
                .now();
    }

    void decide(UUID id, Ruling ruling) {
        LINES.move(jdbc, id, ruling.state())
                .with("amount = ?, reason = ?", ruling.amount(), ruling.reason())
                .with("decided_by = ?, decided_on = ?", ruling.person(), ruling.on())
                .now();
    }

    /** How a line was decided. */
    record Ruling(IncentiveLine.State state, BigDecimal amount, String reason, String person, LocalDate on) {}

    void pay(UUID id, IncentiveLine.Payment payment) {
        LINES.move(jdbc, id, IncentiveLine.State.PAID)
                .with(
                        "payment_act = ?, payment_date = ?, payment_amount = ?",
                        payment.act(),
                        payment.date(),
                        payment.amount())
                .now();
    }

    void share(UUID id, IncentiveLine.PlanShare share) {
        lines.set(id, "share_year", share.year(), "share_area", share.area());
    }

    void note(String claim, LocalDate on, String text) {
        notes.insert(new IncentiveNote(on, text), "id", UUID.randomUUID(), "claim", claim);
    }

    List<IncentiveNote> notes(String claim) {
        return notes.list("where claim = ? order by noted_on, text", claim);
    }
}
