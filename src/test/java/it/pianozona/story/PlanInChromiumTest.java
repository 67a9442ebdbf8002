/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.browser.Browser;
import it.pianozona.browser.EnabledIfChromium;
import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.Cycles;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionVersions;
import it.pianozona.profile.ProfileData;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.VeraPdf;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan under the rules of the Rhodense, written by its people on the pages, from the opened cycle to the approved document. */
@PianozonaTest
@EnabledIfChromium
@Tag("plan")
@Tag("browser")
class PlanInChromiumTest {

    private static final String OFFICE = "udp.rhodense";
    private static final String HEAD = "responsabile.rhodense";
    private static final String GROUPS = "gruppi.rhodense";
    private static final String TABLE = "tavolo1.rhodense";
    private static final String ACCOUNTANT = "ragioneria.rhodense";
    private static final List<String> WRITERS = List.of(OFFICE, GROUPS, OFFICE);
    private static final int ACTIONS_OF_AN_OBJECTIVE = 3;

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
    private ProfileData data;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Actions actions;

    @Autowired
    private PlanSections sections;

    @Autowired
    private SectionVersions versions;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String key;

    @BeforeEach
    void anOpenedCycleOfNineMunicipalitiesWithoutAPlanOffice() {
        offset = clock.offset();
        area = areas.like("RHO", 9);
        areas.withoutPlanOffice(area);
        key = opened();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void thePlanIsWrittenByItsPeopleAndItsDocumentIsComposedAndApproved() {
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, agreement, clock, "piano");
            var pages = new PlanPages(performer, key);
            var book = new AnswerBook(clock);
            var quickly = new Story(colleagues, book, new EnginePerformer(colleagues, agreement, clock), key);

            quickly.until(
                    () -> !colleagues.tasks(key, "UserTask_ContributeData").isEmpty());
            theDataOfNineMunicipalitiesAreImported(pages);
            quickly.until(() -> colleagues.isWaitingFor("OfficeActive", key));
            theOfficeIsAppointed(pages, performer, book);

            quickly.until(() -> !colleagues.tasks(key, "UserTask_ActionSheet").isEmpty());
            theFrameworkIsFilledIn(pages);
            threeActionsForEachObjectiveAreWritten(pages);
            theSectionsAreWritten(pages);
            assertThat(pages.reads(OFFICE, "completezza")).contains("Il piano è completo");
            theDraftIsComposed(pages, performer);

            book.with("scheda-azione", Map.of("seguito", "FINE")).with("quadro-finanziario", Map.of("seguito", "FINE"));
            quickly.until(() -> !cycles.get(key).state().name().equals("IN_PREPARATION"));
            theApprovedDocumentIsReadByAMayor(pages);
        }
    }

    /** A sheet with wrong cells saves nothing; the right one saves all. */
    private void theDataOfNineMunicipalitiesAreImported(PlanPages pages) {
        var municipalities = area.mayors().stream()
                .map(office -> office.substring("sindaco-".length()))
                .toList();
        var sheet = PlanPages.data(municipalities, "2016");

        var wrong = pages.checksSheet(
                OFFICE, sheet.replace("900.500,50", "novecento").replace(";2016;POP", ";1999;POP"));
        assertThat(wrong.screenshot("piano-foglio-sbagliato").sees())
                .contains("Nulla è ancora salvato")
                .contains("novecento")
                .contains("1999");
        assertThat(data.latest(key)).isEmpty();

        var right = pages.checksSheet(OFFICE, sheet);
        right.page().locator("button:has-text('Salva 18 valori')").click();
        right.page().waitForURL("**/dati*");
        assertThat(data.latest(key)).hasSize(18);
    }

    /** The head begins, the bodies appoint in Tasklist, the cycle goes on when the office is active. */
    private void theOfficeIsAppointed(PlanPages pages, BrowserPerformer performer, AnswerBook book) {
        pages.setsUpOffice(HEAD, area.code(), clock.today().toString());
        new Story(colleagues, book, performer, area.code() + "-UDP-1").toTheEnd();
        assertThat(colleagues.isWaitingFor("OfficeActive", key)).isFalse();
    }

    private void theFrameworkIsFilledIn(PlanPages pages) {
        var cells = new TreeMap<String, String>();
        for (var year : actions.years(key)) {
            cells.put("q-%d-COMUNI-SOCIAL".formatted(year), "30.000,00");
            cells.put("q-%d-COMUNI-SOCIO_HEALTH".formatted(year), "1.000");
            cells.put("q-%d-SSR-HEALTH".formatted(year), "5.000,50");
            cells.put("regione-%d".formatted(year), "DGR X/7631 del 28/12/2017");
            cells.put("azienda-%d".formatted(year), "Nota dell'ATS del 10/01/2018");
        }
        pages.fillsFramework(ACCOUNTANT, cells);
        assertThat(pages.reads(ACCOUNTANT, "quadro")).contains("Totale del periodo: 108.001,50 euro");
    }

    private void threeActionsForEachObjectiveAreWritten(PlanPages pages) {
        refusedAndNothingLost(
                pages, new PlanPages.Sheet("Assistenza integrata", 0, "SOCIO_HEALTH", "Comune capofila", "999.999"));
        var count = objectives.of(key).size();
        for (int objective = 0; objective < count; objective++) {
            for (int place = 0; place < ACTIONS_OF_AN_OBJECTIVE; place++) {
                var sheet = new PlanPages.Sheet(
                        "Azione %d.%d".formatted(objective + 1, place + 1),
                        objective,
                        "SOCIAL",
                        "Comune capofila",
                        "1.000");
                pages.sendsAction(WRITERS.get(place), sheet).waitForSelector(".alert-success");
            }
        }
        assertThat(actions.of(key).stream()
                        .collect(Collectors.groupingBy(one -> one.objective(), Collectors.counting())))
                .hasSize(count)
                .allSatisfy((objective, number) -> assertThat(number).isEqualTo(ACTIONS_OF_AN_OBJECTIVE));
        assertThat(actions.written(key).values())
                .extracting(written -> written.personId())
                .contains(OFFICE, GROUPS);
        assertThat(pages.reads(TABLE, "catena")).contains("Azione 1.1");
        assertThat(pages.reads(TABLE, "azioni"))
                .contains("Le schede le scrivono l'ufficio di piano e i gruppi tecnici");
    }

    /** Over the framework: the page says so and keeps what was written. */
    private static void refusedAndNothingLost(PlanPages pages, PlanPages.Sheet sheet) {
        var page = pages.sendsAction(GROUPS, sheet);
        assertThat(page.locator(".alert-danger").innerText()).contains("2018").contains("31.000,00");
        assertThat(page.inputValue("#titolo")).isEqualTo(sheet.title());
        assertThat(page.inputValue("[name='costo-2018-COMUNI']")).isEqualTo(sheet.amount());
    }

    /** Two by their groups, the others by the plan office. */
    private void theSectionsAreWritten(PlanPages pages) {
        var all = sections.of(key);
        for (int place = 0; place < all.size(); place++) {
            var section = all.get(place);
            var writer = place < 2 && section.office().equals(area.office("gruppi-tecnici")) ? GROUPS : OFFICE;
            pages.writesSection(writer, section.code(), "Il territorio della sezione «%s».".formatted(section.title()));
        }
        assertThat(sections.incomplete(key)).isEmpty();
        assertThat(versions.latest(key, all.get(0).code()).orElseThrow().text().plain())
                .contains("Il territorio");
    }

    /** The draft is archival and accessible; asked again with the same data, it is the same. */
    private static void theDraftIsComposed(PlanPages pages, BrowserPerformer performer) {
        var page = pages.composes(OFFICE);
        var draft = performer
                .person(OFFICE)
                .screenshot("piano-bozza")
                .download("/piani/" + page.url().replaceAll(".*/piani/", ""), "Piano completo \\(PDF");
        VeraPdf.requirePasses(draft);
        assertThat(page.locator("body").innerText()).contains("i dati non sono cambiati");
    }

    private void theApprovedDocumentIsReadByAMayor(PlanPages pages) {
        var page = pages.open(area.mayorPeople().get(0), "documento");
        page.waitForSelector("#approvati ~ article ul a");
        assertThat(pages.reads(area.mayorPeople().get(0), "documento"))
                .contains(key + "/PDZ/1")
                .contains("Sintesi in parole semplici");
    }

    private String opened() {
        var start = LocalDate.of(2018, 1, 1);
        var draft = new CycleDraft(area.code(), start, start.plusYears(3).minusDays(1), LocalDate.of(2017, 12, 31), "");
        return cycles.open(draft, OFFICE).key();
    }
}
