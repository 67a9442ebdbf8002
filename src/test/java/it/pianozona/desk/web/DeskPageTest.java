/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.cycle.CycleProgress;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.StatementCount;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk as its people open it. */
@PianozonaTest
@Tag("desk")
class DeskPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private CycleProgress progress;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Test
    void tasksStandByUrgencyAndSayForWhomAndInWhoseHandsTheyAre() {
        var area = areas.like("RHO");
        var person = newcomers.holding(List.of(area.office("segreteria")));
        var days = List.of(-3, 0, 6, 7, 60, 61);
        var tasks = days.stream().map(day -> taskDueIn(area, day)).toList();
        inHand(tasks.get(2), "sindaco.rho");
        inHand(tasks.get(3), person);

        var page = Visitor.signedIn(port, person).get("/").body();

        var card = page.substring(page.indexOf("id=\"primo\""), page.indexOf("id=\"altri\""));
        assertThat(card).contains("?task=" + tasks.get(0), ">in ritardo di 3 giorni<", "Agisci per ");
        assertThat(headings(page, tasks.subList(1, tasks.size())))
                .containsExactly(
                        "Entro sette giorni",
                        "Entro sette giorni",
                        "Entro sessanta giorni",
                        "Entro sessanta giorni",
                        "Più avanti o senza scadenza");
        assertThat(page)
                .containsOnlyOnce("?task=" + tasks.get(1))
                .contains("Area di prova " + area.code())
                .containsOnlyOnce("lo ha in mano");
    }

    /** Under which heading each task stands first. */
    private static List<String> headings(String page, List<String> tasks) {
        return tasks.stream()
                .map(task -> page.substring(0, page.indexOf("?task=" + task)))
                .map(before -> before.substring(before.lastIndexOf("</svg> <span>") + 13))
                .map(heading -> heading.substring(0, heading.indexOf('<')))
                .toList();
    }

    @Test
    void theCycleShowsItsPhasesAndWhatFallsDue() {
        var area = areas.like("RHO");
        var person = newcomers.holding(List.of(area.office("ufficio-piano")));
        var key = cycleWithSteps(area);

        var page = Visitor.signedIn(port, person).get("/").body();

        assertThat(page)
                .contains("/fascicolo/" + key)
                .contains("in ritardo di 10 giorni")
                .contains("in corso, in ritardo di 10 giorni")
                .contains("Termine della fase")
                .contains("pz-riquadro pz-segnato pz-tardi");
    }

    @Test
    void whatIsNewStaysForTheWholeVisitAndIsGoneAtTheNextOne() {
        var area = areas.like("RHO");
        var person = newcomers.holding(List.of(area.office("ufficio-piano")));
        var key = cycleWithSteps(area);
        var visitor = Visitor.signedIn(port, person);
        var before = clock.offset();
        try {
            assertThat(visitor.get("/").body()).doesNotContain("Fase conclusa");
            progress.finished(key, "P3");

            clock.setOffset(before.plus(Duration.ofMinutes(31)));
            assertThat(visitor.get("/").body()).contains("Fase conclusa").contains("Profilo di prova");
            clock.setOffset(before.plus(Duration.ofMinutes(32)));
            assertThat(visitor.get("/").body()).contains("Fase conclusa");

            clock.setOffset(before.plus(Duration.ofMinutes(70)));
            assertThat(visitor.get("/").body()).doesNotContain("Fase conclusa");
        } finally {
            clock.setOffset(before);
        }
    }

    @Test
    void twelveAreasCostNoMoreStatementsThanOne() {
        var one = newcomers.holding(officesOf(1));
        var twelve = newcomers.holding(officesOf(12));

        var few = statements(one);
        var many = statements(twelve);

        assertThat(many).hasSameSizeAs(few).hasSizeLessThan(30);
    }

    private List<String> statements(String person) {
        var visitor = Visitor.signedIn(port, person);
        visitor.get("/");
        try (var count = StatementCount.begin()) {
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            return count.sent();
        }
    }

    /** The secretariats and planning offices of so many areas, each with a cycle, two tasks and news. */
    private List<String> officesOf(int number) {
        var offices = new ArrayList<String>();
        IntStream.range(0, number).mapToObj(one -> areas.like("RHO", 1)).forEach(area -> {
            offices.add(area.office("segreteria"));
            offices.add(area.office("ufficio-piano"));
            taskDueIn(area, -2);
            taskDueIn(area, 20);
            progress.finished(cycleWithSteps(area), "P3");
        });
        return offices;
    }

    /** The profile was to be done ten days ago, the drafting is due in twenty. */
    private String cycleWithSteps(TestArea area) {
        var key = cycles.inPreparation(area, clock.today().getYear() + 1);
        step(key, "P3", "Profilo di prova", -40, -10, "RUNNING");
        step(key, "P5", "Redazione di prova", -9, 20, "PLANNED");
        return key;
    }

    private void step(String key, String step, String title, int from, int to, String state) {
        jdbc.sql("insert into cycle_step values (:key, :step, :title, :from, :to, :state, null, null)")
                .param("key", key)
                .param("step", step)
                .param("title", title)
                .param("from", clock.today().plusDays(from))
                .param("to", clock.today().plusDays(to))
                .param("state", state)
                .update();
    }

    /** The secretariat has to convene a body. */
    private String taskDueIn(TestArea area, int days) {
        var key = area.code() + "-" + UUID.randomUUID();
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        return jdbc.sql(
                        """
                update act_ru_task set due_date_ = :due where proc_inst_id_ in
                    (select id_ from act_ru_execution where business_key_ = :key) returning id_
                """)
                .param(
                        "due",
                        Timestamp.from(clock.today()
                                .plusDays(days)
                                .atTime(23, 59)
                                .atZone(BusinessClock.ROME)
                                .toInstant()))
                .param("key", key)
                .query(String.class)
                .single();
    }

    private void inHand(String task, String person) {
        jdbc.sql("update act_ru_task set assignee_ = :person where id_ = :task")
                .param("person", person)
                .param("task", task)
                .update();
    }
}
