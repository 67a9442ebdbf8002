/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.oversight.Standstill;
import it.pianozona.oversight.Standstills;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Regia counts late phases, waits and far sittings among what stands still, and says what each waits for. */
@PianozonaTest
@Tag("desk")
class StandstillsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Standstills standstills;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;

    @BeforeEach
    void theClockIsKept() {
        offset = clock.offset();
        ClockUtil.offset(offset.toMillis());
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void aCycleWhoseBodySitsInManyYearsIsLateAndSaysWhatItWaitsFor() {
        var area = areas.like("RHO");
        var coordinator = newcomers.holding(List.of(area.office("coordinatori")));
        assertThat(Visitor.signedIn(port, coordinator).get("/regia").body()).contains("Nessun passo è fermo.");
        var key = late(area, 219);
        sitting(area, key, 20_000);

        assertThat(standstills.of(List.of(area.code())))
                .extracting(Standstill::kind)
                .containsExactly(Standstill.Kind.PHASE, Standstill.Kind.SITTING);
        var page = Visitor.signedIn(port, coordinator).get("/regia").body();
        assertThat(page)
                .contains(
                        ">Redazione</a>",
                        "in ritardo di 219 giorni",
                        "attende una data",
                        "Attende la seduta del",
                        "Rinvia la seduta")
                .doesNotContain("Nessun passo è fermo.");
        assertThat(page.indexOf("in ritardo di 219 giorni")).isLessThan(page.indexOf("attende una data"));
    }

    @Test
    void theLatestCycleComesFirstAndOneSignedInTimeNotAtAll() {
        var little = areas.like("RHO");
        var much = areas.like("RHO");
        var signed = areas.like("RHO");
        late(little, 5);
        late(much, 50);
        jdbc.sql(
                        "update planning_cycle set state = 'PLAN_APPROVED', approved_on = :on, signed_on = :on where key = :key")
                .param("on", clock.today())
                .param("key", late(signed, 20))
                .update();

        assertThat(standstills.of(List.of(little.code(), much.code(), signed.code())))
                .extracting(Standstill::territory)
                .containsExactly(much.code(), little.code());
    }

    @Test
    void aWaitForTheProfileOfAConferenceIsShownAfterFourteenDaysAndSaysForWhom() {
        var area = areas.like("PPO");
        areas.ownConference(area);
        var coordinator = newcomers.holding(List.of(area.office("coordinatori")));
        var key = cycles.inPreparation(area, 2045);
        jdbc.sql("update planning_cycle set approval_date = :day where key = :key")
                .param("day", clock.today().plusYears(2))
                .param("key", key)
                .update();
        processes.start("ciclo-programmazione", key, area.code(), Map.of());
        assertThat(standstills.of(List.of(area.code()))).isEmpty();
        assertThat(Visitor.signedIn(port, coordinator).get("/regia").body())
                .contains("attende il profilo di comunità di ");

        clock.setOffset(clock.offset().plusDays(15));

        assertThat(standstills.of(List.of(area.code()))).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Standstill.Kind.WAIT);
            assertThat(one.businessKey()).isEqualTo(key);
            assertThat(one.waitsFor()).contains("il profilo di comunità di ", ", dal ");
        });
        var page = Visitor.signedIn(port, coordinator);
        assertThat(page.get("/regia").body()).contains("attende altri", key);
        assertThat(page.get(standstills.of(List.of(area.code())).get(0).address())
                        .body())
                .contains("Il procedimento attende il profilo di comunità di ");
    }

    private String late(TestArea area, int days) {
        var key = cycles.inPreparation(area, 2018);
        jdbc.sql("update planning_cycle set approval_date = :day where key = :key")
                .param("day", clock.today().plusDays(90))
                .param("key", key)
                .update();
        jdbc.sql("insert into cycle_step values (:key, 'P5', 'Redazione', :from, :to, 'RUNNING', null, null)")
                .param("key", key)
                .param("from", clock.today().minusDays(days + 30L))
                .param("to", clock.today().minusDays(days))
                .update();
        return key;
    }

    private void sitting(TestArea area, String key, int daysAhead) {
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        jdbc.sql(
                        "insert into sitting (id, decision, number, call, held_at, place, agenda) values (:id, :decision, 1, 1, :at, 'Sala consiliare', 'Piano')")
                .param("id", UUID.randomUUID())
                .param("decision", decision)
                .param("at", Timestamp.valueOf(clock.today().plusDays(daysAhead).atTime(18, 0)))
                .update();
    }
}
