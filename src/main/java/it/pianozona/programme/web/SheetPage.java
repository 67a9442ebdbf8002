/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.plan.WrittenByAnother;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.programme.sheet.SheetAnswers;
import it.pianozona.programme.sheet.SheetFrames;
import it.pianozona.programme.sheet.SheetGaps;
import it.pianozona.programme.sheet.SheetHands;
import it.pianozona.programme.sheet.SheetValues;
import it.pianozona.programme.sheet.SheetWriting;
import it.pianozona.programme.sheet.Standing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One sheet of a programme: read, written, answered (requirement 3.10). */
@Controller
@RequestMapping("/programmi/{programmeKey}/schede")
class SheetPage {

    private static final String LIST = "redirect:/programmi/{programmeKey}/schede";
    private static final String SAME = "redirect:/programmi/{programmeKey}/schede/{number}";

    private final ProgrammeSheets sheets;
    private final SheetFrames frames;
    private final SheetWriting writing;
    private final SheetAnswers answers;
    private final SheetHands hands;
    private final SheetsView view;
    private final ProgrammeHead head;

    SheetPage(
            ProgrammeSheets sheets,
            SheetFrames frames,
            SheetWriting writing,
            SheetAnswers answers,
            SheetHands hands,
            SheetsView view,
            ProgrammeHead head) {
        this.sheets = sheets;
        this.frames = frames;
        this.writing = writing;
        this.answers = answers;
        this.hands = hands;
        this.view = view;
        this.head = head;
    }

    /** @param action of the plan that the new sheet begins with, if any */
    @GetMapping("/nuova")
    String blank(ProgrammeVisit visit, @RequestParam(name = "azione", required = false) String action, Model model) {
        Door.require(hands.mayAdd(visit));
        var draft = sheets.draft(visit.programme(), Field.id(action));
        return page(visit, Optional.empty(), SheetInput.of(draft, 0, frames.of(visit.programme())), model);
    }

    @PostMapping("/nuova")
    String add(ProgrammeVisit visit, @RequestParam MultiValueMap<String, String> fields, Model model, Attempt attempt) {
        Door.require(hands.mayAdd(visit));
        var programme = visit.programme();
        var frame = frames.of(programme);
        var input = SheetInput.sent(fields, List.of(), frame.measures());
        return attempt.then(
                LIST,
                () -> {
                    var added = writing.add(
                            programme.id(), input.sheet(ProgrammeSheet.blank(programme.id()), frame), visit.personId());
                    return added.isTaken()
                            ? "La scheda «%s» è nel programma.".formatted(added.name())
                            : "La scheda «%s» è proposta: l'ufficio di piano ti risponde.".formatted(added.name());
                },
                () -> page(visit, Optional.empty(), input, model));
    }

    @GetMapping("/{number}")
    String show(ProgrammeVisit visit, @PathVariable Integer number, Model model) {
        var sheet = existing(visit, number);
        var version = sheets.written(sheet.programmeId()).get(sheet.id()).version();
        return page(visit, Optional.of(sheet), SheetInput.of(sheet, version, frames.of(visit.programme())), model);
    }

    @PostMapping("/{number}")
    String change(
            ProgrammeVisit visit,
            @PathVariable Integer number,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Attempt attempt) {
        var sheet = existing(visit, number);
        Door.require(hands.mayChange(visit, sheet));
        var frame = frames.of(visit.programme());
        var input = SheetInput.sent(fields, sheet.parts().results(), frame.measures());
        return attempt.then(
                SAME,
                () -> {
                    writing.change(
                            sheet.programmeId(),
                            input.sheet(sheet, frame),
                            input.version(),
                            visit.personId(),
                            input.fall());
                    return "La scheda è salvata.";
                },
                refusal -> {
                    if (refusal instanceof WrittenByAnother overtaken) {
                        model.addAttribute("kept", true);
                        return page(
                                visit,
                                sheets.find(sheet.id()),
                                input.upon(overtaken.now().version()),
                                model);
                    }
                    return page(visit, Optional.of(sheet), input, model);
                });
    }

    @PostMapping("/{number}/rimuovi")
    String remove(ProgrammeVisit visit, @PathVariable Integer number, Attempt attempt) {
        var sheet = existing(visit, number);
        Door.require(hands.mayChange(visit, sheet));
        return attempt.then(
                LIST,
                "La scheda è tolta dal programma.",
                () -> writing.remove(sheet.programmeId(), sheet.id(), visit.personId()));
    }

    /** The planning office answers a proposal. */
    @PostMapping("/{number}/risposta")
    String answer(
            ProgrammeVisit visit,
            @PathVariable Integer number,
            @RequestParam(name = "accolta", required = false) Boolean accepted,
            @RequestParam(name = "risposta", required = false) String words,
            Attempt attempt) {
        var sheet = existing(visit, number);
        Door.require(visit.writesSheets());
        return attempt.then(
                SAME,
                "La risposta è registrata: chi ha proposto la scheda la riceve.",
                () -> answers.answer(
                        sheet.programmeId(),
                        sheet.id(),
                        Boolean.TRUE.equals(accepted),
                        Field.lines(words),
                        visit.personId()));
    }

    private ProgrammeSheet existing(ProgrammeVisit visit, Integer number) {
        return Optional.ofNullable(number)
                .flatMap(known -> sheets.find(visit.programme().id(), known))
                .filter(sheet -> hands.mayRead(visit, sheet))
                .orElseThrow(Door::notHere);
    }

    private String page(ProgrammeVisit visit, Optional<ProgrammeSheet> shown, SheetInput input, Model model) {
        var frame = frames.of(visit.programme());
        head.on(visit, model);
        view.choices(frame, model);
        model.addAttribute("sheet", shown.orElse(null));
        model.addAttribute("input", input);
        model.addAttribute("measures", input.results());
        model.addAttribute(
                "mayWrite", shown.map(sheet -> hands.mayChange(visit, sheet)).orElseGet(() -> hands.mayAdd(visit)));
        model.addAttribute("mayAnswer", false);
        shown.ifPresent(sheet -> {
            var gaps = sheet.isTaken() ? SheetGaps.of(sheet) : new SheetGaps(List.of());
            model.addAttribute("values", SheetValues.of(sheet, frame));
            model.addAttribute("gaps", gaps.gaps());
            model.addAttribute("pill", SheetsView.pill(sheet, gaps));
            model.addAttribute("proposedBy", view.officeName(sheet.proposal().proposedBy()));
            model.addAttribute(
                    "writer", view.writer(sheets.written(sheet.programmeId()).get(sheet.id())));
            model.addAttribute(
                    "mayAnswer", visit.writesSheets() && sheet.proposal().standing() == Standing.PROPOSED);
        });
        return "programma-scheda";
    }
}
