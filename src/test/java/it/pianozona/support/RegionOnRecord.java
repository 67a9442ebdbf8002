/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region of a test's own, with one act in force, as its tables hold it. */
public record RegionOnRecord(String code, UUID act, JdbcClient jdbc, BusinessClock clock) {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /** A region with its office and its coordinators. */
    public static RegionOnRecord created(JdbcClient jdbc, BusinessClock clock) {
        var region = new RegionOnRecord("RT" + NEXT.getAndIncrement(), UUID.randomUUID(), jdbc, clock);
        region.run(
                "insert into territory values (?, 'REGION', 'Regione di prova ' || ?, ?)",
                region.code,
                region.code,
                region.code);
        region.run(
                "insert into office values (?, 'REGION', 'Regione di prova', ?, null)",
                "regione-" + region.code,
                region.code);
        region.run(
                "insert into office values (?, 'COORDINATORS', 'Coordinatori', ?, null)",
                region.coordinators(),
                region.code);
        region.run(
                "insert into regional_act (id, business_key, region, opened_by, opened_on, state) values (?, ?, ?, ?, ?, 'IN_FORCE')",
                region.act,
                region.code + "-ATTO",
                region.code,
                "regione-" + region.code,
                clock.today());
        return region;
    }

    /** The office of the region's coordinators. */
    public String coordinators() {
        return "coordinatori-" + code;
    }

    /** The area belongs to this region. */
    public RegionOnRecord holds(TestArea area) {
        run(
                "update territory_membership set wider = ? where area = ? and wider = (select region from planning_area where code = ?)",
                code,
                area.code(),
                area.code());
        return run("update planning_area set region = ? where code = ?", code, area.code());
    }

    /** The cycle's drafting was to be done so many days ago; the approval date is to come. */
    public RegionOnRecord lateBy(String cycle, int days) {
        run(
                "update planning_cycle set approval_date = ? where key = ?",
                clock.today().plusDays(90),
                cycle);
        return run(
                "insert into cycle_step values (?, 'P5', 'Redazione di prova', ?, ?, 'RUNNING', null, null)",
                cycle,
                clock.today().minusDays(days + 30L),
                clock.today().minusDays(days));
    }

    /** Signed by 30 June 2018: level 1 is submitted, the first objective accepted, the second paid. */
    public RegionOnRecord claims(String cycle, String area) {
        var claim = cycle + "-PREM";
        run(
                "insert into incentive_claim values (?, ?, ?, ?, 'premialita-LO18', '2018-06-30', null, 'OPEN', ?, null)",
                claim,
                cycle,
                area,
                code,
                clock.today());
        line(claim, 1, 0, "SUBMITTED", "0");
        line(claim, 2, 1, "ACCEPTED", "15000");
        line(claim, 2, 2, "ACCEPTED", "10000");
        line(claim, 2, 3, "REJECTED", "0");
        return run(
                """
                update incentive_line set state = 'PAID', payment_act = '7', payment_date = ?, payment_amount = amount
                where claim = ? and objective = 2
                """,
                clock.today(),
                claim);
    }

    private void line(String claim, int level, int objective, String state, String euro) {
        run(
                """
                insert into incentive_line (id, claim, level, objective, state, taken, amount, report, requests, request, reason)
                values (?, ?, ?, ?, ?, true, ?, '', 0, '', '')
                """,
                UUID.randomUUID(),
                claim,
                level,
                objective,
                state,
                new BigDecimal(euro));
    }

    /** The region's act gives the area something from a fund. */
    public RegionOnRecord gives(String fund, int year, String area, String euro) {
        return run("insert into allocation_line values (?, ?, ?, ?, ?)", act, area, fund, year, new BigDecimal(euro));
    }

    /** The region's act sets a minimum, without a value where null. */
    public RegionOnRecord sets(String target, String value) {
        return run(
                "insert into minimum_threshold values (?, ?, 1, ?, 'Servizio', ?::numeric, 'ore', ?)",
                UUID.randomUUID(),
                act,
                target,
                value,
                clock.today());
    }

    private RegionOnRecord run(String sql, Object... values) {
        jdbc.sql(sql).params(Arrays.asList(values)).update();
        return this;
    }
}
