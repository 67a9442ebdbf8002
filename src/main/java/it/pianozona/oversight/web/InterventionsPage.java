/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import it.pianozona.oversight.Assignments;
import it.pianozona.oversight.Interventions;
import it.pianozona.oversight.PlainWords;
import it.pianozona.oversight.StepTerms;
import it.pianozona.oversight.Watch;
import it.pianozona.oversight.web.OversightDoor.Visit;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.OpenStep;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a coordinator does to a running instance and to its open steps. Rules: requirement 6.9. */
@Controller
@RequestMapping("/regia/procedimenti/{id}")
class InterventionsPage {

    private final Watch watch;
    private final Interventions interventions;
    private final Assignments assignments;
    private final StepTerms terms;

    InterventionsPage(Watch watch, Interventions interventions, Assignments assignments, StepTerms terms) {
        this.watch = watch;
        this.interventions = interventions;
        this.assignments = assignments;
        this.terms = terms;
    }

    @PostMapping("/sospendi")
    String suspend(Visit visit, @RequestParam(name = "motivo", defaultValue = "") String reason, Attempt attempt) {
        return act(visit, reason, attempt, () -> {
            interventions.suspend(visit.instance(), visit.personId(), reason);
            attempt.tell("done", "Il procedimento è sospeso: nessun passo avanza finché non lo fai riprendere.");
        });
    }

    @PostMapping("/riprendi")
    String resume(Visit visit, Attempt attempt) {
        return act(visit, "", attempt, () -> {
            interventions.resume(visit.instance(), visit.personId());
            attempt.tell("done", "Il procedimento è ripreso.");
        });
    }

    @PostMapping("/passi-automatici/{job}/riprova")
    String retry(Visit visit, @PathVariable String id, @PathVariable String job, Attempt attempt) {
        return act(visit, "", attempt, () -> {
            var step = watch.stopped(visit.territories(), id, job)
                    .orElseThrow(() -> new RuleViolated(
                            "Il passo automatico non è più fermo: qualcuno lo ha già fatto ripartire."));
            interventions
                    .retry(visit.instance(), step, visit.personId())
                    .ifPresentOrElse(
                            cause -> attempt.tell(
                                    "refusal",
                                    "«%s» non è riuscito nemmeno questa volta. %s %s"
                                            .formatted(
                                                    step.step(),
                                                    PlainWords.of(step.step(), cause)
                                                            .happened(),
                                                    PlainWords.of(step.step(), cause)
                                                            .toDo())),
                            () -> attempt.tell(
                                    "done",
                                    "«%s» è riuscito e il procedimento è andato avanti.".formatted(step.step())));
        });
    }

    @PostMapping("/passi/{task}/affida")
    String give(
            Visit visit,
            @PathVariable String task,
            @RequestParam(name = "persona", defaultValue = "") String toPerson,
            Attempt attempt) {
        return act(visit, "", attempt, () -> {
            assignments.give(step(visit, task), toPerson, visit.personId());
            attempt.tell("done", "Il passo è affidato. I colleghi dell'ufficio possono comunque subentrare.");
        });
    }

    @PostMapping("/passi/{task}/libera")
    String release(Visit visit, @PathVariable String task, Attempt attempt) {
        return act(visit, "", attempt, () -> {
            assignments.release(step(visit, task), visit.personId());
            attempt.tell("done", "Il passo è libero per tutto l'ufficio.");
        });
    }

    @PostMapping("/passi/{task}/offri")
    String offer(
            Visit visit,
            @PathVariable String task,
            @RequestParam(name = "ufficio", defaultValue = "") String toOffice,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Attempt attempt) {
        return act(visit, reason, attempt, () -> {
            assignments.offer(step(visit, task), toOffice, reason, visit.personId());
            attempt.tell("done", "Il passo è offerto anche all'altro ufficio.");
        });
    }

    @PostMapping("/passi/{task}/sollecita")
    String remind(Visit visit, @PathVariable String task, Attempt attempt) {
        return act(visit, "", attempt, () -> attempt.tell("done", terms.remind(step(visit, task), visit.personId())));
    }

    @PostMapping("/passi/{task}/termine")
    String moveTerm(
            Visit visit,
            @PathVariable String task,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Attempt attempt) {
        return act(visit, reason, attempt, () -> {
            terms.move(step(visit, task), attempt.typed().date("giorno"), reason, visit.personId());
            attempt.tell("done", "Il termine del passo è spostato. Gli altri termini del procedimento restano.");
        });
    }

    @GetMapping("/versione")
    String preview(Visit visit, Model model) {
        model.addAttribute("instance", visit.instance());
        model.addAttribute(
                "preview", visit.instance().model().isOutdated() ? interventions.preview(visit.instance()) : null);
        return "regia-versione";
    }

    @PostMapping("/versione")
    String move(
            Visit visit,
            @PathVariable String id,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Attempt attempt) {
        return attempt.then(
                "redirect:/regia/procedimenti/{id}",
                () -> {
                    interventions.move(visit.instance(), visit.personId(), reason);
                    return "Il procedimento segue ora la versione %d. I passi aperti sono rimasti aperti, con chi li aveva in mano e con la loro scadenza."
                            .formatted(visit.instance().model().newest());
                },
                () -> {
                    attempt.tell("reason", reason);
                    return "redirect:/regia/procedimenti/{id}/versione";
                });
    }

    private OpenStep step(Visit visit, String task) {
        return watch.step(visit.territories(), visit.instance().id(), task).orElseThrow(Door::notHere);
    }

    /** Back to the instance; to Regia if what was done let it end. */
    private String act(Visit visit, String reason, Attempt attempt, Runnable intervention) {
        Supplier<String> back =
                () -> watch.instance(visit.territories(), visit.instance().id()).isPresent()
                        ? "redirect:/regia/procedimenti/{id}"
                        : "redirect:/regia";
        return attempt.then(
                back.get(),
                () -> {
                    intervention.run();
                    attempt.leadsTo(back.get());
                },
                () -> {
                    attempt.tell("reason", reason);
                    return back.get();
                });
    }
}
