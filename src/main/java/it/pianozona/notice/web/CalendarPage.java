/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice.web;

import it.pianozona.notice.CalendarFeeds;
import it.pianozona.notice.FeedPace;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secret address of the own calendar, and the calendar at such an address. */
@Controller
class CalendarPage {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final String BACK = "redirect:/avvisi/calendario";

    private final CalendarFeeds feeds;
    private final FeedPace pace;

    CalendarPage(CalendarFeeds feeds, FeedPace pace) {
        this.feeds = feeds;
        this.pace = pace;
    }

    @GetMapping("/avvisi/calendario")
    String show(Principal person, Model model) {
        model.addAttribute("since", feeds.since(person.getName()).orElse(null));
        return "avvisi-calendario";
    }

    @PostMapping("/avvisi/calendario/nuovo")
    String renew(Principal person, RedirectAttributes next) {
        next.addFlashAttribute("feed", feeds.renew(person.getName()));
        return BACK;
    }

    @PostMapping("/avvisi/calendario/revoca")
    String revoke(Principal person, RedirectAttributes next) {
        feeds.revoke(person.getName());
        next.addFlashAttribute("done", "L'indirizzo del calendario non vale più.");
        return BACK;
    }

    /** Without sign-in: the address itself is the key. */
    @GetMapping("/calendario/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        var caller = request.getRemoteAddr();
        if (!pace.admits(secret, caller)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", Long.toString(FRESH.toSeconds()))
                    .build();
        }
        return feeds.read(secret)
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                        .header("X-Robots-Tag", "noindex")
                        .body(calendar))
                .orElseGet(() -> {
                    pace.failed(caller);
                    return ResponseEntity.notFound().build();
                });
    }
}
