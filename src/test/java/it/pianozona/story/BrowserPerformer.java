/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import it.pianozona.browser.Browser;
import it.pianozona.browser.Person;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.time.BusinessClock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;

/** The people act in Chromium: sign in, open the task in Tasklist, fill in its form, confirm. */
final class BrowserPerformer implements Performer {

    private final Browser browser;
    private final AgreementSteps agreement;
    private final BusinessClock clock;
    private final String pictures;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Integer> clicks = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    BrowserPerformer(Browser browser, AgreementSteps agreement, BusinessClock clock, String pictures) {
        this.browser = browser;
        this.agreement = agreement;
        this.clock = clock;
        this.pictures = pictures;
    }

    @Override
    public void perform(
            String person, Task task, String formId, Map<String, Object> shown, Map<String, Object> answers) {
        var acting = person(person);
        beforehand(acting, formId, shown, answers);
        var before = acting.clicks();
        acting.openTaskWithId(task.getId()).fillIn(formId, shown, answers);
        if (clicks.merge(formId, 0, (kept, none) -> kept) == 0) {
            acting.screenshot(pictures + "-" + formId);
        }
        try {
            acting.confirm();
        } catch (PlaywrightException | AssertionError stuck) {
            acting.screenshot(pictures + "-bloccato");
            throw new IllegalStateException("«" + task.getName() + "» cannot be confirmed by " + person, stuck);
        }
        clicks.merge(formId, acting.clicks() - before, Math::max);
    }

    /** What the step needs from the dossier page that its form links to. */
    private void beforehand(Person acting, String formId, Map<String, Object> shown, Map<String, Object> answers) {
        var address = "/accordi/" + shown.get("pratica");
        if (formId.equals("atto-autorizzazione")) {
            acting.upload(
                    address + "/enti/" + shown.get("ente"),
                    "#file-atto",
                    new FilePayload("delibera.pdf", "application/pdf", TestPdf.saying("Delibera")),
                    "Carica l'atto");
            picture(acting, "ente");
        } else if (formId.equals("firma-accordo") && "FIRMATO".equals(answers.get("esitoFirma"))) {
            sign(acting, address + "/firma/" + shown.get("ente"), String.valueOf(shown.get("ente")));
        }
    }

    /** The signatory downloads the document, signs it with a tool of their own and uploads it. */
    private void sign(Person acting, String address, String office) {
        var document = acting.download(address, "Scarica il documento");
        acting.upload(
                address,
                "#file-firmato",
                new FilePayload(
                        "accordo.pdf.p7m",
                        "application/pkcs7-mime",
                        agreement.signerOf(office).signCades(document)),
                "Carica e verifica");
        acting.page().waitForSelector(".alert-success");
        picture(acting, "firma");
    }

    private void picture(Person acting, String name) {
        if (taken.add(name)) {
            acting.screenshot(pictures + "-" + name);
        }
    }

    @Override
    public void waitDays(int days) {
        person("segreteria.rhodense").moveDemonstrationTo(clock.today().plusDays(days));
    }

    /** The most clicks that the form took anybody, from the open desk to the confirmed form. */
    int clicksOf(String formId) {
        return clicks.get(formId);
    }

    Person person(String name) {
        return people.computeIfAbsent(name, signIn -> browser.person().signIn(signIn));
    }
}
