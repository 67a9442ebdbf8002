/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a person does with the product in a browser, in the words of the page; counts the clicks since sign-in. */
public final class Person {

    /** The password of all people of the demonstration. */
    private static final String PASSWORD = "pianozona";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private int clicks;

    Person(Page page) {
        this.page = page;
    }

    /** Signs in and arrives at the desk. From here on clicks are counted. */
    public Person signIn(String name) {
        return signIn(name, PASSWORD);
    }

    /** Signs in with a password of one's own. */
    public Person signIn(String name, String password) {
        page.navigate("/accedi");
        page.fill("[name=nome]", name);
        page.fill("[name=password]", password);
        page.click("form[action$='/accedi'] button");
        page.waitForURL(Pattern.compile(".*/(\\?.*)?$"));
        clicks = 0;
        return this;
    }

    /** Chooses a password by the address that was sent, and signs in with it. */
    public Person signInFirst(String name, String address, String own) {
        page.navigate(address);
        page.fill("[name=nuova]", own);
        page.fill("[name=ripetuta]", own);
        page.locator("form button").first().click();
        page.waitForURL(Pattern.compile(".*/accedi.*"));
        return signIn(name, own);
    }

    /** Opens the first task with that title, from the desk or from Tasklist's list, and waits until it can be filled in. */
    public Person openTask(String title) {
        click(page.locator("main a, .tasks-list li.task h4.task a")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first());
        return whenTheFormIsReady();
    }

    /** Opens that task by its link on the desk. */
    public Person openFromDesk(String taskId) {
        page.navigate("/");
        click(page.locator("main a[href*='" + taskId + "']").first());
        return whenTheFormIsReady();
    }

    /** Opens one task among several with the same title, as by the link in a notice. */
    public Person openTaskWithId(String taskId) {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + taskId);
        clicks++;
        return whenTheFormIsReady();
    }

    private Person whenTheFormIsReady() {
        // Only the page of the one who has the task in hand contains this button; it is not shown.
        page.waitForSelector(
                "[cam-tasklist-task-meta] .unclaim",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForSelector(".fjs-container .fjs-form-field");
        return this;
    }

    /** Writes in a text, number, date or time field. */
    public Person fill(String label, String value) {
        var field = form().getByLabel(label).first();
        field.fill(value);
        field.press("Tab");
        return this;
    }

    /** Fills in the whole form from values by key, as its .form file lays it out. */
    public Person fillIn(String formId, java.util.Map<String, Object> shown, java.util.Map<String, Object> values) {
        clicks += new FormFiller(page).fill(formId, shown, values);
        return this;
    }

    /** Opens one of our pages, chooses a file in the field and sends it with that button. */
    public Person upload(String address, String field, FilePayload file, String button) {
        page.navigate(address);
        page.setInputFiles(field, file);
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
        return this;
    }

    /** Opens one of our pages and downloads what the link that begins with these words leads to. */
    public byte[] download(String address, String link) {
        page.navigate(address);
        var download = page.waitForDownload(() ->
                click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + link)))
                        .first()));
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Moves the day of the demonstration forward from the desk, as its banner offers. */
    public Person moveDemonstrationTo(java.time.LocalDate day) {
        page.navigate("/");
        page.click(".pz-demo summary");
        page.fill("#pz-data", day.toString());
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Avanza")));
        return this;
    }

    /** Chooses a radio button or ticks a box. */
    public Person choose(String option) {
        click(form().getByLabel(option, new Locator.GetByLabelOptions().setExact(true)));
        return this;
    }

    /** Chooses from the list of a selection field. */
    public Person choose(String label, String option) {
        click(form().getByLabel(label).first());
        click(page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                .first());
        return this;
    }

    /** Confirms the form and waits until the task is gone. */
    public Person confirm() {
        click(confirmButton());
        assertThat(confirmButton()).isHidden();
        return this;
    }

    /**
     * Confirms a form that the product must refuse.
     *
     * @return what the page says
     */
    public String confirmRefused() {
        click(confirmButton());
        return page.locator(".page-notifications .alert .message").innerText().strip();
    }

    /** Leaves the product, from the desk or from Tasklist, and arrives at the sign-in page. */
    public void signOut() {
        if (page.url().contains("/camunda/")) {
            page.click(".account > a");
            page.click(".account .logout a");
        } else {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Esci"))
                    .click();
        }
        page.waitForURL(Pattern.compile(".*/accedi(\\?.*)?$"));
    }

    /** The clicks since sign-in. */
    public int clicks() {
        return clicks;
    }

    /** All that the page shows as text. */
    public String sees() {
        return page.locator("body").innerText();
    }

    /** Keeps a picture of the page in target/screenshots. */
    public Person screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        return this;
    }

    /** Keeps a picture of the page and finds nothing in English on it. */
    public Person seesItalian(String name) {
        screenshot(name);
        org.assertj.core.api.Assertions.assertThat(ItalianOnly.leftovers(page))
                .as("English on %s", name)
                .isEmpty();
        return this;
    }

    /** The page itself, for what these verbs do not say. */
    public Page page() {
        return page;
    }

    private Locator form() {
        return page.locator(".fjs-container");
    }

    private Locator confirmButton() {
        return page.locator(".form-actions .btn-primary");
    }

    private void click(Locator place) {
        place.click();
        clicks++;
    }
}
