/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;

/** A Chromium without window; each person in it has cookies and storage of their own, as on a machine of their own. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A busy machine may take this long for a page; it bounds waiting and measures nothing. */
    private static final int PATIENCE_MS = 45_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String product;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String product) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.product = product;
    }

    /** Opens a browser for the product that listens on that port of this machine. */
    public static Browser on(int port) {
        var path = ChromiumCondition.chromium()
                .orElseThrow(() -> new IllegalStateException("no Chromium; mark the test with @EnabledIfChromium"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(path).setArgs(FLAGS));
        return new Browser(playwright, chromium, "http://localhost:" + port);
    }

    /** A person who has not signed in yet. */
    public Person person() {
        return person(Screen.DESK);
    }

    /** A person who has not signed in yet and uses such a screen. */
    public Person person(Screen screen) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(product)
                .setViewportSize(screen.width(), screen.height())
                .setTimezoneId("Europe/Rome"));
        context.setDefaultTimeout(PATIENCE_MS);
        return new Person(context.newPage());
    }

    /** A person whose browser ignores the content policy, so that only clean content keeps a script from running. */
    public Person personWithoutContentPolicy() {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(product)
                .setBypassCSP(true)
                .setViewportSize(Screen.DESK.width(), Screen.DESK.height())
                .setTimezoneId("Europe/Rome"));
        context.setDefaultTimeout(PATIENCE_MS);
        return new Person(context.newPage());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
