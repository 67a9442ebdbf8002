/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.chain.Actions;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.programme.sheet.SheetComparison;
import it.pianozona.programme.sheet.SheetCost;
import it.pianozona.programme.sheet.SheetFile;
import it.pianozona.programme.sheet.SheetFrames;
import it.pianozona.programme.sheet.SheetHands;
import it.pianozona.programme.sheet.SheetWriting;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.text.Italian;
import java.util.List;
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

/** The sheets of a programme: as cards or as a table, beside the year before, out to a file and in again (requirement 3.10). */
@Controller
@RequestMapping("/programmi/{programmeKey}/schede")
class SheetsPage {

    private static final String BACK = "redirect:/programmi/{programmeKey}/schede";
    private static final int SHOWN = 50;

    private final ProgrammeSheets sheets;
    private final SheetFrames frames;
    private final SheetWriting writing;
    private final SheetHands hands;
    private final SheetsView view;
    private final ProgrammeHead head;
    private final Actions actions;
    private final Sheets files;

    SheetsPage(
            ProgrammeSheets sheets,
            SheetFrames frames,
            SheetWriting writing,
            SheetHands hands,
            SheetsView view,
            ProgrammeHead head,
            Actions actions,
            Sheets files) {
        this.sheets = sheets;
        this.frames = frames;
        this.writing = writing;
        this.hands = hands;
        this.view = view;
        this.head = head;
        this.actions = actions;
        this.files = files;
    }

    @GetMapping
    String list(ProgrammeVisit visit, @RequestParam Map<String, String> fields, Model model) {
        return show(visit, SheetFilter.of(fields), model);
    }

    private List<ProgrammeSheet> readable(ProgrammeVisit visit) {
        return sheets.all(visit.programme().id()).stream()
                .filter(sheet -> hands.mayRead(visit, sheet))
                .toList();
    }

    private String show(ProgrammeVisit visit, SheetFilter filter, Model model) {
        var all = readable(visit);
        head.on(visit, model);
        model.addAttribute("mayAdd", hands.mayAdd(visit));
        view.choices(frames.of(visit.programme()), model);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", view.rows(all.stream().filter(filter::shows).toList()));
        model.addAttribute("count", all.size());
        model.addAttribute("sentence", sentence(visit, all));
        model.addAttribute("mayWrite", visit.writesSheets());
        return "programma-schede";
    }

    /** For example "12 schede per 1.200.000 €: 2 da sistemare". */
    private static String sentence(ProgrammeVisit visit, List<ProgrammeSheet> all) {
        if (all.isEmpty()) {
            return "Il programma non ha ancora schede.";
        }
        var taken = all.stream().filter(ProgrammeSheet::isTaken).toList();
        var euro = SheetCost.sum(
                taken.stream().flatMap(sheet -> sheet.parts().costs().stream()).toList());
        var said = "%s per %s €".formatted(Italian.count(taken.size(), "scheda", "schede"), ItalianNumber.brief(euro));
        var open = all.stream().filter(SheetFilter::needsWork).count();
        return open == 0 || !visit.programme().isOpen() ? said + "." : "%s: %d da sistemare.".formatted(said, open);
    }

    @GetMapping("/confronto")
    String compare(ProgrammeVisit visit, Model model) {
        Door.require(visit.readsAll());
        var programme = visit.programme();
        head.on(visit, model);
        model.addAttribute("mayAdd", hands.mayAdd(visit));
        model.addAttribute(
                "comparison",
                SheetComparison.of(
                        programme.year(),
                        sheets.of(programme.id()),
                        frames.before(programme),
                        actions.of(programme.cycleKey())));
        return "programma-confronto";
    }

    /** All rows are looked at before any is saved; where one is wrong none is. */
    @PostMapping("/importa")
    String load(
            ProgrammeVisit visit,
            @RequestParam(name = "tabella", required = false) MultipartFile file,
            Model model,
            Attempt attempt) {
        Door.require(visit.drafts());
        var programme = visit.programme();
        return attempt.then(
                BACK,
                () -> {
                    var sent = FileIn.sheet("Tabella", file);
                    var read = SheetFile.read(
                            files.read(sent.bytes(), sent.name()),
                            frames.of(programme),
                            sheets.of(programme.id()),
                            place -> ProgrammeSheet.blank(programme.id()));
                    if (!read.wrong().isEmpty()) {
                        model.addAttribute(
                                "wrongCells", read.wrong().stream().limit(SHOWN).toList());
                        model.addAttribute("wrongCount", read.wrong().size());
                        attempt.leadsTo(show(visit, SheetFilter.of(Map.of()), model));
                        return "";
                    }
                    writing.save(programme.id(), read.written(), visit.personId());
                    return "Le schede del file sono salvate: %s."
                            .formatted(Italian.count(read.written().size(), "scheda letta", "schede lette"));
                },
                () -> show(visit, SheetFilter.of(Map.of()), model));
    }

    @GetMapping("/schede." + SheetFormat.ENDING)
    ResponseEntity<byte[]> file(ProgrammeVisit visit, @PathVariable String format) {
        var programme = visit.programme();
        var shown = readable(visit).stream().filter(ProgrammeSheet::isTaken).toList();
        return FileOut.sheet("schede-" + programme.key(), format, SheetFile.write(shown, frames.of(programme)));
    }
}
