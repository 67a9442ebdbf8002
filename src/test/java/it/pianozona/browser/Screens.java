/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pages on a desk and on a phone: a picture of each is kept, axe-core knows no barrier, nothing scrolls sideways, nothing is in
 * English.
 */
final class Screens {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private Screens() {}

    /** Opens the page at each width. */
    static void see(Page page, String path, String name) {
        see(page, name, () -> page.navigate(path));
    }

    /** Looks at the page as it is at each width. */
    static void see(Page page, String name) {
        see(page, name, () -> {});
    }

    /**
     * Looks at the page at each width and leaves it on the desk.
     *
     * @param opens brings it into the state to be looked at, once for each width
     */
    static void see(Page page, String name, Runnable opens) {
        for (var screen : Screen.values()) {
            page.setViewportSize(screen.width(), screen.height());
            opens.run();
            look(page, name, screen);
        }
        page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
    }

    private static void look(Page page, String name, Screen screen) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + screen.italian() + ".png")));
        assertThat(Axe.violations(page)).as("%s on %s", name, screen).isEmpty();
        assertThat(ItalianOnly.leftovers(page)).as("English on %s", name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s scrolls sideways on %s", name, screen)
                .isLessThanOrEqualTo(screen.width());
    }
}
