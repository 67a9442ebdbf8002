/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.pianozona.browser.Browser;
import it.pianozona.browser.EnabledIfChromium;
import it.pianozona.browser.Person;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.measure.Measures;
import it.pianozona.measure.Target;
import it.pianozona.plan.PlanInForce;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeDocuments;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.workflow.ProgrammeSteps;
import it.pianozona.regional.RegionalActPublished;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.MoneyOnRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.SampleMeasures;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.TestProgrammes;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two years of a district of Emilia-Romagna, as its people do them in a browser. */
@PianozonaTest
@EnabledIfChromium
@Tag("years")
@Tag("browser")
class YearsInChromiumTest {

    private static final int MUNICIPALITIES = 9;

    @LocalServerPort
    private int port;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ProgrammeSteps steps;

    @Autowired
    private ProgrammeDocuments papers;

    @Autowired
    private FrozenDocuments documents;

    @Autowired
    private TestProgrammes sheets;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private PlansInForce plans;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Measures measures;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AgreementSteps signing;

    @Autowired
    private Processes processes;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String cycle;

    @BeforeEach
    void theClockIsKept() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void piacenzaPonenteProgrammesTwoYears() {
        aPlanInForce();
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, signing, clock, "anni");
            var office = performer.person("udp.ponente");
            firstYear(performer, office, programmes.find(cycle + "-2018").orElseThrow());
            clock.setOffset(clock.offset().plusDays(clock.today().until(LocalDate.of(2018, 10, 1), ChronoUnit.DAYS)));
            steps.openDue();
            thePlanIsOfNoPriorityOnRecord();
            secondYear(performer, office, programmes.find(cycle + "-2019").orElseThrow());
        }
    }

    private void firstYear(BrowserPerformer performer, Person office, Programme year) {
        var key = year.key();
        var story = story(
                performer,
                key,
                new AnswerBook(clock)
                        .with(
                                "importi-programma",
                                Map.of(
                                        "fondo", "FSR",
                                        "importo", "80000",
                                        "atto", "Assegnato nel 2017",
                                        "seguito", "PROSEGUI")));
        story.until(() -> !colleagues.tasks(key, "UserTask_BringProjects").isEmpty());
        thePlanningOfficeHasNoProject(key);
        theThirdSectorProposesAProject(performer, key);
        story.until(() -> is(year, Programme.State.SHEETS));

        office.page().navigate("/programmi/" + key + "/schede");
        assertThat(office.screenshot("anni-schede").sees())
                .contains("Assistenza domiciliare", "Centri diurni", "29.000 €");
        theOfficeCompletesASheet(office, key);
        sheets.completeSheets(year.id(), "udp.ponente");
        regionAllots("91500.50");
        office.page().navigate("/programmi/" + key + "/importi");
        assertThat(office.screenshot("anni-importi").sees())
                .contains("91.500,50")
                .contains("1422 del")
                .doesNotContain("Assegnato nel 2017");

        story.until(() -> is(year, Programme.State.COMMITMENTS));
        aMayorCommitsMoreThanThereIs(performer, key);
        story.until(() -> is(year, Programme.State.REVIEW));
        office.page().navigate("/programmi/" + key + "/impegni");
        assertThat(office.screenshot("anni-impegni").sees()).contains("600,00");
        story.until(() -> colleagues.task(key, "UserTask_CloseProgramme") != null);
        office.page().navigate("/programmi/" + key + "/progetti");
        assertThat(office.screenshot("anni-progetti").sees()).contains("Orti di quartiere", "respinto");
        office.page().navigate("/programmi/" + key + "/tabelle");
        office.screenshot("anni-tabelle");
        story.toTheEnd();

        assertThat(is(year, Programme.State.PUBLISHED)).isTrue();
        assertThat(papers.of(year.id())).hasSize(4);
        assertThat(documents.of(key).get(0).data()).contains("91.500,50").doesNotContain("Orti di quartiere");
        office.page().navigate("/programmi/" + key);
        assertThat(office.screenshot("anni-pubblicato").sees())
                .contains("pubblicato", key + "/PAA/1", "Piano, accordo e programma");
        var mayor = performer.person(area.mayorPeople().get(0));
        mayor.page().navigate("/comune/" + area.mayors().get(0).substring("sindaco-".length()));
        assertThat(mayor.screenshot("anni-comune").sees()).contains("600,00");
    }

    private void secondYear(BrowserPerformer performer, Person office, Programme year) {
        var key = year.key();
        office.page().navigate("/programmi/" + key + "/schede/confronto");
        assertThat(office.screenshot("anni-confronto").sees()).contains("Centri diurni", "20.000,00", "22.000,00");
        var story = story(performer, key, new AnswerBook(clock));
        story.until(() -> is(year, Programme.State.SHEETS));
        sheets.completeSheets(year.id(), "udp.ponente");
        story.toTheEnd();

        assertThat(is(year, Programme.State.PUBLISHED)).isTrue();
        office.page().navigate("/piani/" + cycle + "/anni");
        assertThat(office.screenshot("anni-piano").sees()).contains("2018", "2019");
        office.page().navigate("/piani/" + cycle + "/programmi");
        assertThat(office.screenshot("anni-programmi").sees()).contains("2018", "2019", "pubblicato");
    }

    private Story story(BrowserPerformer performer, String key, AnswerBook book) {
        return new Story(
                colleagues,
                book,
                new SparingPerformer(performer, new EnginePerformer(colleagues, signing, clock), 1),
                key);
    }

    /** One of the two who are asked has none. */
    private void thePlanningOfficeHasNoProject(String key) {
        var task = colleagues.taskOf(area.office("ufficio-piano"), key, "UserTask_BringProjects");
        colleagues.submit("udp.ponente", task, Map.of("seguito", "FINITO"));
    }

    private void theThirdSectorProposesAProject(BrowserPerformer performer, String key) {
        var task = colleagues.taskOf(area.office("terzo-settore"), key, "UserTask_BringProjects");
        var person = colleagues.someoneFor(task);
        performer.perform(
                person,
                task,
                "progetto-integrazione",
                colleagues.opens(person, task),
                Map.of(
                        "titoloProgetto", "Orti di quartiere",
                        "politica", "ambiente",
                        "proponente", "Associazione Verde",
                        "descrizione", "Orti curati da anziani e ragazzi.",
                        "costo", "3000",
                        "fonteUno", "ALTRO",
                        "importoUno", "3000",
                        "dal", "2018-03-01",
                        "al", "2018-11-30",
                        "seguito", "FINITO"));
    }

    private static void theOfficeCompletesASheet(Person office, String key) {
        var page = office.page();
        page.navigate("/programmi/" + key + "/schede/1");
        page.fill("#utenti", "140");
        page.fill("#descrizione", "Pasti e cura a domicilio.");
        office.screenshot("anni-scheda");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salva la scheda"))
                .first()
                .click();
        page.waitForSelector(".alert-success");
    }

    private void aMayorCommitsMoreThanThereIs(BrowserPerformer performer, String key) {
        var office = area.mayors().get(0);
        var task = colleagues.taskOf(office, key, "UserTask_Commit");
        var person = area.mayorPeople().get(0);
        var shown = colleagues.opens(person, task);
        performer.perform(
                person,
                task,
                "impegni-ente",
                shown,
                Map.of(
                        "scheda", AnswerBook.all(shown.get("schede")).get(0),
                        "fonte", "COMUNI",
                        "disponibilita", "500",
                        "importo", "600",
                        "seguito", "INVIA"));
    }

    private boolean is(Programme programme, Programme.State state) {
        return programmes.get(programme.id()).state() == state;
    }

    private void aPlanInForce() {
        area = areas.like("PPO", MUNICIPALITIES);
        cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        plans.version1(cycle);
        action("Assistenza domiciliare", "COMUNI", "9000", "9000");
        action("Centri diurni", "FSR", "20000", "22000");
        transaction.executeWithoutResult(status -> events.publishEvent(new PlanInForce(cycle, area.code())));
        thePlanIsOfNoPriorityOnRecord();
    }

    /** The conference of this test has adopted no guidelines. */
    private void thePlanIsOfNoPriorityOnRecord() {
        jdbc.sql(
                        "update programme_sheet set priority = '' where programme in (select id from programme where cycle = ?)")
                .param(cycle)
                .update();
    }

    private void action(String title, String fund, String first, String second) {
        var objective = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan_objective (id, cycle, title, class, aggregation, areas, sources, attributes, recomposition,
                    threshold, added_at)
                values (:id, :cycle, 'Più persone seguite', 'REFORM', false, '{SOCIAL}', '{p1}', '{}', '{}', '', now())
                """)
                .param("id", objective)
                .param("cycle", cycle)
                .update();
        var action = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan_action (id, cycle, title, objective, area, target, joint, innovative, social_owner, health_owner,
                    policy, added_at)
                values (:id, :cycle, :title, :objective, 'SOCIAL', 'Anziani soli', '{}', false, 'Comuni', '', '', now())
                """)
                .param("id", action)
                .param("cycle", cycle)
                .param("title", title)
                .param("objective", objective)
                .update();
        measures.write(
                action,
                List.of(SampleMeasures.of("Persone seguite", "100", "140", 2020, area.code())
                        .with(List.of(
                                new Target(2018, new BigDecimal("120")), new Target(2019, new BigDecimal("130"))))));
        var money = new MoneyOnRecord(jdbc);
        money.cost(action, 2018, fund, first);
        money.cost(action, 2019, fund, second);
    }

    private void regionAllots(String euro) {
        var act = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into regional_act (id, business_key, region, opened_by, opened_on, state, type, number, act_date)
                select :id, 'ER-ATTO-' || cast(:id as text), region, 'regione-' || region, :today, 'IN_FORCE', 'FSR_ALLOCATION', '1422', :today
                from planning_area where code = :area
                """)
                .param("id", act)
                .param("today", clock.today())
                .param("area", area.code())
                .update();
        jdbc.sql("insert into allocation_line (act, area, fund, year, amount) values (?, ?, 'FSR', 2018, ?::numeric)")
                .params(act, area.code(), euro)
                .update();
        transaction.executeWithoutResult(status -> processes.tellTerritory(RegionalActPublished.MESSAGE, area.code()));
    }
}
