/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.pianozona.browser.Browser;
import it.pianozona.browser.EnabledIfChromium;
import it.pianozona.browser.Person;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PianozonaTest
@EnabledIfChromium
@Tag("spine")
@Tag("browser")
class CycleInChromiumTest {

    private static final int MOST_CLICKS_OF_A_VOTE = 5;

    /** Of the Rhodense: each form is seen by as many. */
    private static final int MAYORS = 9;

    private static final String REASON = "Un motivo di prova con piu di venti caratteri";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AgreementSteps agreement;

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

    @Test
    void theRhodenseOpensItsCycleAndItsNineMayorsApproveThePlanAndSignTheAgreementThatEarnsItsIncentive() {
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, agreement, clock, "rhodense");
            var key = open(performer.person("udp.rhodense"), "RHO", 2018);

            var story = new Story(colleagues, new AnswerBook(clock), sparing(performer, MAYORS), key);
            story.until(() -> colleagues.task(key, "UserTask_Promote") != null);
            assertApproved(key);
            assertThat(performer.clicksOf("esprimi-voto")).isLessThanOrEqualTo(MOST_CLICKS_OF_A_VOTE);
            performer.person("udp.rhodense").moveDemonstrationTo(LocalDate.of(2018, 5, 2));
            story.until(() -> colleagues.tasks(key, "UserTask_Sign").size() == 4);
            var mayor = performer.person("sindaco.rho");
            mayor.page().navigate("/accordi/" + key);
            assertThat(mayor.screenshot("rhodense-matrice").sees())
                    .contains("30.000")
                    .contains("30/06/2018")
                    .contains("mancano 4 enti");
            story.toTheEnd();

            assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.IN_FORCE);
            assertThat(incentive(mayor, key)).doesNotContain("accolta");
            new Story(colleagues, new AnswerBook(clock), performer, key + "-PREM")
                    .until(() -> colleagues.task(key + "-PREM", "UserTask_RegisterPayment") != null);
            assertThat(incentive(mayor, key)).contains("accolta").contains("30.000,00");
            mayor.page().navigate("/fascicolo/" + key + "/stampa");
            assertThat(mayor.screenshot("rhodense-fascicolo").sees())
                    .contains("in vigore")
                    .contains(key + "/PDZ/1")
                    .contains(key + "/ADP/1")
                    .contains("favorevole");
        }
    }

    private static String incentive(Person reader, String key) {
        reader.page().navigate("/premialita/" + key);
        return reader.screenshot("rhodense-premialita").sees();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PIS, TO", "MAQ, AB"})
    void anAreaOfAnotherRegionDoesTheSame(String template, String profile) {
        var area = areas.like(template);
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, agreement, clock, profile);
            var planOffice = performer.person(colleagues.holderOf(area.office("ufficio-piano")));
            var key = open(planOffice, area.code(), 2018);
            assertThat(cycles.get(key).profile()).isEqualTo(profile);

            new Story(colleagues, new AnswerBook(clock), sparing(performer), key).until(() -> isApproved(key));

            assertApproved(key);
        }
    }

    @Test
    void inEmiliaRomagnaTheConferenceGoesFirst() {
        var area = areas.like("PPO");
        var conference = areas.ownConference(area);
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, agreement, clock, "ER");
            var key = open(performer.person("udp.ponente"), area.code(), 2018);
            var support = performer.person("supporto.ctss-piacenza").page();
            support.navigate("/profili");
            support.selectOption("#territorio", conference);
            support.fill("#inizio", "2018-01-01");
            support.fill("#fine", "2020-12-31");
            support.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apri il profilo"))
                    .click();
            support.waitForSelector(".alert-success");

            var both = sparing(performer);
            new Story(colleagues, new AnswerBook(clock), both, conference + "-2018-2020").toTheEnd();
            new Story(colleagues, new AnswerBook(clock), both, key).until(() -> isApproved(key));

            assertApproved(key);
        }
    }

    /** From the ready plan on, in Chromium: a first call without quorum, a second one that returns the plan, lateness. */
    @Test
    void aMissedQuorumAReturnAndADeadlineThatPassesAreSeenOnTheDesk() {
        var area = areas.like("GAR");
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, agreement, clock, "difficile");
            var planOffice = performer.person("udp.garbagnatese");
            var key = open(planOffice, area.code(), 2018);
            var quickly = new EnginePerformer(colleagues, agreement, clock);
            var book = new AnswerBook(clock);
            new Story(colleagues, book, quickly, key)
                    .until(() -> colleagues.task(key, "UserTask_PublishDraft") != null);

            book.with("convocazione", Map.of("secondaConvocazione", secondCall()))
                    .with("registra-presenze", Map.of("presenti", List.of()));
            var story = new Story(colleagues, book, sparing(performer), key);
            story.until(() -> colleagues.task(key, "UserTask_RecordAttendance") != null);
            story.until(() -> isSecondCall(key));
            book.with("registra-presenze", Map.of())
                    .with("esprimi-voto", Map.of("voto", "RINVIO", "motivazione", REASON));
            story.until(() -> cycles.get(key).returns() == 1);

            clock.setOffset(clock.offset().plusDays(360));
            colleagues.fireTimer(key, "StartEvent_Late");
            planOffice.page().navigate("/");
            assertThat(planOffice.screenshot("difficile-scrivania").sees())
                    .contains("in ritardo")
                    .contains("il piano è stato rinviato")
                    .contains("Redazione");
        }
    }

    private Performer sparing(BrowserPerformer performer) {
        return sparing(performer, 2);
    }

    private Performer sparing(BrowserPerformer performer, int enough) {
        return new SparingPerformer(performer, new EnginePerformer(colleagues, agreement, clock), enough);
    }

    private String secondCall() {
        return clock.now()
                .plusDays(12)
                .withHour(18)
                .withMinute(0)
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    private boolean isSecondCall(String key) {
        var attendance = colleagues.task(key, "UserTask_RecordAttendance");
        return attendance != null
                && colleagues
                        .opens("segreteria.garbagnatese", attendance)
                        .get("seduta")
                        .toString()
                        .contains("seconda");
    }

    private String open(Person planOffice, String area, int year) {
        var page = planOffice.page();
        page.navigate("/cicli/nuovo");
        page.selectOption("#area", area);
        page.fill("#start", LocalDate.of(year, 1, 1).toString());
        page.fill("#end", LocalDate.of(year + 2, 12, 31).toString());
        page.fill("#approvalDate", LocalDate.of(year - 1, 12, 31).toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verifica"))
                .click();
        page.waitForSelector("table caption");
        planOffice.screenshot(area + "-cronoprogramma");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Apri il ciclo").setExact(true))
                .click();
        page.waitForURL("**/fascicolo/**");
        return "%s-%d-%d".formatted(area, year, year + 2);
    }

    private boolean isApproved(String key) {
        return cycles.get(key).state() != PlanningCycle.State.IN_PREPARATION;
    }

    private void assertApproved(String key) {
        assertThat(cycles.get(key).state()).isIn(PlanningCycle.State.PLAN_APPROVED, PlanningCycle.State.IN_FORCE);
        assertThat(documents.of(key)).hasSize(1);
    }
}
