/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agreements in force on record whose process has not run, for tests of what comes after them. */
@TestComponent
public class TestAgreements {

    private final JdbcClient jdbc;
    private final SupervisionColleges colleges;
    private final BusinessClock clock;

    TestAgreements(JdbcClient jdbc, SupervisionColleges colleges, BusinessClock clock) {
        this.jdbc = jdbc;
        this.colleges = colleges;
        this.clock = clock;
    }

    /** The mayors of the area have signed; their college watches, chaired by the first. */
    public void inForce(TestArea area, String cycleKey) {
        inForce(area, cycleKey, area.mayors(), false);
    }

    /**
     * Like {@link #inForce(TestArea, String)}, with some of the mayors only.
     *
     * @param stateBodies whether the prefect sits in the college
     */
    public void inForce(TestArea area, String cycleKey, List<String> signatories, boolean stateBodies) {
        var id = UUID.randomUUID();
        jdbc.sql("update planning_cycle set state = 'CLOSED' where area = :area and state = 'IN_FORCE'")
                .param("area", area.code())
                .update();
        jdbc.sql("update planning_cycle set state = 'IN_FORCE' where key = :cycle")
                .param("cycle", cycleKey)
                .update();
        jdbc.sql(
                        """
                insert into agreement (id, cycle, area, round, remark_rounds, state, object, promoter, planning_variation,
                    state_bodies, supra_district, condition_units, condition_access, condition_traits, opened_on, signed_on,
                    in_force_on)
                values (:id, :cycle, :area, 1, 0, 'IN_FORCE', 'Accordo di prova', :promoter, false, :state, false, '', '', '',
                    :today, :today, :today)
                """)
                .param("id", id)
                .param("cycle", cycleKey)
                .param("area", area.code())
                .param("promoter", signatories.get(0))
                .param("state", stateBodies)
                .param("today", clock.today())
                .update();
        for (int position = 0; position < signatories.size(); position++) {
            var office = signatories.get(position);
            var istat = office.substring("sindaco-".length());
            jdbc.sql(
                            """
                    insert into agreement_party (agreement, office, kind, name, istat, position)
                    values (:id, :office, 'SIGNATORY', 'Comune di prova ' || :istat, :istat, :position)
                    """)
                    .param("id", id)
                    .param("office", office)
                    .param("istat", istat)
                    .param("position", position)
                    .update();
        }
        colleges.constitute(cycleKey, "sistema");
    }

    /** A party's commitment of money to the agreement. */
    public void commits(String cycleKey, String office, int year, String euro) {
        new MoneyOnRecord(jdbc).commitment(cycleKey, office, UUID.randomUUID(), year, "MUNICIPAL", euro);
    }

    /** The agreement ends. */
    public void dissolve(String cycleKey) {
        jdbc.sql("update agreement set state = 'DISSOLVED' where cycle = :cycle")
                .param("cycle", cycleKey)
                .update();
    }
}
