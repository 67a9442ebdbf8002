/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import it.pianozona.browser.Person;
import it.pianozona.support.SampleMeasures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What people do on the pages on which a plan is written, each as themselves. */
final class PlanPages {

    private static final double LONGEST_COMPOSITION = 120_000;

    private final BrowserPerformer performer;
    private final String key;

    PlanPages(BrowserPerformer performer, String key) {
        this.performer = performer;
        this.key = key;
    }

    /**
     * An action sheet as somebody writes it on the page.
     *
     * @param objective place of its objective among those that the page offers, from 0
     * @param amount what it costs the municipalities in 2018, euro as a person writes it
     */
    record Sheet(String title, int objective, String area, String socialOwner, String amount) {}

    /** Opens a page of the plan; empty for the page of the plan itself. */
    Page open(String person, String chapter) {
        var page = performer.person(person).page();
        page.navigate("/piani/" + key + (chapter.isEmpty() ? "" : "/" + chapter));
        return page;
    }

    /** All that a page of the plan shows. */
    String reads(String person, String chapter) {
        open(person, chapter);
        return performer
                .person(person)
                .screenshot("piano-" + chapter.replace('/', '-'))
                .sees();
    }

    /** Begins to set up the plan office, as the act of appointment says. */
    void setsUpOffice(String person, String area, String today) {
        var page = performer.person(person).page();
        page.navigate("/uffici-di-piano/" + area);
        page.selectOption("#costituzione-tipo", "RESTRICTED");
        page.fill("#costituzione-atto", "Deliberazione dell'assemblea n. 4");
        page.fill("#costituzione-data", today);
        page.fill("#costituzione-dal", today);
        press(page, "Avvia la costituzione");
        page.waitForSelector(".alert-success");
    }

    /** Uploads a sheet of data and sees what it would do; nothing is saved yet. */
    Person checksSheet(String person, String csv) {
        var acting = performer.person(person);
        acting.upload(
                "/profili/" + key + "/dati",
                "#foglio",
                new FilePayload("dati.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)),
                "Controlla il foglio");
        acting.page().waitForURL("**/importazioni/**");
        return acting;
    }

    /** Writes a section in the editor and declares it complete. */
    void writesSection(String person, String code, String words) {
        var page = open(person, "sezioni/" + code);
        page.waitForSelector("#pz-redazione[data-pronto=si]");
        page.frameLocator("#pz-redazione iframe").locator("body").click();
        page.keyboard().type(words);
        page.click("label[for=stato-completa]");
        press(page, "Salva versione");
        page.waitForSelector(".alert-success");
    }

    /** Puts the sources on the financial framework, fills in their cells by the names of the fields, and saves it. */
    void fillsFramework(String person, Map<String, String> cells) {
        var page = open(person, "quadro");
        cells.keySet().stream()
                .filter(name -> name.startsWith("q-"))
                .map(name -> name.substring("q-2018-".length()))
                .distinct()
                .forEach(row -> {
                    var parts = row.split("-");
                    page.selectOption("#riga", parts[1] + "-" + parts[0]);
                    press(page, "Aggiungi la riga");
                    page.waitForSelector("[name$='-" + row + "'] >> nth=0");
                });
        cells.forEach((name, value) -> page.fill("[name='" + name + "']", value));
        press(page, "Salva il quadro");
        page.waitForSelector(".alert-success");
    }

    /** Fills in a new action sheet and sends it. */
    Page sendsAction(String person, Sheet sheet) {
        var page = open(person, "azioni/nuova");
        var objectives = page.locator("#obiettivo option[value]:not([value=''])");
        page.fill("#titolo", sheet.title());
        page.selectOption("#area", sheet.area());
        page.selectOption("#obiettivo", objectives.nth(sheet.objective()).getAttribute("value"));
        page.fill("#target", "Famiglie");
        page.fill("#titolareSociale", sheet.socialOwner());
        page.fill("[name='costo-2018-COMUNI']", sheet.amount());
        SampleMeasures.fields("Famiglie seguite", "120", "150", 2020)
                .forEach((field, value) -> page.fill("[name='" + field + "']", value));
        press(page, "Salva la scheda");
        return page;
    }

    /** Asks for the document and waits until it is there. */
    Page composes(String person) {
        var page = open(person, "documento");
        press(page, "Componi la bozza");
        page.waitForSelector("#bozza ~ ul a", new Page.WaitForSelectorOptions().setTimeout(LONGEST_COMPOSITION));
        return page;
    }

    /** The rows of a sheet of data: residents and social spending of each municipality. */
    static String data(List<String> municipalities, String year) {
        var sheet = new StringBuilder("codice_istat;anno;indicatore;valore;fonte;attendibilita\n");
        for (int place = 0; place < municipalities.size(); place++) {
            var istat = municipalities.get(place);
            sheet.append("%s;%s;POPOLAZIONE;%d.000;Anagrafe;ALTA%n".formatted(istat, year, 10 + place));
            sheet.append("%s;%s;SPESA_SOCIALE;%d.500,50;Consuntivo;MEDIA%n".formatted(istat, year, 900 + place));
        }
        return sheet.toString();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
