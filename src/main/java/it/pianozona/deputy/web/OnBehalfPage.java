/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import it.pianozona.deputy.EntriesOnBehalf;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.territory.Names;
import it.pianozona.workflow.FormLayout;
import it.pianozona.workflow.FormLayout.Field;
import it.pianozona.workflow.OnBehalfStep;
import it.pianozona.workflow.Receipt;
import it.pianozona.workflow.StepsOnBehalf;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The secretariat enters for a body the act that has reached it by PEC or on paper (U-3). */
@Controller
@RequestMapping("/per-conto")
class OnBehalfPage {

    private static final int LONGEST_LIST = 200;

    /** A step that waits, with the body whose turn it is. */
    record Row(OnBehalfStep step, String body) {}

    private final StepsOnBehalf steps;
    private final EntriesOnBehalf entries;
    private final Names names;

    OnBehalfPage(StepsOnBehalf steps, EntriesOnBehalf entries, Names names) {
        this.steps = steps;
        this.entries = entries;
        this.names = names;
    }

    @GetMapping
    String list(Principal person, Model model) {
        if (steps.territoriesOf(person.getName()).isEmpty()) {
            throw Door.notYours();
        }
        var open = steps.of(person.getName(), LONGEST_LIST);
        var known = names.of(
                List.of(), open.stream().map(OnBehalfStep::office).distinct().toList());
        model.addAttribute(
                "rows",
                open.stream()
                        .map(step -> new Row(step, known.office(step.office())))
                        .toList());
        return "per-conto";
    }

    @GetMapping("/compiti/{task}")
    String show(@PathVariable String task, Principal person, Model model) {
        var step = require(task, person);
        return page(step, steps.layout(step, person.getName()), new LinkedMultiValueMap<>(), model);
    }

    @PostMapping("/compiti/{task}")
    String enter(
            @PathVariable String task,
            @ModelAttribute("input") OnBehalfInput input,
            @RequestParam(name = "scansione", required = false) MultipartFile scan,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Model model,
            Attempt attempt) {
        var step = require(task, person);
        var layout = steps.layout(step, person.getName());
        return attempt.then(
                "redirect:/per-conto",
                () -> {
                    entries.enter(
                            step,
                            person.getName(),
                            input.sender(),
                            input.receipt(),
                            OnBehalfInput.scan(scan),
                            OnBehalfInput.values(layout, sent));
                    return "«%s» è inserito per conto di %s.".formatted(step.title(), name(step));
                },
                () -> page(step, layout, sent, model));
    }

    private OnBehalfStep require(String task, Principal person) {
        return steps.find(task, person.getName()).orElseThrow(Door::notHere);
    }

    private String name(OnBehalfStep step) {
        return names.of(List.of(), List.of(step.office())).office(step.office());
    }

    private String page(OnBehalfStep step, FormLayout layout, MultiValueMap<String, String> sent, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("body", name(step));
        model.addAttribute("asksSender", entries.asksSender(step));
        model.addAttribute("senders", entries.senders(step));
        model.addAttribute("noneOfThem", EntriesOnBehalf.NONE_OF_THEM);
        model.addAttribute("notes", layout.notes());
        model.addAttribute("links", layout.links());
        model.addAttribute(
                "fields",
                layout.fields().stream().map(field -> kept(field, sent)).toList());
        model.addAttribute(
                "means",
                Arrays.stream(Receipt.Means.values())
                        .filter(one ->
                                one != Receipt.Means.SITTING || step.formId().equals("esprimi-voto"))
                        .toList());
        return "per-conto-compito";
    }

    /** What was written stays after a refusal. */
    private static Field kept(Field field, MultiValueMap<String, String> sent) {
        if (sent.isEmpty()) {
            return field;
        }
        return new Field(
                field.key(),
                field.label(),
                field.description(),
                field.kind(),
                field.required(),
                field.longest(),
                field.options(),
                Optional.ofNullable(sent.get(OnBehalfInput.PREFIX + field.key()))
                        .orElse(List.of()));
    }
}
