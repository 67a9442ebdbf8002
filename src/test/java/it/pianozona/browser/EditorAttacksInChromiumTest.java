/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionVersions;
import it.pianozona.support.EditorAttacks;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What was published against the editor gets into a section by no way: pasted, put in by the editor's own means (as a drop
 * and an unsaved text do), posted to the address. The browser ignores the content policy, so that nothing else stops a script.
 */
@PianozonaTest
@Tag("browser")
@Tag("plan")
@EnabledIfChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorAttacksInChromiumTest {

    private static final String LEFT =
            """
            body => [...body.querySelectorAll('*')].filter(one => /^(script|img|iframe|svg|math|object|embed|style|link|meta|base|form|template|noscript|video|audio|details)$/.test(one.localName)
                && !one.hasAttribute('data-mce-bogus')
                || [...one.attributes].some(a => /^on|^data-mce-(src|style|object|html|p-|expando|content)/.test(a.name)
                || /^(href|src|data-mce-href)$/.test(a.name) && !/^(https?:|mailto:)/.test(a.value))).map(one => one.outerHTML).join(' ')""";

    /** On a page of ours, whose own links, pictures and editor stand beside the text: what would run, or lead out by itself. */
    private static final String RUNS =
            """
            main => [...main.querySelectorAll('script:not([src]), img[onerror], iframe, svg animate, object, embed, base, meta, link')]
                .concat([...main.querySelectorAll('*')].filter(one => [...one.attributes].some(a => /^on|^data-mce/.test(a.name)
                || /^(href|src|action|formaction|xlink:href)$/.test(a.name) && /^\\s*(javascript|data|vbscript):/i.test(a.value))))
                .filter(one => !one.closest('.tox')).map(one => one.outerHTML).join(' ')""";

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
    private SectionVersions versions;

    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private Browser browser;
    private TestArea area;
    private String key;
    private String place;
    private String code;

    @BeforeAll
    void aDraftedPlan() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        drafting.begin(key);
        drafting.askContributions(key);
        code = sections.of(key).get(0).code();
        sections.assign(key, area.office("gruppi-tecnici"), List.of(code));
        place = "/piani/" + key + "/sezioni/" + code;
        browser = Browser.on(port);
    }

    @BeforeEach
    void nothingWasAskedElsewhere() {
        elsewhere.clear();
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void no_attack_comes_into_the_editor_by_paste_or_by_the_editors_own_means() {
        var page = editing("udp.rhodense");
        for (var attack : EditorAttacks.ALL) {
            for (var way : List.of(
                    "(editor, html) => editor.setContent('<p>prima</p>' + html)",
                    "(editor, html) => { editor.setContent('<p>prima</p>'); editor.insertContent(html); }",
                    "(editor, html) => { editor.setContent('<p>prima</p>'); editor.execCommand('mceInsertContent', false, html); }",
                    "(editor, html) => { editor.setContent('<p>prima</p>'); editor.selection.setContent(html); editor.undoManager.add(); editor.undoManager.undo(); editor.undoManager.redo(); }")) {
                page.evaluate("html => (" + way + ")(tinymce.activeEditor, html)", attack);

                assertThat(left(page)).as(attack + " by " + way).isEmpty();
                assertThat(String.valueOf(page.evaluate("tinymce.activeEditor.getContent()")))
                        .as(attack)
                        .doesNotContain("data-mce", "<!--", "<script", "onerror", "javascript:");
            }
            paste(page, attack);
            assertThat(left(page)).as("pasted " + attack).isEmpty();
        }
        nothingHappened(page);
        page.evaluate("tinymce.activeEditor.setContent('<p>Un testo pulito.</p>')");
        save(page);
        assertThat(versions.latest(key, code).orElseThrow().text().plain()).isEqualTo("Un testo pulito.");
    }

    @Test
    void what_is_posted_to_the_address_harms_nobody_who_reads_writes_compares_or_merges() {
        var writer = browser.personWithoutContentPolicy().signIn("udp.rhodense").page();
        writer.navigate(place);
        writer.waitForSelector("#pz-redazione[data-pronto=si]");
        for (var attack : EditorAttacks.ALL) {
            post(writer, "", "<p>prima</p>" + attack + "<p>dopo</p>");
            post(writer, "/bozza", attack);
        }
        post(writer, "", String.join("<p>e</p>", EditorAttacks.ALL));
        var last = versions.latest(key, code).orElseThrow();
        assertThat(last.text().html()).doesNotContain("data-mce", "<!--", "<script", "onerror", "fuori.invalid");

        var reader = editing("responsabile.rhodense");
        assertThat(left(reader)).isEmpty();
        reader.navigate(place + "/versioni?da=1&a=" + last.number());
        assertThat(reader.locator("main").evaluate(RUNS)).isEqualTo("");
        reader.navigate("/piani/" + key);
        reader.navigate(place + "/unisci");
        assertThat(reader.locator("main").evaluate(RUNS)).isEqualTo("");
        nothingHappened(reader);
        nothingHappened(writer);
    }

    @Test
    void a_text_left_in_the_browser_is_clean_when_it_is_taken_up() {
        var page = editing("udp.rhodense");
        var attack = String.join("", EditorAttacks.ALL);
        page.evaluate(
                "html => localStorage.setItem('pianozona:' + document.getElementById('pz-redazione').dataset.chi + ':' + document.getElementById('pz-redazione').dataset.bozza, JSON.stringify({text: html, at: '10:00'}))",
                attack);
        page.navigate(place);
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sì"))
                .click();
        page.waitForTimeout(500);

        assertThat(left(page)).isEmpty();
        nothingHappened(page);
        page.evaluate("localStorage.clear()");
    }

    private Page editing(String person) {
        var page = browser.personWithoutContentPolicy().signIn(person).page();
        page.onRequest(this::note);
        page.navigate(place);
        page.waitForSelector("#pz-redazione[data-pronto=si]");
        return page;
    }

    private void note(Request request) {
        if (!request.url().startsWith("http://localhost:" + port)
                && !request.url().startsWith("data:")
                && !request.url().startsWith("blob:")
                && !request.url().startsWith("about:")) {
            elsewhere.add(request.url());
        }
    }

    private static String left(Page page) {
        return (String)
                page.frameLocator("#pz-redazione iframe").locator("body").evaluate(LEFT);
    }

    private void nothingHappened(Page page) {
        page.waitForTimeout(300);
        for (var frame : page.frames()) {
            assertThat(frame.evaluate("window.rotto === undefined")).isEqualTo(true);
        }
        assertThat(elsewhere).isEmpty();
    }

    private static void post(Page page, String to, String html) {
        page.evaluate(
                """
                async ([to, html]) => {
                  const form = document.getElementById('pz-redazione');
                  const body = new URLSearchParams({_csrf: form.elements._csrf.value, base: '0', formato: 'html', stato: 'BOZZA', testo: html});
                  await fetch(form.getAttribute('action') + to, {method: 'POST', body});
                }
                """,
                List.of(to, html));
    }

    private static void paste(Page page, String html) {
        page.evaluate("tinymce.activeEditor.setContent('<p>prima</p>')");
        page.waitForResponse(
                answer -> answer.url().endsWith("/pulisci"), () -> page.frameLocator("#pz-redazione iframe")
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
                                html));
    }

    private static void save(Page page) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Salva versione"))
                .click();
        page.waitForSelector(".alert-success, .alert-warning, .alert-danger");
    }
}
