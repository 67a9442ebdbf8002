/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.IndicatorImport;
import it.pianozona.plan.chain.IndicatorSheet;
import it.pianozona.plan.chain.PlanChains;
import it.pianozona.plan.chain.PlanIndicators;
import it.pianozona.plan.chain.PlanMeasures;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.text.Italian;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** All indicators of the plan: those to be turned into numbers first, then those to be measured (N-9). */
@Controller
@RequestMapping("/piani/{cycleKey}/indicatori")
class IndicatorsPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/indicatori";
    private static final int SHOWN = 50;

    private final PlanChains chains;
    private final PlanMeasures measures;
    private final IndicatorImport imports;
    private final Sheets sheets;

    IndicatorsPage(PlanChains chains, PlanMeasures measures, IndicatorImport imports, Sheets sheets) {
        this.chains = chains;
        this.measures = measures;
        this.imports = imports;
        this.sheets = sheets;
    }

    @GetMapping
    String show(PlanVisit visit, Model model) {
        var key = visit.cycle().key();
        var indicators = indicators(key);
        var frame = measures.of(key);
        model.addAttribute("words", indicators.words());
        model.addAttribute("unmeasured", indicators.unmeasured());
        model.addAttribute("known", indicators.known());
        model.addAttribute("today", frame.today());
        model.addAttribute("sentence", sentence(indicators));
        model.addAttribute(
                "proposals",
                indicators.words().stream()
                        .map(PlanIndicators.Line::measure)
                        .collect(Collectors.<Measure, UUID, String>toMap(Measure::id, one -> proposal(one, frame))));
        model.addAttribute("mayWrite", visit.isOpen() && visit.drafts());
        return "piano-indicatori";
    }

    private PlanIndicators indicators(String cycleKey) {
        return PlanIndicators.of(chains.of(cycleKey));
    }

    private static String sentence(PlanIndicators indicators) {
        var open = new ArrayList<String>();
        if (!indicators.words().isEmpty()) {
            open.add(indicators.words().size() + " da tradurre in numeri");
        }
        if (!indicators.unmeasured().isEmpty()) {
            open.add(indicators.unmeasured().size() + " con il valore di partenza da misurare");
        }
        var all = Italian.count(indicators.lines().size(), "indicatore", "indicatori");
        if (indicators.lines().isEmpty()) {
            return "Il piano non ha ancora indicatori.";
        }
        return open.isEmpty()
                ? all + ", in numeri e con il valore di partenza."
                : "%s: %s.".formatted(all, Italian.list(open));
    }

    /** For example "120 di partenza, 160 nel 2020, in posti". */
    private static String proposal(Measure words, MeasureFrame frame) {
        var read = frame.proposed(words);
        var said = new ArrayList<String>();
        read.baseline().value().ifPresent(value -> said.add(ItalianNumber.plain(value) + " di partenza"));
        read.last()
                .ifPresent(
                        target -> said.add("%s nel %d".formatted(ItalianNumber.plain(target.value()), target.year())));
        if (!said.isEmpty() && !read.unit().isEmpty()) {
            said.add("in " + read.unit());
        }
        return said.isEmpty() ? "nelle parole non c'è un numero" : String.join(", ", said);
    }

    /** All rows are looked at before any is saved; where one is wrong none is. */
    @PostMapping("/importa")
    String load(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "tabella", required = false) MultipartFile file,
            Model model,
            Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(
                BACK,
                () -> {
                    var sent = FileIn.sheet("Tabella", file);
                    var read = IndicatorSheet.read(
                            sheets.read(sent.bytes(), sent.name()), indicators(cycleKey), measures.of(cycleKey));
                    if (!read.wrong().isEmpty()) {
                        model.addAttribute(
                                "wrongCells", read.wrong().stream().limit(SHOWN).toList());
                        model.addAttribute("wrongCount", read.wrong().size());
                        attempt.leadsTo(show(visit, model));
                        return "";
                    }
                    imports.save(cycleKey, read.written(), visit.author());
                    return read.written().isEmpty()
                            ? "Il file dice le stesse cose del piano: non è cambiato nulla."
                            : "Gli indicatori del file sono salvati: %s."
                                    .formatted(Italian.count(
                                            read.written().size(),
                                            "scheda o obiettivo cambiato",
                                            "fra schede e obiettivi cambiati"));
                },
                () -> show(visit, model));
    }

    @GetMapping("/indicatori." + SheetFormat.ENDING)
    ResponseEntity<byte[]> sheet(PlanVisit visit, @PathVariable String cycleKey, @PathVariable String format) {
        return FileOut.sheet(
                "indicatori-" + cycleKey, format, IndicatorSheet.write(indicators(cycleKey), measures.of(cycleKey)));
    }
}
