/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionDrafts;
import it.pianozona.plan.section.SectionVersions;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.text.RichText;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people write one section, one pastes from a word processor, the office compares. */
@PianozonaTest
@Tag("browser")
@Tag("plan")
@EnabledIfChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectionsInChromiumTest {

    private static final String PASTED =
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head><body>
            <h1>Anziani soli</h1><p class=MsoNormal style='color:red' onclick='window.rotto=1'>Sono <b>1.234</b><o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>a Rho</p>
            <script>window.rotto = 1</script><img src=x onerror='window.rotto=1'></body></html>""";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private PlanDrafting drafting;

    @Autowired
    private PlanSections sections;

    @Autowired
    private SectionWriting writing;

    @Autowired
    private SectionVersions versions;

    @Autowired
    private SectionDrafts drafts;

    private Browser browser;
    private TestArea area;
    private String other;
    private String key;
    private String code;
    private String place;

    @BeforeAll
    void aDraftedPlan() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        drafting.begin(key);
        drafting.askContributions(key);
        code = sections.of(key).get(0).code();
        other = sections.of(key).get(1).code();
        sections.assign(key, area.office("gruppi-tecnici"), List.of(code));
        place = "/piani/" + key + "/sezioni/" + code;
        save(
                code,
                0,
                "<h3>Esiti</h3><p>Il servizio ha seguito 210 famiglie.</p><p>Le liste di attesa sono calate.</p>");
        save(
                code,
                1,
                "<h3>Esiti</h3><p>Il servizio ha seguito 230 famiglie.</p><p>Le liste di attesa sono calate.</p><p>Restano tre liste.</p>");
        browser = Browser.on(port);
    }

    private void save(String section, int base, String html) {
        writing.save(
                key,
                section,
                new SectionWriting.Page(base, RichText.sanitised(html), false),
                new SectionWriting.Writer("udp.rhodense", area.office("ufficio-piano"), true));
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void anEmptySectionOpensWithoutAWordAndIsNotDeclaredComplete() {
        var empty = sections.of(key).get(2).code();
        var office = browser.person().signIn("udp.rhodense").page();
        office.navigate("/piani/" + key + "/sezioni/" + empty);
        office.waitForSelector("#pz-redazione[data-pronto=si]");

        assertThat(text(office).locator("body")).hasText("");
        office.locator("label[for=stato-completa]").click();
        office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salva versione"))
                .click();
        assertThat(office.locator(".alert-danger")).containsText("prima di dichiararla completa");
        assertThat(text(office).locator("body")).hasText("");
    }

    @Test
    void whatTwoPeopleWriteInOneSectionIsMergedAndWhatIsPastedIsClean() {
        var office = editing("udp.rhodense");
        var head = editing("responsabile.rhodense");
        paste(office, "Il servizio ha seguito", PASTED);
        assertThat(text(office).locator("h3")).hasCount(2);
        assertThat(text(office).locator("ul li")).hasText("a Rho");
        assertThat(text(office).locator("[style], [class*=Mso], [onclick], script, img"))
                .hasCount(0);
        assertThat(office.evaluate("window.rotto")).isNull();
        assertThat(office.locator("#pz-bozza")).containsText("bozza salvata alle ");

        text(head).locator("p").last().click();
        head.keyboard().press("End");
        head.keyboard().type(" Una è ferma.");
        save(head);
        assertThat(head.locator(".alert-success")).containsText("Salvata la versione 3.");
        save(office);
        assertThat(office.locator(".alert-warning")).containsText("le due scritture sono unite");

        var merged = versions.latest(key, code).orElseThrow();
        assertThat(merged.number()).isEqualTo(4);
        assertThat(merged.text().plain()).contains("Anziani soli", "1.234", "- a Rho", "Una è ferma.");
        accessible(office, place, "sezione-scrivi");
        accessible(office, place + "/versioni?da=1&a=4", "sezione-confronto");
        accessible(office, "/piani/" + key + "/sezioni", "sezioni");
        accessible(office, "/piani/" + key + "/eventi", "eventi");
        accessible(office, "/piani/" + key + "/evidenze", "evidenze");
    }

    @Test
    void whatTwoPeopleWriteInOneParagraphIsChosenOnAPageThatEverybodyReads() {
        sections.assign(key, area.office("gruppi-tecnici"), List.of(other));
        save(other, 0, "<p>Le famiglie sono 210.</p>");
        save(other, 1, "<p>Le famiglie sono 230.</p>");
        drafts.keep(key, other, "responsabile.rhodense", 1, RichText.sanitised("<p>Le famiglie sono 220.</p>"));
        var head = browser.person().signIn("responsabile.rhodense").page();

        accessible(head, "/piani/" + key + "/sezioni/" + other + "/unisci", "sezione-unisci");
        head.getByLabel("Che cosa tieni").selectOption("MINE");
        head.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unisci e rileggi"))
                .click();
        head.waitForSelector("#pz-redazione[data-pronto=si]");
        assertThat(text(head).locator("p")).hasText("Le famiglie sono 220.");
        save(head);
        assertThat(head.locator(".alert-success")).containsText("Salvata la versione 3.");
        aSessionThatEndsTakesNothingAway(head);
    }

    private void aSessionThatEndsTakesNothingAway(Page page) {
        text(page).locator("p").last().click();
        page.keyboard().press("End");
        page.keyboard().type(" Erano 200.");
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salva versione"))
                .click();
        page.waitForLoadState();
        new Person(page).signIn("responsabile.rhodense");
        page.navigate("/piani/" + key + "/sezioni/" + other);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sì"))
                .click();
        assertThat(text(page).locator("p")).hasText("Le famiglie sono 220. Erano 200.");
    }

    private Page editing(String person) {
        var page = browser.person().signIn(person).page();
        page.navigate(place);
        page.waitForSelector("#pz-redazione[data-pronto=si]");
        return page;
    }

    private static com.microsoft.playwright.FrameLocator text(Page page) {
        return page.frameLocator("#pz-redazione iframe");
    }

    private static void paste(Page page, String after, String html) {
        text(page)
                .locator("p", new com.microsoft.playwright.FrameLocator.LocatorOptions().setHasText(after))
                .first()
                .click();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        text(page)
                .locator("body")
                .evaluate(
                        """
                (body, html) => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  data.setData('text/plain', 'solo parole');
                  body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }
                """,
                        html);
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salva versione"))
                .click();
        page.waitForSelector(".alert-success, .alert-warning, .alert-danger");
    }

    private static void accessible(Page page, String path, String name) {
        Screens.see(page, name, () -> {
            page.navigate(path);
            if (name.equals("sezione-scrivi")) {
                page.waitForSelector("#pz-redazione[data-pronto=si]");
            }
        });
    }
}
