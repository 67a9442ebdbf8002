/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.WrittenByAnother;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkGrid;
import it.pianozona.plan.money.FrameworkSheet;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.text.Italian;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The three-year framework, written on the page like a sheet (F-QUADRO). */
@Controller
@RequestMapping("/piani/{cycleKey}/quadro")
class FrameworkPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/quadro";
    private static final int SHOWN = 50;

    private final Framework framework;
    private final FrameworkView view;
    private final Actions actions;
    private final Sheets sheets;

    FrameworkPage(Framework framework, FrameworkView view, Actions actions, Sheets sheets) {
        this.framework = framework;
        this.view = view;
        this.actions = actions;
        this.sheets = sheets;
    }

    @GetMapping
    String show(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        return view.show(visit, view.kept(cycleKey), framework.written(cycleKey).version(), model);
    }

    @PostMapping
    String save(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam Map<String, String> fields,
            Model model,
            Attempt attempt) {
        Door.require(visit.keepsMoney());
        var kept = view.kept(cycleKey);
        var grid = kept.with(fields);
        int seen = Field.integer(fields.get("version")).orElse(-1);
        return attempt.then(
                BACK,
                () -> {
                    new Problems()
                            .unless(
                                    grid.wrong().isEmpty(),
                                    "Non ho salvato nulla. Da correggere, segnate qui sotto: %s del quadro."
                                            .formatted(
                                                    Italian.count(grid.wrong().size(), "cella", "celle")))
                            .refuse();
                    framework.write(cycleKey, grid.rows(), seen, visit.moneyAuthor());
                    return "Il quadro finanziario è salvato.";
                },
                refusal -> {
                    if (refusal instanceof WrittenByAnother overtaken) {
                        model.addAttribute("kept", kept);
                        model.addAttribute("differing", grid.changedFrom(kept));
                        return view.show(visit, grid, overtaken.now().version(), model);
                    }
                    return view.show(visit, grid, seen, model);
                });
    }

    /** One more source on the sheet, with all that is written in it so far; nothing is saved. */
    @PostMapping("/riga")
    String addRow(
            PlanVisit visit, @PathVariable String cycleKey, @RequestParam Map<String, String> fields, Model model) {
        Door.require(visit.keepsMoney());
        var grid = view.kept(cycleKey).with(fields);
        var row = grid.row(Field.text(fields.get("riga")));
        model.addAttribute("added", row.orElse(null));
        return view.show(
                visit,
                row.map(grid::with).orElse(grid),
                Field.integer(fields.get("version")).orElse(-1),
                model);
    }

    /** The file fills the sheet on the page; nothing is saved before the person has looked at it. */
    @PostMapping("/importa")
    String load(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "tabella", required = false) MultipartFile file,
            Model model,
            Attempt attempt) {
        Door.require(visit.keepsMoney());
        var kept = view.kept(cycleKey);
        int version = framework.written(cycleKey).version();
        return attempt.then(
                BACK,
                () -> {
                    var sent = FileIn.sheet("Tabella", file);
                    var read = FrameworkSheet.read(
                            sheets.read(sent.bytes(), sent.name()), actions.years(cycleKey), framework.funds(cycleKey));
                    attempt.leadsTo(preview(visit, kept, read, model));
                },
                () -> view.show(visit, kept, version, model));
    }

    private String preview(PlanVisit visit, FrameworkGrid kept, FrameworkSheet read, Model model) {
        var grid = kept.with(read.fields());
        model.addAttribute("preview", grid.changedFrom(kept));
        model.addAttribute("wrongCells", read.wrong().stream().limit(SHOWN).toList());
        model.addAttribute("wrongCount", read.wrong().size());
        return view.show(visit, grid, framework.written(visit.cycle().key()).version(), model);
    }

    @GetMapping("/quadro." + SheetFormat.ENDING)
    ResponseEntity<byte[]> sheet(PlanVisit visit, @PathVariable String cycleKey, @PathVariable String format) {
        return FileOut.sheet("quadro-" + cycleKey, format, FrameworkSheet.write(framework.of(cycleKey)));
    }
}
