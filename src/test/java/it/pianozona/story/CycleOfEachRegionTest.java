/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
class CycleOfEachRegionTest {

    @Autowired
    private Cycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TestAreas areas;

    @Autowired
    private FrozenDocuments documents;

    @Autowired
    private BusinessClock clock;

    private Duration offset;

    @BeforeEach
    void theClockIsKept() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @ParameterizedTest(name = "{2}: {0} from {1}")
    @CsvSource({
        "RHO, 2018, LO18",
        "PIS, 2018, TO",
        "MAQ, 2018, AB",
    })
    void fromItsOpeningToTheApprovedPlan(String template, int year, String profile) {
        var area = areas.like(template);
        var planOffice = colleagues.holderOf(area.office("ufficio-piano"));
        var start = LocalDate.of(year, 1, 1);
        var cycle = cycles.open(
                new CycleDraft(area.code(), start, start.plusYears(3).minusDays(1), start.minusDays(1), ""),
                planOffice);
        assertThat(cycle.profile()).isEqualTo(profile);

        new Story(colleagues, new AnswerBook(clock), new EnginePerformer(colleagues, clock), cycle.key()).toTheEnd();

        assertThat(cycles.get(cycle.key()).state()).isEqualTo(PlanningCycle.State.PLAN_APPROVED);
        assertThat(documents.of(cycle.key())).hasSize(1);
        assertThat(colleagues.isEnded(cycle.key())).isTrue();
    }
}
