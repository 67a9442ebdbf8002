/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.profile.Cell;
import it.pianozona.profile.DataBatch;
import it.pianozona.profile.DataCollection;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileData;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.profile.web.DataViews.Choice;
import it.pianozona.profile.web.DataViews.Kept;
import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Municipality;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The data of a profile: one grid of Comuni and indicators for a part and a year, and the entries of each cell (F-DATI). */
@Controller
@RequestMapping("/profili/{key}/dati")
class DataPage {

    private final DataViews views;
    private final DataCollection collection;
    private final ProfileData data;
    private final Indicators indicators;

    DataPage(DataViews views, DataCollection collection, ProfileData data, Indicators indicators) {
        this.views = views;
        this.collection = collection;
        this.data = data;
        this.indicators = indicators;
    }

    @GetMapping
    String show(
            ProfileVisit visit,
            @RequestParam(name = "parte", required = false) Optional<ProfileBranch> branch,
            @RequestParam(name = "anno", required = false) Optional<Integer> year,
            @RequestParam(name = "ambito", defaultValue = "") String area,
            @RequestParam(name = "misura", defaultValue = "") String unit,
            Model model) {
        return views.page(visit, new Choice(branch, year, area, unit), Kept.nothing(), model);
    }

    @PostMapping
    String save(
            ProfileVisit visit,
            @PathVariable String key,
            @RequestParam(name = "ambito", defaultValue = "") String area,
            @RequestParam(name = "misura", defaultValue = "") String unit,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        var branch = attempt.typed().choice("parte", ProfileBranch.class).orElseThrow(Door::notHere);
        int year = attempt.typed().integer("anno").orElseThrow(Door::notHere);
        Door.require(visit.writes(branch));
        var choice = new Choice(Optional.of(branch), Optional.of(year), area, unit);
        var batch = DataFields.batch(branch, year, fields);
        next.addAttribute("parte", branch).addAttribute("anno", year);
        next.addAttribute("ambito", area).addAttribute("misura", unit);
        return attempt.then(
                "redirect:/profili/{key}/dati",
                () -> {
                    var outcome = collection.save(visit, batch);
                    if (!outcome.wrong().isEmpty()) {
                        throw new CellsToCorrect(outcome);
                    }
                    return saved(outcome.saved());
                },
                refusal -> views.page(visit, choice, kept(refusal, batch, fields), model));
    }

    private static Kept kept(RuleViolated refusal, DataBatch batch, Map<String, String> fields) {
        return refusal instanceof CellsToCorrect cells
                ? new Kept(cells.outcome.unsaved(), cells.outcome.wrong(), fields, Optional.empty())
                : new Kept(batch.written(), Map.of(), fields, Optional.of(batch.seen()));
    }

    /** Some cells cannot be read; the others may be saved all the same. */
    private static final class CellsToCorrect extends RuleViolated {

        private static final long serialVersionUID = 1L;

        private final transient DataBatch.Outcome outcome;

        CellsToCorrect(DataBatch.Outcome outcome) {
            super(refusal(outcome.wrong().size(), outcome.saved()));
            this.outcome = outcome;
        }
    }

    private static String refusal(int wrong, int saved) {
        var cells = wrong == 1 ? "Una cella è da correggere" : wrong + " celle sono da correggere";
        var rest = saved == 0
                ? "Nulla è stato salvato: correggi, oppure scegli «Salva le celle giuste anche se altre sono sbagliate»."
                : "Salvate le altre: %d.".formatted(saved);
        return "%s: il motivo è scritto accanto. %s".formatted(cells, rest);
    }

    private static String saved(int count) {
        return switch (count) {
            case 0 -> "Nessun valore è cambiato: non c'era nulla da salvare.";
            case 1 -> "Un valore è salvato.";
            default -> count + " valori sono salvati.";
        };
    }

    @GetMapping("/storia")
    String history(
            ProfileVisit visit,
            @RequestParam("indicatore") String code,
            @RequestParam("comune") String istat,
            @RequestParam("anno") int year,
            Model model) {
        var indicator = indicators.find(code).orElseThrow(Door::notHere);
        Door.require(visit.reads(indicator.branch()));
        return historyPage(visit, indicator, new Cell(code, istat, year), model);
    }

    private String historyPage(ProfileVisit visit, Indicator indicator, Cell cell, Model model) {
        var town = data.municipalities(visit.key()).stream()
                .filter(one -> one.istat().equals(cell.municipality()))
                .map(Municipality::name)
                .findFirst()
                .orElseThrow(Door::notHere);
        model.addAttribute("indicator", indicator);
        model.addAttribute("cell", cell);
        model.addAttribute("town", town);
        model.addAttribute("small", data.smallCells(visit.key()));
        model.addAttribute("entries", data.history(visit.key(), cell));
        model.addAttribute("zone", BusinessClock.ROME);
        return "profilo-storia";
    }

    @PostMapping("/ritira")
    String withdraw(
            ProfileVisit visit,
            @PathVariable String key,
            @RequestParam("indicatore") String code,
            @RequestParam("comune") String istat,
            @RequestParam("anno") int year,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        var indicator = indicators.find(code).orElseThrow(Door::notHere);
        Door.require(visit.writes(indicator.branch()));
        var cell = new Cell(code, istat, year);
        next.addAttribute("indicatore", code).addAttribute("comune", istat).addAttribute("anno", year);
        return attempt.then(
                "redirect:/profili/{key}/dati/storia",
                "Il valore è ritirato: la cella è di nuovo una lacuna.",
                () -> collection.withdraw(visit, cell, reason),
                () -> historyPage(visit, indicator, cell, model));
    }
}
