/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages on a desk and on a phone: a picture of each is kept, axe-core knows no barrier, nothing scrolls sideways, nothing is in
 * English.
 */
final class Screens {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** A4 within its margins as Chromium lays it out, a third smaller than at 96 pixels an inch. */
    private static final int PAPER_WIDTH = 917;

    /** On paper nothing can be clicked, only what is written in a sheet is left of a form, and nothing is cut at the right. */
    private static final String ON_PAPER =
            """
            () => {
              const seen = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
              const left = [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, nav')]
                  .filter(e => seen(e) && !e.closest(e.tagName === 'NAV' ? 'main' : 'table'));
              const words = left.map(e => e.tagName.toLowerCase() + ' ' + (e.name || e.innerText || e.className).slice(0, 40));
              // What is wider is made smaller, as far as one half.
              const wide = document.documentElement.scrollWidth > innerWidth * 1.5 ? ['wider than the paper'] : [];
              const title = seen(document.querySelector('h1') || document.body) ? [] : ['no title'];
              return [...new Set(words)].concat(wide, title);
            }
            """;

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
        keep(page, name + "-" + screen.italian());
        assertThat(problems(page, screen.width())).as("%s on %s", name, screen).isEmpty();
    }

    /** What is wrong with the page as it stands at each width and on paper; pictures of all are kept. */
    static List<String> problems(Page page, String path, String name) {
        var found = new ArrayList<String>();
        for (var screen : Screen.values()) {
            page.setViewportSize(screen.width(), screen.height());
            page.navigate(path);
            keep(page, name + "-" + screen.italian());
            problems(page, screen.width()).forEach(problem -> found.add(name + " on " + screen + ": " + problem));
        }
        page.setViewportSize(PAPER_WIDTH, Screen.DESK.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        keep(page, name + "-stampa");
        strings(page, ON_PAPER).forEach(problem -> found.add(name + " on paper: " + problem));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return found;
    }

    private static List<String> problems(Page page, int width) {
        var found = new ArrayList<>(Axe.violations(page));
        ItalianOnly.leftovers(page).forEach(word -> found.add("English: " + word));
        if ((Integer) page.evaluate("document.documentElement.scrollWidth") > width) {
            found.add("scrolls sideways");
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
