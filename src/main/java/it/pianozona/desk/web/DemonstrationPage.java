/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.DemonstrationClock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In a demonstration every page says which day it is and lets the day be moved forward. */
@Controller
@ControllerAdvice
@ConditionalOnProperty("pianozona.demonstration.enabled")
class DemonstrationPage {

    private final DemonstrationClock demonstration;
    private final BusinessClock clock;

    DemonstrationPage(DemonstrationClock demonstration, BusinessClock clock) {
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @ModelAttribute("demonstrationToday")
    LocalDate today() {
        return clock.today();
    }

    @PostMapping("/dimostrazione/data")
    String move(@RequestParam("data") LocalDate day, RedirectAttributes page) {
        try {
            demonstration.moveTo(day);
        } catch (RuleViolated refusal) {
            page.addFlashAttribute("refusal", refusal.getMessage());
        }
        return "redirect:/";
    }
}
