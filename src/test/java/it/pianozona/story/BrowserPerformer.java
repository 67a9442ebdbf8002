/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import com.microsoft.playwright.PlaywrightException;
import it.pianozona.browser.Browser;
import it.pianozona.browser.Person;
import it.pianozona.time.BusinessClock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** The people act in Chromium: sign in, open the task in Tasklist, fill in its form, confirm. */
final class BrowserPerformer implements Performer {

    private final Browser browser;
    private final BusinessClock clock;
    private final String pictures;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Integer> clicks = new HashMap<>();

    BrowserPerformer(Browser browser, BusinessClock clock, String pictures) {
        this.browser = browser;
        this.clock = clock;
        this.pictures = pictures;
    }

    @Override
    public void perform(
            String person, Task task, String formId, Map<String, Object> shown, Map<String, Object> answers) {
        var acting = person(person);
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

    @Override
    public void waitDays(int days) {
        people.values().stream()
                .findFirst()
                .orElseThrow()
                .moveDemonstrationTo(clock.today().plusDays(days));
    }

    /** The most clicks that the form took anybody, from the open desk to the confirmed form. */
    int clicksOf(String formId) {
        return clicks.get(formId);
    }

    Person person(String name) {
        return people.computeIfAbsent(name, signIn -> browser.person().signIn(signIn));
    }
}
