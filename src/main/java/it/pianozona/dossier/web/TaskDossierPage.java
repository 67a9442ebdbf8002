/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.page.Door;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.TaskCards.TaskCard;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Asked by our scripts in Tasklist: the cards of the tasks in sight, the dossier beside the open form. */
@Controller
class TaskDossierPage {

    /** Tasklist shows fifteen tasks at a time, and one form. */
    private static final int AT_ONCE = 50;

    private static final int SOON_DAYS = 7;

    private final TaskDossiers dossiers;
    private final BusinessClock clock;

    TaskDossierPage(TaskDossiers dossiers, BusinessClock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * A card, in words that are shown as they are.
     *
     * @param place area and cycle, for example "Rhodense 2018-2020"
     * @param due for example "scade il 16/01/2017"; empty text if it never does
     * @param urgency {@code tardi}, {@code presto} or empty text
     */
    record Card(String id, String place, String due, String urgency) {}

    @GetMapping("/compiti/schede")
    @ResponseBody
    List<Card> cards(@RequestParam List<String> id, Principal person) {
        var asked = id.stream().distinct().limit(AT_ONCE).toList();
        var today = clock.today();
        return dossiers.cards(person.getName(), asked).stream()
                .map(task -> card(task, today))
                .toList();
    }

    private static Card card(TaskCard task, LocalDate today) {
        return new Card(
                task.id(),
                (task.territoryName() + " " + TaskDossiers.yearsIn(task.businessKey())).strip(),
                task.due().map(day -> dueWords(day, today)).orElse(""),
                task.due().map(day -> urgency(day, today)).orElse(""));
    }

    private static String dueWords(LocalDate due, LocalDate today) {
        return due.equals(today)
                ? "scade oggi, " + Italian.day(due)
                : (due.isBefore(today) ? "scaduto il " : "scade il ") + Italian.day(due);
    }

    private static String urgency(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return "tardi";
        }
        return due.isAfter(today.plusDays(SOON_DAYS)) ? "" : "presto";
    }

    @GetMapping("/compiti/{taskId}/fascicolo")
    String dossier(@PathVariable String taskId, Principal person, Model model) {
        model.addAttribute("dossier", dossiers.of(person.getName(), taskId).orElseThrow(Door::notHere));
        model.addAttribute("today", clock.today());
        return "compito-fascicolo";
    }
}
