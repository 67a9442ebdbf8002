/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist on a desk and on a phone: its lists, a form, the dossier beside it; in Italian and without barriers. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistInChromiumTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    private TestArea area;
    private String key;
    private String convocation;

    @BeforeAll
    void aSittingIsToBeConvened() {
        area = areas.like("MAQ");
        key = decide(area);
        convocation = colleagues.task(key, "UserTask_Convene").getId();
    }

    private String decide(TestArea in) {
        var businessKey = in.code() + "-2018-2020";
        var decision = decisions.open(new DecisionRequest(
                in.code(),
                businessKey,
                "assemblea-sindaci-" + in.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", businessKey, in.code(), Map.of("decisionId", decision.toString()));
        return businessKey;
    }

    @Test
    void theListsTheFormAndTheDossierBesideIt() {
        try (var browser = Browser.on(port)) {
            var page = browser.person()
                    .signIn(colleagues.someoneFor(colleagues.task(key, "UserTask_Convene")))
                    .page();
            page.navigate(TASKLIST);
            for (var list : List.of("Il mio ufficio", "In scadenza", "I miei compiti")) {
                page.locator(".task-filter a", text(list)).click();
                assertThat(page.locator(".task-filter.active")).containsText(list);
                assertThat(ItalianOnly.leftovers(page)).as(list).isEmpty();
            }
            Screens.see(page, "tasklist-elenco", () -> {
                page.navigate("about:blank");
                page.navigate(TASKLIST);
                page.locator(".tasks-list li.task .pianozona-scheda").first().waitFor();
            });
            Screens.see(page, "tasklist-modulo", () -> open(page));
            assertThat(page.locator(".pianozona-testata"))
                    .containsText("Area di prova %s 2018-2020".formatted(area.code()));
            assertThat(page.locator(".pianozona-aiuto")).containsText("Fissa data, luogo e ordine del giorno");
            Screens.see(page, "tasklist-fascicolo", () -> {
                open(page);
                tab(page, "Fascicolo");
                page.locator(".pianozona-fascicolo h4").first().waitFor();
            });
            assertThat(page.locator(".pianozona-fascicolo")).containsText("Convoca la seduta");

            page.setViewportSize(390, 844);
            open(page);
            assertThat(page.locator("section.tasks-list")).isHidden();
            page.locator(".pianozona-indietro").click();
            assertThat(page.locator("section.tasks-list")).isVisible();
            assertThat(page.locator("section.task-details")).isHidden();
        }
    }

    @Test
    void whatWasTypedIsStillThereAfterALookAtTheDossierAndGoesWhenSomebodyElseSignsIn() {
        try (var browser = Browser.on(port)) {
            var secretary = browser.person().signIn("segreteria.rhodense");
            var page = secretary.page();
            var task = colleagues.task(decide(areas.like("RHO")), "UserTask_Convene");
            secretary.openTaskWithId(task.getId());
            var written = Map.of(
                    "[id$='-date']", "20/03/2017",
                    "[id$='-time']", "18:00",
                    ".fjs-form-field-textfield input", "Rho, sala consiliare",
                    ".fjs-form-field-textarea textarea", "Approvazione del piano");
            // Without a pause between them: the form viewer by itself would lose what follows a date.
            List.of(
                            "[id$='-date']",
                            "[id$='-time']",
                            ".fjs-form-field-textfield input",
                            ".fjs-form-field-textarea textarea")
                    .forEach(field -> field(page, field).fill(written.get(field)));
            tab(page, "Fascicolo");
            page.locator(".pianozona-fascicolo h4").first().waitFor();
            tab(page, "Modulo");
            assertThat(page.locator(".fjs-container").getByLabel("Luogo").first())
                    .hasValue("Rho, sala consiliare");

            secretary.signOut();
            secretary.signIn("udp.rhodense");
            page.navigate(TASKLIST);
            page.locator(".task-filter").first().waitFor();
            assertThat((Integer) page.evaluate(
                            "Object.keys(localStorage).filter(key => key.startsWith('camunda-form:')).length"))
                    .isZero();
        }
    }

    private void open(Page page) {
        page.navigate("about:blank");
        page.navigate(TASKLIST + "#/?task=" + convocation);
        page.waitForSelector(".task-card[data-pianozona-taken] .fjs-container .fjs-form-field");
        page.locator(".pianozona-testata .pianozona-luogo").waitFor();
    }

    private static Locator field(Page page, String field) {
        return page.locator(".fjs-container " + field).first();
    }

    private static void tab(Page page, String name) {
        page.locator(".task-card .nav-tabs a", text(name)).click();
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
