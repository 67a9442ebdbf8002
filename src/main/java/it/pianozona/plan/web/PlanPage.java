/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.completeness.ChapterLine;
import it.pianozona.plan.completeness.Checklist;
import it.pianozona.plan.completeness.CompletenessReport;
import it.pianozona.plan.completeness.PlanChapter.Part;
import it.pianozona.plan.section.Drafting;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan of a cycle as a list to be ticked off: its chapters in the order of writing, what each lacks, what comes next. */
@Controller
class PlanPage {

    private final Checklist checklist;
    private final PlanDrafting drafting;
    private final BusinessClock clock;

    PlanPage(Checklist checklist, PlanDrafting drafting, BusinessClock clock) {
        this.checklist = checklist;
        this.drafting = drafting;
        this.clock = clock;
    }

    /** What the visitor does next, where, and how things stand there. */
    record Next(String act, String address, String words) {

        Next(ChapterLine line) {
            this(line.chapter().act(), line.address(), line.standing().words());
        }
    }

    @GetMapping("/piani/{cycleKey}")
    String show(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        var checked = checklist.of(cycleKey);
        var report = checked.report();
        var writing = checked.of(Part.WRITING);
        var checking = checked.of(Part.CHECKING);
        var term = drafting.find(cycleKey).map(Drafting::due).filter(due -> visit.isOpen());
        model.addAttribute("writing", writing);
        model.addAttribute("checking", checking);
        model.addAttribute(
                "beside",
                checked.of(Part.BESIDE).stream()
                        .filter(line -> line.chapter().isReadBy(visit))
                        .toList());
        model.addAttribute("report", report);
        model.addAttribute("sentence", sentence(writing, report, term));
        model.addAttribute(
                "pill",
                term.filter(due -> !report.isComplete())
                        .flatMap(due -> Pill.due(due, clock.today()))
                        .orElseGet(visit::pill));
        model.addAttribute(
                "next", visit.isOpen() ? next(visit, writing, checking, report).orElse(null) : null);
        return "piano";
    }

    /** For example "3 parti su 6 sono fatte, mancano 14 cose. I testi si concludono entro il 30/04/2018, fra 12 giorni." */
    private String sentence(List<ChapterLine> writing, CompletenessReport report, Optional<LocalDate> term) {
        var missing = report.missing().size();
        var said = report.isComplete()
                ? "Il piano è completo: non manca nulla di ciò che chiedono la regione e la legge."
                : "%s, %s."
                        .formatted(
                                done(writing), missing == 1 ? "manca una cosa" : "mancano %d cose".formatted(missing));
        return term.map(due -> Italian.elided(
                        "%s I testi si concludono entro il %s.".formatted(said, Days.near(due, clock.today()))))
                .orElse(said);
    }

    private static String done(List<ChapterLine> writing) {
        var done = writing.stream().filter(line -> !line.isToDo()).count();
        if (done <= 1) {
            return "%s parte su %d è fatta".formatted(done == 0 ? "Nessuna" : "Una", writing.size());
        }
        return "%d parti su %d sono fatte".formatted(done, writing.size());
    }

    private static Optional<Next> next(
            PlanVisit visit, List<ChapterLine> writing, List<ChapterLine> checking, CompletenessReport report) {
        var key = visit.cycle().key();
        var toWrite = writing.stream()
                .filter(line -> line.isToDo() && line.chapter().isWrittenBy(visit))
                .findFirst();
        if (toWrite.isPresent() || !visit.drafts()) {
            return toWrite.map(Next::new);
        }
        return report.isComplete()
                ? checking.stream()
                        .filter(line -> line.isToDo() && line.chapter().isWrittenBy(visit))
                        .map(Next::new)
                        .findFirst()
                : Optional.of(new Next(
                        "Guarda che cosa manca",
                        CompletenessPage.address(key),
                        "I capitoli sono scritti; le regole della regione chiedono ancora qualcosa."));
    }
}
