/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.BodyMember;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sits in the supervision college (TUEL art. 34 c. 7). */
@PianozonaTest
@Tag("agreement")
class SupervisionCollegesTest {

    @Autowired
    private SupervisionColleges colleges;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;

    @BeforeEach
    void theClockIsRemembered() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void thePromoterPresidesAndEachLocalBodyHasASeat() {
        var area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);

        assertThat(colleges.of(cycle)).hasValueSatisfying(body -> {
            assertThat(body.id()).isEqualTo("collegio-vigilanza-" + area.code());
            assertThat(body.presidentOffice()).isEqualTo(area.mayors().get(0));
        });
        assertThat(seats(cycle)).containsExactlyInAnyOrderElementsOf(area.mayors());
    }

    @Test
    void thePrefectSitsWhereBodiesOfTheStateTakePart() {
        var area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle, area.mayors(), true);

        assertThat(seats(cycle)).hasSize(4).contains("prefettura-" + area.code());
    }

    @Test
    void theCollegeOfALaterAgreementHasItsSeatsAndItsPresident() {
        var area = areas.like("RHO");
        agreements.inForce(area, cycles.inPreparation(area, 2018));
        clock.setOffset(clock.offset().plusDays(1));
        var later = cycles.inPreparation(area, 2021);
        agreements.inForce(area, later, area.mayors().subList(1, 3), false);

        assertThat(colleges.of(later).orElseThrow().presidentOffice())
                .isEqualTo(area.mayors().get(1));
        assertThat(seats(later))
                .containsExactlyInAnyOrderElementsOf(area.mayors().subList(1, 3));
    }

    @Test
    void theConstitutionIsOnRecord() {
        var area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);

        assertThat(jdbc.sql("select act from legal_record where business_key = :key")
                        .param("key", cycle)
                        .query(String.class)
                        .list())
                .contains("Collegio di vigilanza costituito");
    }

    private List<String> seats(String cycle) {
        return colleges.members(cycle).stream().map(BodyMember::officeId).toList();
    }
}
