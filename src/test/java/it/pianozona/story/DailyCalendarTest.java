/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
@Covers("calendario")
class DailyCalendarTest {

    @Autowired
    private ManagementService management;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

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

    @Test
    void aStepNearItsTermIsRecalledOnceAndAnOverdueOneReachesTheCoordinatorsAndStaysOpen() {
        var area = areas.like("RHO");
        var key = cycles.inPreparation(area, 2018);
        processes.start("approvazione-piano", key, area.code(), Map.of());
        morning();
        assertThat(colleagues.noticesOf(area.office("segreteria"), key)).isEmpty();

        clock.setOffset(clock.offset().plusDays(8));
        morning();
        morning();
        assertThat(colleagues.noticesOf(area.office("segreteria"), key))
                .singleElement()
                .satisfies(text -> assertThat(text).containsPattern("«Pubblica la bozza» scade (il |l')\\d"));
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key)).isEmpty();

        clock.setOffset(clock.offset().plusDays(4));
        morning();
        assertThat(colleagues.noticesOf(area.office("segreteria"), key)).hasSize(2);
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key))
                .singleElement()
                .satisfies(text -> assertThat(text).containsPattern("è scaduto (il |l')\\d"));
        assertThat(colleagues.task(key, "UserTask_PublishDraft")).isNotNull();
    }

    private void morning() {
        var timer = management
                .createJobQuery()
                .processDefinitionKey("calendario")
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
    }
}
