/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.page.Typed;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ReferenceSheet;
import it.pianozona.profile.ReferenceValue;
import it.pianozona.profile.References;
import it.pianozona.profile.SpendingResult;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The values to compare with, each with year, sample and source: entered here or imported. */
@Controller
@RequestMapping("/profili/{key}/riferimenti")
class ReferencesPage {

    private static final String BACK = "redirect:/profili/{key}/riferimenti";

    private final References references;
    private final ReferenceSheet sheet;
    private final Indicators indicators;
    private final Sheets sheets;

    ReferencesPage(References references, ReferenceSheet sheet, Indicators indicators, Sheets sheets) {
        this.references = references;
        this.sheet = sheet;
        this.indicators = indicators;
        this.sheets = sheets;
    }

    private static ReferenceValue value(Typed typed) {
        return ReferenceSheet.of(
                typed.text("codice"),
                typed.text("anno"),
                typed.text("nome"),
                typed.text("valore"),
                typed.text("campione"),
                typed.text("fonte"));
    }

    @PostMapping
    String record(ResultsVisit visit, Model model, Attempt attempt) {
        Door.require(visit.writes());
        return attempt.then(
                BACK,
                "Il valore di confronto è registrato.",
                () -> references.record(
                        visit.profile(), List.of(value(attempt.typed())), visit.personId(), visit.tableOffice()),
                () -> page(visit, model));
    }

    @PostMapping("/rimuovi")
    String remove(
            ResultsVisit visit,
            @RequestParam("codice") String code,
            @RequestParam(name = "anno", defaultValue = "") String year,
            RedirectAttributes next) {
        Door.require(visit.writes());
        references.remove(visit.profile(), code, Field.integer(year).orElse(0), visit.personId(), visit.tableOffice());
        next.addFlashAttribute("done", "Il valore di confronto è tolto.");
        return BACK;
    }

    @PostMapping("/importa")
    String load(
            ResultsVisit visit,
            @RequestParam(name = "foglio", required = false) MultipartFile file,
            Model model,
            Attempt attempt) {
        Door.require(visit.writes());
        return attempt.then(
                BACK,
                () -> {
                    var sent = FileIn.sheet("Foglio", file);
                    var count = sheet.load(
                            visit.profile(),
                            sheets.read(sent.bytes(), sent.name()),
                            visit.personId(),
                            visit.tableOffice());
                    return "Valori di confronto registrati: %d.".formatted(count);
                },
                () -> page(visit, model));
    }

    @GetMapping("/riferimenti." + SheetFormat.ENDING)
    ResponseEntity<byte[]> export(ResultsVisit visit, @PathVariable String key, @PathVariable String format) {
        return FileOut.sheet("riferimenti-" + key, format, sheet.write(references.of(visit.profile())));
    }

    @GetMapping
    String page(ResultsVisit visit, Model model) {
        model.addAttribute("references", references.of(visit.profile()));
        model.addAttribute("names", names(visit));
        return "profilo-riferimenti";
    }

    private Map<String, String> names(ResultsVisit visit) {
        var names = new LinkedHashMap<String, String>();
        Stream.of(SpendingResult.values())
                .forEach(one -> names.put(one.name(), "%s (%s)".formatted(one.label(), one.unit())));
        indicators.of(visit.profile()).forEach((Indicator one) -> names.put(one.code(), one.title()));
        return names;
    }
}
