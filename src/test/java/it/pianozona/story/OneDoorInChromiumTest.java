/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.browser.Browser;
import it.pianozona.browser.EnabledIfChromium;
import it.pianozona.browser.Person;
import it.pianozona.browser.Screen;
import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.Cycles;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.FirstSignIn;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see and touch, from the vote to the step that is stuck: on a desk and on a phone, all of it in Italian. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
class OneDoorInChromiumTest {

    private static final String VOTE = "UserTask_ExpressVote";
    private static final String REASON = "Il quadro finanziario va rivisto per il terzo anno.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AgreementSteps agreement;

    @Autowired
    private TestAreas areas;

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

    @ParameterizedTest(name = "{0}")
    @EnumSource(Screen.class)
    void theMayorsSendThePlanBackAndTheOfficeAnswers(Screen screen) {
        var area = areas.like("GAR");
        var key = open(area);
        var others = new EnginePerformer(colleagues, agreement, clock);
        var book = new AnswerBook(clock);
        var story = new Story(colleagues, book, others, key);
        story.until(() -> colleagues.task(key, "UserTask_PublishDraft") != null);
        story.until(() -> !colleagues.tasks(key, VOTE).isEmpty());
        try (var browser = Browser.on(port)) {
            aMayorVotes(browser.person(screen), area, key, picture(screen));
            aDeputyVotesForAnother(browser, screen, area, key);
            story.until(() -> colleagues.tasks(key, VOTE).isEmpty()
                    || colleagues.task(key, "UserTask_RecordAttendance") != null
                            && colleagues.tasks(key, VOTE).size() == 1);
            theSecretariatClosesTheSitting(browser.person(screen), area, key, picture(screen));
            story.until(() -> colleagues.task(key, "UserTask_DraftSection") != null);
            theOfficeAnswersTheReturn(browser.person(screen), area, key, picture(screen));
        }
    }

    private void aMayorVotes(Person mayor, TestArea area, String key, String picture) {
        mayor.signIn(area.mayorPeople().get(0)).seesItalian("sindaco-scrivania" + picture);
        mayor.openFromDesk(vote(area.mayors().get(0), key).getId()).seesItalian("sindaco-voto" + picture);
        mayor.choose("Rinvio: il documento va rivisto")
                .fill("Motivazione", REASON)
                .confirm();
        mayor.seesItalian("sindaco-dopo" + picture);

        assertThat(mayor.clicks()).isLessThanOrEqualTo(5);
        assertThat(vote(area.mayors().get(0), key)).isNull();
    }

    private void aDeputyVotesForAnother(Browser browser, Screen screen, TestArea area, String key) {
        var picture = picture(screen);
        var mayor = browser.person(screen).signIn(area.mayorPeople().get(1));
        var page = mayor.page();
        page.navigate("/deleghe");
        page.selectOption("#office", area.mayors().get(1));
        var name = "vice." + area.code().toLowerCase(java.util.Locale.ROOT);
        Map.of(
                        "#signInName",
                        name,
                        "#email",
                        name + "@example.invalid",
                        "#givenName",
                        "Vera",
                        "#familyName",
                        "Vice",
                        "#actNumber",
                        "12/2017",
                        "#actDate",
                        clock.today().toString(),
                        "#from",
                        clock.today().toString(),
                        "#to",
                        clock.today().plusDays(60).toString())
                .forEach(page::fill);
        page.locator("main form button.btn-primary").last().click();
        page.waitForSelector("#indirizzi");
        mayor.seesItalian("delega-data" + picture);

        var deputy = browser.person(screen)
                .signInFirst(name, FirstSignIn.addressSentTo(jdbc, name), "quercia-lampada-" + area.code())
                .seesItalian("delegato-scrivania" + picture);
        var task = vote(area.mayors().get(1), key);
        deputy.openFromDesk(task.getId());
        assertThat(deputy.sees()).contains("12/2017");
        deputy.fillIn("esprimi-voto", colleagues.opens(name, task), Map.of("voto", "RINVIO", "motivazione", REASON));
        deputy.seesItalian("delegato-voto" + picture).confirm();

        assertThat(vote(area.mayors().get(1), key)).isNull();
    }

    private void theSecretariatClosesTheSitting(Person secretary, TestArea area, String key, String picture) {
        secretary.signIn(colleagues.holderOf(area.office("segreteria")));
        var task = colleagues.task(key, "UserTask_RecordAttendance");
        var shown = colleagues.opens(colleagues.holderOf(area.office("segreteria")), task);
        assertThat(shown.get("presenti").toString())
                .as("the deputy sits, not the mayor")
                .doesNotContain(area.mayors().get(1));
        clock.setOffset(clock.offset().plusDays(7));
        secretary.openFromDesk(task.getId());
        var present = Map.of("presenti", shown.get("presenti"), "oraChiusura", "20:30");
        secretary.fillIn("registra-presenze", shown, present).seesItalian("segreteria-presenze" + picture);
        secretary.confirm();

        assertThat(cycles.get(key).returns()).isZero();
        assertThat(colleagues.task(key, "UserTask_RecordAttendance")).isNull();
    }

    private void theOfficeAnswersTheReturn(Person office, TestArea area, String key, String picture) {
        var section = colleagues.task(key, "UserTask_DraftSection");
        var writer = colleagues.someoneFor(section);
        office.signIn(writer).seesItalian("ufficio-scrivania" + picture);
        office.page().navigate("/fascicolo/" + key);
        office.seesItalian("ufficio-fascicolo" + picture);
        office.page().navigate("/fascicolo/" + key + "/sedute");
        office.seesItalian("ufficio-sedute" + picture);
        assertThat(office.sees()).contains(REASON);
        office.openFromDesk(section.getId());
        var shown = colleagues.opens(writer, section);
        office.fillIn("redigi-sezione", shown, new AnswerBook(clock).answersTo("redigi-sezione", shown));
        office.seesItalian("ufficio-sezione" + picture);
        office.confirm();

        assertThat(colleagues.tasks(key, "UserTask_DraftSection"))
                .extracting(Task::getId)
                .doesNotContain(section.getId());
    }

    private Task vote(String office, String key) {
        return colleagues.taskOf(office, key, VOTE);
    }

    private static String picture(Screen screen) {
        return "-" + screen.italian();
    }

    private String open(TestArea area) {
        var start = LocalDate.of(2018, 1, 1);
        var draft = new CycleDraft(area.code(), start, start.plusYears(3).minusDays(1), LocalDate.of(2017, 12, 31), "");
        return cycles.open(draft, colleagues.holderOf(area.office("ufficio-piano")))
                .key();
    }
}
