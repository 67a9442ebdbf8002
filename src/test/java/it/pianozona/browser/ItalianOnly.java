/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Looks for English that was left over in what a page shows or tells a screen reader. A text is suspect when it holds one of the
 * words below, none of which is Italian or used in Italian administration, or, on
 * Camunda's pages, when it is the key of a missing translation.
 */
public final class ItalianOnly {

    private static final List<String> ENGLISH = List.of(
            ("the and of is are was with your you this that these those from not please select selected search required field"
                            + " fields task tasks claim unclaim completed save saved cancel create created delete deleted"
                            + " edit add added remove removed show hide next previous loading error errors failed by has have been"
                            + " will can could must should name value values type started ended process processes instance"
                            + " instances incident incidents running suspend suspended activate activated definition definitions"
                            + " deployment deployments history job jobs retry retries today yesterday tomorrow ago hour hours"
                            + " minutes days month months year years january february march april june july august september"
                            + " october november december monday tuesday wednesday thursday friday saturday sunday description"
                            + " details filter filters comment comments user users groups close view tenant variables overview"
                            + " welcome actions assignee assigned unassigned priority empty found nothing clear reset submit"
                            + " there which when while every either more less than into about only again")
                    .split(" "));

    /** English where they stand alone; within a sentence they may be Italian ("13 sezioni complete"). */
    private static final List<String> ALONE = List.of("Complete", "Start", "Open", "Home", "All");

    /** Texts of a page that are not in Italian and are meant so, as a whole. */
    private static final List<String> MEANT = List.of("SHA-256");

    private static final String LOOK =
            """
            ({english, alone, meant}) => {
              const words = new Set(english);
              const found = new Set();
              const look = (text, where) => {
                const whole = text.trim();
                if (!whole || meant.includes(whole)) return;
                const tokens = whole.toLowerCase().split(/[^\\p{L}\\p{N}_'’-]+/u);
                const key = location.pathname.startsWith('/camunda') && /^[A-Z]{2,}(_[A-Z]{2,})+$/.test(whole);
                if (key || alone.includes(whole) || tokens.some(token => words.has(token))) found.add(where + ': ' + whole.slice(0, 120));
              };
              const foreign = element => element.closest('code, pre, script, style, [translate=no], [lang]:not([lang=it])');
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
              for (let node = walker.currentNode; node; node = walker.nextNode()) {
                const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                if (foreign(element) || !element.checkVisibility()) continue;
                if (node.nodeType === Node.TEXT_NODE) {
                  look(node.data, 'text');
                } else {
                  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                    if (node.hasAttribute(name)) look(node.getAttribute(name), name);
                  }
                }
              }
              look(document.title, 'title of the page');
              if (!(document.documentElement.lang || '').startsWith('it')) found.add('the page does not say that it is in Italian');
              return [...found];
            }
            """;

    private ItalianOnly() {}

    /** What is left over in English, with where it stands; nothing on an Italian page. */
    @SuppressWarnings("unchecked")
    public static List<String> leftovers(Page page) {
        return (List<String>) page.evaluate(LOOK, Map.of("english", ENGLISH, "alone", ALONE, "meant", MEANT));
    }
}
