/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.agreement.Agreement;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.MoneyOnRecord;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.RegionOnRecord;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk of a mayor, of an office and of a region, "Il mio Comune" and the region's board, on a desk and on a phone. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleDeskTest {

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

    private final List<TestArea> all = new ArrayList<>();
    private RegionOnRecord region;
    private Browser browser;

    @BeforeAll
    void aRegionAtWork() {
        region = RegionOnRecord.created(jdbc, clock);
        List.of("Valle Alta", "Valle Bassa", "Pianura Est", "Pianura Ovest", "Collina")
                .forEach(this::area);
        var area = all.get(0);
        var key = area.code() + "-2018-2020";
        var agreement = AgreementOnRecord.drafted(jdbc, clock, area, key)
                .called(area.mayors(), "Comune di Alfa", "Comune di Beta", "Comune di Gamma")
                .state(Agreement.State.IN_AUTHORISATION)
                .acts(area.mayors().get(1), "FAVOREVOLE", clock.today());
        var action = agreement.action("Assistenza domiciliare");
        agreement
                .commits(area.mayors().get(0), action, 2018, "COMUNI", "20000")
                .commits(area.mayors().get(0), action, 2019, "COMUNI", "25000")
                .commits(area.mayors().get(1), action, 2018, "COMUNI", "30000");
        region.claims(key, area.code())
                .gives("FNPS", 2018, area.code(), "100000")
                .sets("Anziani", "12.5");
        task(area, "segreteria-" + area.code(), -3);
        task(area, "segreteria-" + area.code(), 4);
        task(area, area.mayors().get(0), 2);
        task(area, area.mayors().get(0), 30);
        progress.finished(key, "P3");
    }

    private void area(String name) {
        var area = areas.like("RHO");
        var key = cycles.inPreparation(area, 2018);
        all.add(area);
        jdbc.sql("update planning_area set name = :name where code = :code")
                .param("name", name)
                .param("code", area.code())
                .update();
        jdbc.sql("update territory set name = :name where code = :code")
                .param("name", name)
                .param("code", area.code())
                .update();
        jdbc.sql("insert into territory_membership values (:area, :region, '2014-01-01', null)")
                .param("area", area.code())
                .param("region", region.code())
                .update();
        region.holds(area).lateBy(key, 12 * all.size() - 20);
        step(key, "P3", "Profilo di comunità", -120, -60, "DONE", -55);
        step(key, "P4", "Indirizzi", -59, -40, "DONE", -42);
        step(key, "P6", "Approvazione del piano", 30, 60, "PLANNED", 0);
        step(key, "P7", "Accordo di Programma", 55, 88, "PLANNED", 0);
    }

    private void step(String key, String step, String title, int from, int to, String state, int done) {
        var today = clock.today();
        jdbc.sql("insert into cycle_step values (:key, :step, :title, :from, :to, :state, :started, :done)")
                .param("key", key)
                .param("step", step)
                .param("title", title)
                .param("from", today.plusDays(from))
                .param("to", today.plusDays(to))
                .param("state", state)
                .param("started", done == 0 ? null : today.plusDays(from), java.sql.Types.DATE)
                .param("done", done == 0 ? null : today.plusDays(done), java.sql.Types.DATE)
                .update();
    }

    /** Somebody has to convene a body. */
    private void task(TestArea area, String office, int days) {
        var key = area.code() + "-" + office + days;
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        var task = jdbc.sql(
                        """
                update act_ru_task set due_date_ = :due where proc_inst_id_ in
                    (select id_ from act_ru_execution where business_key_ = :key) returning id_
                """)
                .param("due", endOf(clock.today().plusDays(days)))
                .param("key", key)
                .query(String.class)
                .single();
        jdbc.sql("update act_ru_identitylink set group_id_ = :office where task_id_ = :task")
                .param("office", office)
                .param("task", task)
                .update();
    }

    private static Timestamp endOf(LocalDate day) {
        return Timestamp.from(day.atTime(23, 59).atZone(BusinessClock.ROME).toInstant());
    }

    @BeforeAll
    void aBrowserForAll() {
        browser = Browser.on(port);
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void aMayorFindsWhatToDoAndWhatItCosts() {
        var office = all.get(0).mayors().get(0);
        var page = browser.person().signIn(newcomers.holding(List.of(office))).page();
        Screens.see(page, "/", "scrivania-sindaco");
        page.click("text=Il mio Comune");
        assertThat(page.url()).endsWith("/comune/" + office.substring("sindaco-".length()));
        Screens.see(page, "comune");
    }

    @Test
    void anOfficeSeesItsCycleAndItsTerms() {
        var area = all.get(0);
        var person = newcomers.holding(List.of(area.office("ufficio-piano"), area.office("segreteria")));
        Screens.see(browser.person().signIn(person).page(), "/", "scrivania-ufficio");
    }

    @Test
    void aHealthAuthoritySeesItsDistricts() {
        var area = all.get(4);
        var authority = areas.ownHealthAuthority(area);
        var key = area.code() + "-2018-2020";
        var action = new AgreementOnRecord(jdbc, clock, key).action("Dimissioni protette");
        jdbc.sql("update plan_action set joint = '{DESIGN}', health_owner = 'Azienda sanitaria' where id = :id")
                .param("id", action)
                .update();
        new MoneyOnRecord(jdbc).framework(key, 2018, "SSR", "HEALTH", "12000");
        var person = newcomers.holding(List.of("direzione-asl-" + authority));
        Screens.see(browser.person().signIn(person).page(), "/aziende/" + authority, "azienda-sanitaria");
    }

    @Test
    void aRegionSeesItsAreasAndReminds() {
        var person = newcomers.holding(List.of("regione-" + region.code()));
        var page = browser.person().signIn(person).page();
        Screens.see(page, "/", "scrivania-regione");
        page.click("text=Quadro regionale");
        Screens.see(page, "quadro-regionale");
        page.click("text=Sollecita tutti");
        assertThat(page.locator("[role=status]").innerText()).startsWith("Sollecito inviato a: ");
    }
}
