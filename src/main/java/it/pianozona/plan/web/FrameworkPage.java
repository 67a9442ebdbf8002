/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.FileOut;
import it.pianozona.plan.Actions;
import it.pianozona.plan.Framework;
import it.pianozona.plan.FrameworkGrid;
import it.pianozona.plan.FrameworkSheet;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.WrittenByAnother;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheets;
import it.pianozona.text.Italian;
import java.io.IOException;
import java.security.Principal;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The three-year framework, written on the page like a sheet (F-QUADRO). */
@Controller
@RequestMapping("/piani/{cycleKey}/quadro")
class FrameworkPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/quadro";
    private static final int SHOWN = 50;

    private final PlanAccess access;
    private final Framework framework;
    private final FrameworkView view;
    private final Actions actions;
    private final Sheets sheets;

    FrameworkPage(PlanAccess access, Framework framework, FrameworkView view, Actions actions, Sheets sheets) {
        this.access = access;
        this.framework = framework;
        this.view = view;
        this.actions = actions;
        this.sheets = sheets;
    }

    @GetMapping
    String show(@PathVariable String cycleKey, Principal person, Model model) {
        var visit = access.enter(cycleKey, person.getName());
        return view.show(visit, view.kept(cycleKey), framework.written(cycleKey).version(), model);
    }

    @PostMapping
    String save(
            @PathVariable String cycleKey,
            @RequestParam Map<String, String> fields,
            Principal person,
            Model model,
            RedirectAttributes next) {
        var visit = keeper(cycleKey, person);
        var kept = view.kept(cycleKey);
        var grid = kept.with(fields);
        int seen = Typed.number(fields.get("version")).orElse(-1);
        if (!grid.wrong().isEmpty()) {
            model.addAttribute(
                    "refusal",
                    "Non ho salvato nulla. Da correggere, segnate qui sotto: %s del quadro."
                            .formatted(Italian.count(grid.wrong().size(), "cella", "celle")));
            return view.show(visit, grid, seen, model);
        }
        try {
            framework.write(cycleKey, grid.rows(), seen, visit.moneyAuthor());
            next.addFlashAttribute("done", "Il quadro finanziario è salvato.");
            return BACK;
        } catch (WrittenByAnother overtaken) {
            model.addAttribute("refusal", overtaken.getMessage());
            model.addAttribute("kept", kept);
            model.addAttribute("differing", grid.changedFrom(kept));
            return view.show(visit, grid, overtaken.now().version(), model);
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", refusal.getMessage());
            return view.show(visit, grid, seen, model);
        }
    }

    /** The file fills the sheet on the page; nothing is saved before the person has looked at it. */
    @PostMapping("/importa")
    String load(
            @PathVariable String cycleKey,
            @RequestParam(name = "tabella", required = false) MultipartFile file,
            Principal person,
            Model model)
            throws IOException {
        var visit = keeper(cycleKey, person);
        var kept = view.kept(cycleKey);
        int version = framework.written(cycleKey).version();
        if (file == null || file.isEmpty() || file.getSize() > Sheets.LARGEST_UPLOAD) {
            model.addAttribute("refusal", "«Tabella»: scegli un file CSV o ODS di al massimo 10 MB.");
            return view.show(visit, kept, version, model);
        }
        try {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var read = FrameworkSheet.read(sheets.read(file.getBytes(), name), actions.years(cycleKey));
            return preview(visit, kept, read, model);
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", refusal.getMessage());
            return view.show(visit, kept, version, model);
        }
    }

    private String preview(PlanVisit visit, FrameworkGrid kept, FrameworkSheet read, Model model) {
        var grid = kept.with(read.fields());
        model.addAttribute("preview", grid.changedFrom(kept));
        model.addAttribute("wrongCells", read.wrong().stream().limit(SHOWN).toList());
        model.addAttribute("wrongCount", read.wrong().size());
        return view.show(visit, grid, framework.written(visit.cycle().key()).version(), model);
    }

    @GetMapping("/quadro.csv")
    ResponseEntity<byte[]> csv(@PathVariable String cycleKey, Principal person) {
        access.enter(cycleKey, person.getName());
        return file(cycleKey + ".csv", Sheets.CSV, sheets.csv(FrameworkSheet.write(framework.of(cycleKey))));
    }

    @GetMapping("/quadro.ods")
    ResponseEntity<byte[]> ods(@PathVariable String cycleKey, Principal person) {
        access.enter(cycleKey, person.getName());
        return file(cycleKey + ".ods", Sheets.ODS, sheets.ods(FrameworkSheet.write(framework.of(cycleKey))));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return FileOut.of("quadro-" + name, type, bytes);
    }

    private PlanVisit keeper(String cycleKey, Principal person) {
        var visit = access.enter(cycleKey, person.getName());
        if (!visit.keepsMoney()) {
            throw PlanAccess.forbidden();
        }
        return visit;
    }
}
