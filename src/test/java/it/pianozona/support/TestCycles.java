/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.cycle.PlanningCycle;
import it.pianozona.region.RegionProfiles;
import it.pianozona.support.TestAreas.TestArea;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cycles on record whose parent process does not run, for tests of one step alone. */
@TestComponent
public class TestCycles {

    private final JdbcClient jdbc;
    private final RegionProfiles profiles;

    TestCycles(JdbcClient jdbc, RegionProfiles profiles) {
        this.jdbc = jdbc;
        this.profiles = profiles;
    }

    /** Records a cycle of three years in preparation and gives its key. */
    public String inPreparation(TestArea area, int startYear) {
        var start = LocalDate.of(startYear, 1, 1);
        var region = jdbc.sql("select region from planning_area where code = :code")
                .param("code", area.code())
                .query(String.class)
                .single();
        var key = "%s-%d-%d".formatted(area.code(), startYear, startYear + 2);
        jdbc.sql(
                        """
                insert into planning_cycle (key, area, area_version, region, profile, starts_on, ends_on, approval_date,
                    previous_plan, lead_body, state, opened_by, opened_on)
                values (:key, :area, 1, :region, :profile, :start, :end, :approval, '', '', 'IN_PREPARATION', 'prova', :start)
                """)
                .param("key", key)
                .param("area", area.code())
                .param("region", region)
                .param("profile", profiles.forCycle(region, start).id())
                .param("start", start)
                .param("end", start.plusYears(3).minusDays(1))
                .param("approval", start.minusDays(1))
                .update();
        return key;
    }

    /** A cycle of an area that is on no record, to ask what holds for one that starts that day. */
    public static PlanningCycle starting(String key, String area, LocalDate start) {
        return new PlanningCycle(
                key,
                area,
                1,
                "",
                "",
                start,
                start.plusYears(3).minusDays(1),
                start,
                PlanningCycle.State.IN_PREPARATION,
                false,
                0,
                PlanningCycle.Met.nothing(true));
    }
}
