/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.profile.ColumnChoice;
import it.pianozona.profile.DataImports;
import it.pianozona.profile.DataSheets;
import it.pianozona.profile.ImportPreview;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.profile.web.DataViews.Choice;
import it.pianozona.profile.web.DataViews.Kept;
import it.pianozona.region.ProfileBranch;
import it.pianozona.sheet.SheetFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** Sheets of a profile's data: taken away, uploaded, looked at with every wrong cell, and only then saved. */
@Controller
@RequestMapping("/profili/{key}/dati")
class DataSheetsPage {

    private static final int SHOWN = 200;

    private final DataViews views;
    private final DataImports imports;
    private final DataSheets downloads;
    private final Indicators indicators;

    DataSheetsPage(DataViews views, DataImports imports, DataSheets downloads, Indicators indicators) {
        this.views = views;
        this.imports = imports;
        this.downloads = downloads;
        this.indicators = indicators;
    }

    @GetMapping("/dati." + SheetFormat.ENDING)
    ResponseEntity<byte[]> collected(ProfileVisit visit, @PathVariable String key, @PathVariable String format) {
        return FileOut.sheet("dati-" + key, format, downloads.collected(visit));
    }

    @GetMapping("/modello." + SheetFormat.ENDING)
    ResponseEntity<byte[]> template(
            ProfileVisit visit,
            @PathVariable String key,
            @PathVariable String format,
            @RequestParam("parte") ProfileBranch branch,
            @RequestParam("anno") int year) {
        Door.require(visit.reads(branch));
        return FileOut.sheet("modello-%s-%d".formatted(key, year), format, downloads.template(visit, branch, year));
    }

    @PostMapping("/importa")
    String upload(
            ProfileVisit visit,
            @PathVariable String key,
            @RequestParam(name = "foglio", required = false) MultipartFile file,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        Door.require(!visit.written().isEmpty());
        return attempt.then(
                "redirect:/profili/{key}/dati/importazioni/{id}",
                () -> {
                    var sheet = FileIn.sheet("Foglio", file);
                    var id = imports.upload(
                            visit,
                            sheet.bytes(),
                            sheet.name(),
                            fields.getOrDefault("fonte", ""),
                            DataFields.confidence(fields.getOrDefault("attendibilita", "")));
                    next.addAttribute("id", id);
                },
                () -> views.page(
                        visit,
                        new Choice(Optional.empty(), Optional.empty(), "", ""),
                        new Kept(Map.of(), Map.of(), fields, Optional.empty()),
                        model));
    }

    @GetMapping("/importazioni/{id}")
    String page(ProfileVisit visit, @PathVariable UUID id, Model model) {
        Door.require(!visit.written().isEmpty());
        var preview = imports.preview(visit, id).orElseThrow(Door::notHere);
        model.addAttribute("preview", preview);
        model.addAttribute("wrong", firstOf(preview.wrong()));
        model.addAttribute("remarks", firstOf(preview.remarks()));
        model.addAttribute("indicators", writable(visit));
        return "profilo-importazione";
    }

    private List<Indicator> writable(ProfileVisit visit) {
        return indicators.of(visit.profile()).stream()
                .filter(indicator -> visit.writes(indicator.branch()))
                .toList();
    }

    private static <T> List<T> firstOf(List<T> some) {
        return some.subList(0, Math.min(some.size(), SHOWN));
    }

    @PostMapping("/importazioni/{id}/colonne")
    String choose(
            ProfileVisit visit,
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            Attempt attempt) {
        Door.require(!visit.written().isEmpty());
        var before = imports.preview(visit, id).orElseThrow(Door::notHere);
        return attempt.then(
                "redirect:/profili/{key}/dati/importazioni/{id}",
                () -> imports.choose(visit, id, choices(before, fields)),
                () -> {
                    model.addAttribute("chosen", choices(before, fields));
                    return page(visit, id, model);
                });
    }

    private static List<ColumnChoice> choices(ImportPreview before, Map<String, String> fields) {
        return IntStream.range(0, before.columns().size())
                .mapToObj(place -> new ColumnChoice(
                        before.columns().get(place).title(),
                        Optional.of(fields.getOrDefault("indicatore" + place, ""))
                                .filter(code -> !code.isBlank()),
                        Optional.of(fields.getOrDefault("anno" + place, "").strip())
                                .filter(year -> year.matches("\\d{4}"))
                                .map(Integer::valueOf)))
                .toList();
    }

    @PostMapping("/importazioni/{id}/conferma")
    String confirm(
            ProfileVisit visit,
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(name = "soloGiuste", defaultValue = "false") boolean onlyRight,
            Model model,
            Attempt attempt) {
        Door.require(!visit.written().isEmpty());
        return attempt.then(
                "redirect:/profili/{key}/dati",
                () -> {
                    var saved = imports.confirm(visit, id, onlyRight);
                    return saved == 1 ? "Un valore del foglio è salvato." : saved + " valori del foglio sono salvati.";
                },
                () -> page(visit, id, model));
    }

    @PostMapping("/importazioni/{id}/annulla")
    String discard(ProfileVisit visit, @PathVariable String key, @PathVariable UUID id, Attempt attempt) {
        Door.require(!visit.written().isEmpty());
        return attempt.then(
                "redirect:/profili/{key}/dati",
                "Il foglio è scartato: nulla è stato salvato.",
                () -> imports.discard(visit, id));
    }
}
