/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice.web;

import it.pianozona.notice.OpenSteps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The link to a task that can be sent by e-mail. Tasklist's own address carries the task after the {@code #}, which a sign-in
 * loses; this one survives it.
 */
@Controller
class TaskLink {

    private final OpenSteps steps;

    TaskLink(OpenSteps steps) {
        this.steps = steps;
    }

    @GetMapping("/compiti/{task:[A-Za-z0-9-]{1,64}}")
    String open(@PathVariable String task, RedirectAttributes next) {
        if (steps.isOpen(task)) {
            return "redirect:/camunda/app/tasklist/default/#/?task=" + task;
        }
        next.addFlashAttribute("done", "Il compito non è più aperto: è già stato concluso o il suo termine è passato.");
        return "redirect:/avvisi";
    }
}
