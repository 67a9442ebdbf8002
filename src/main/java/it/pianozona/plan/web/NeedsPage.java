/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.Evidence;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.Need;
import it.pianozona.plan.chain.Needs;
import it.pianozona.plan.chain.SourcePriority;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs that the plan states, with evidence and priorities. */
@Controller
@RequestMapping("/piani/{cycleKey}/bisogni")
class NeedsPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/bisogni";

    private final Needs needs;
    private final Evidence evidence;
    private final GuidanceOfCycle guidance;
    private final Writers writers;

    NeedsPage(Needs needs, Evidence evidence, GuidanceOfCycle guidance, Writers writers) {
        this.needs = needs;
        this.evidence = evidence;
        this.guidance = guidance;
        this.writers = writers;
    }

    /** What the form sends, as it was written. */
    record Input(String id, String version, String text, List<String> evidence, List<String> priorities)
            implements RowInput<Need> {

        static Input of(Need need, int version) {
            return new Input(
                    need.id().toString(), Integer.toString(version), need.text(), need.evidence(), need.priorities());
        }

        @Override
        public Need row() {
            return new Need(
                    Field.id(id).orElseGet(UUID::randomUUID),
                    Field.lines(text),
                    Field.all(evidence),
                    Field.all(priorities));
        }

        Input upon(int newer) {
            return new Input(id, Integer.toString(newer), text, evidence, priorities);
        }
    }

    @GetMapping
    String show(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "modifica", required = false) UUID changed,
            Model model) {
        needs.find(cycleKey, changed)
                .ifPresent(need -> model.addAttribute(
                        "input",
                        Input.of(need, needs.written(cycleKey).get(need.id()).version())));
        return page(visit, model);
    }

    @PostMapping
    String save(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("input") Input input,
            Model model,
            Attempt attempt) {
        Door.require(visit.drafts());
        return new WrittenTogether<>(() -> needs.find(cycleKey, input.row().id()), input, input::upon, shown -> {
                    model.addAttribute("input", shown);
                    return page(visit, model);
                })
                .save(attempt, BACK, model, () -> {
                    input.write(needs, cycleKey, visit.author());
                    return "Il bisogno è registrato.";
                });
    }

    @PostMapping("/rimuovi")
    String remove(PlanVisit visit, @PathVariable String cycleKey, @RequestParam("bisogno") UUID need, Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(BACK, "Il bisogno è tolto dal piano.", () -> needs.remove(cycleKey, need, visit.author()));
    }

    private String page(PlanVisit visit, Model model) {
        var key = visit.cycle().key();
        model.addAttribute("needs", needs.of(key));
        model.addAttribute("writers", writers.lines(needs.written(key)));
        model.addAttribute("evidence", evidence.labels(key));
        model.addAttribute(
                "priorities", Choices.of(guidance.priorities(key), SourcePriority::code, SourcePriority::text));
        return "piano-bisogni";
    }
}
