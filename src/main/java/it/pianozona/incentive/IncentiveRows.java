/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.proceeding.CaseTable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    IncentiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the area already has a claim under the rule */
    boolean insert(IncentiveClaim claim) {
        return jdbc.sql(
                                """
                insert into incentive_claim (key, cycle, area, region, rule, last_signature, state, opened_on)
                values (:key, :cycle, :area, :region, :rule, :signed, :state, :on) on conflict do nothing
                """)
                        .param("key", claim.key())
                        .param("cycle", claim.cycle())
                        .param("area", claim.area())
                        .param("region", claim.region())
                        .param("rule", claim.rule())
                        .param("signed", claim.lastSignature())
                        .param("state", claim.state().name())
                        .param("on", claim.openedOn())
                        .update()
                > 0;
    }

    Optional<IncentiveClaim> find(String key) {
        return jdbc.sql("select * from incentive_claim where key = :key")
                .param("key", key)
                .query(IncentiveRows::claim)
                .optional();
    }

    Optional<IncentiveClaim> ofArea(String area, String rule) {
        return jdbc.sql("select * from incentive_claim where area = :area and rule = :rule")
                .param("area", area)
                .param("rule", rule)
                .query(IncentiveRows::claim)
                .optional();
    }

    List<IncentiveClaim> openInRegion(String region) {
        return jdbc.sql("select * from incentive_claim where region = :region and state = 'OPEN' order by key")
                .param("region", region)
                .query(IncentiveRows::claim)
                .list();
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
        jdbc.sql("update incentive_claim set new_dimension = :reached where key = :key")
                .param("reached", reached)
                .param("key", key)
                .update();
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
        return jdbc.sql("select * from incentive_line where id = :id")
                .param("id", id)
                .query(IncentiveRows::line)
                .single();
    }

    List<IncentiveLine> lines(String claim) {
        return jdbc.sql("select * from incentive_line where claim = :claim order by level, objective")
                .param("claim", claim)
                .query(IncentiveRows::line)
                .list();
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
                .query((row, n) -> new IncentiveTotals.Claimed(
                        line(row, n),
                        row.getString("area"),
                        row.getObject("last_signature", LocalDate.class),
                        Optional.ofNullable(row.getObject("new_dimension", Boolean.class)),
                        row.getString("profile"),
                        row.getObject("starts_on", LocalDate.class)))
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
        jdbc.sql("update incentive_line set share_year = :year, share_area = :area where id = :id")
                .param("year", share.year())
                .param("area", share.area().name())
                .param("id", id)
                .update();
    }

    void note(String claim, LocalDate on, String text) {
        jdbc.sql("insert into incentive_note (id, claim, noted_on, text) values (:id, :claim, :on, :text)")
                .param("id", UUID.randomUUID())
                .param("claim", claim)
                .param("on", on)
                .param("text", text)
                .update();
    }

    List<IncentiveNote> notes(String claim) {
        return jdbc.sql("select noted_on, text from incentive_note where claim = :claim order by noted_on, text")
                .param("claim", claim)
                .query((row, n) -> new IncentiveNote(row.getObject("noted_on", LocalDate.class), row.getString("text")))
                .list();
    }

    private static IncentiveClaim claim(ResultSet row, int n) throws SQLException {
        return new IncentiveClaim(
                row.getString("key"),
                row.getString("cycle"),
                row.getString("area"),
                row.getString("region"),
                row.getString("rule"),
                row.getObject("last_signature", LocalDate.class),
                Optional.ofNullable(row.getObject("new_dimension", Boolean.class)),
                IncentiveClaim.State.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class));
    }

    private static IncentiveLine line(ResultSet row, int n) throws SQLException {
        return new IncentiveLine(
                row.getObject("id", UUID.class),
                row.getString("claim"),
                row.getInt("level"),
                row.getInt("objective"),
                IncentiveLine.State.valueOf(row.getString("state")),
                row.getBigDecimal("amount"),
                row.getString("report"),
                List.of((String[]) row.getArray("submitted_by").getArray()),
                Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)),
                row.getInt("requests"),
                row.getString("request"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                payment(row),
                share(row));
    }

    private static Optional<IncentiveLine.Payment> payment(ResultSet row) throws SQLException {
        return row.getString("payment_act") == null
                ? Optional.empty()
                : Optional.of(new IncentiveLine.Payment(
                        row.getString("payment_act"),
                        row.getObject("payment_date", LocalDate.class),
                        row.getBigDecimal("payment_amount")));
    }

    private static Optional<IncentiveLine.PlanShare> share(ResultSet row) throws SQLException {
        return row.getString("share_area") == null
                ? Optional.empty()
                : Optional.of(new IncentiveLine.PlanShare(
                        row.getInt("share_year"), PlanAreaKind.valueOf(row.getString("share_area"))));
    }
}
