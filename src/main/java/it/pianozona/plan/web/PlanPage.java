/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.plan.PlanChapter;
import it.pianozona.plan.PlanChapter.Part;
import it.pianozona.plan.PlanChapter.Standing;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.completeness.Completeness;
import it.pianozona.plan.completeness.CompletenessReport;
import it.pianozona.plan.completeness.Finding;
import it.pianozona.plan.section.Drafting;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan of a cycle as a list to be ticked off: its chapters in the order of writing, what each lacks, what comes next. */
@Controller
class PlanPage {

    private final List<PlanChapter> chapters;
    private final Completeness completeness;
    private final PlanDrafting drafting;
    private final BusinessClock clock;

    PlanPage(List<PlanChapter> chapters, Completeness completeness, PlanDrafting drafting, BusinessClock clock) {
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(PlanChapter::position))
                .toList();
        this.completeness = completeness;
        this.drafting = drafting;
        this.clock = clock;
    }

    /** A chapter with where it stands and what the rules of the region still ask of it. */
    record Line(PlanChapter chapter, String address, Standing standing, List<Finding> missing) {

        /** The plan may lack something of a chapter that looks done by itself. */
        public Pill pill() {
            return standing.isDone() && !missing.isEmpty() ? new Pill(Pill.Role.RUNNING, "in corso") : standing.pill();
        }

        Next next() {
            return new Next(chapter.act(), address, standing.words());
        }

        boolean isToDo() {
            return pill().role() != Pill.Role.DONE;
        }
    }

    /** What the visitor does next, where, and how things stand there. */
    record Next(String act, String address, String words) {}

    @GetMapping("/piani/{cycleKey}")
    String show(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        var report = completeness.report(cycleKey);
        var writing = lines(cycleKey, Part.WRITING, report.missing());
        var checking = lines(cycleKey, Part.CHECKING, List.of());
        var term = drafting.find(cycleKey).map(Drafting::due).filter(due -> visit.isOpen());
        model.addAttribute("writing", writing);
        model.addAttribute("checking", checking);
        model.addAttribute("beside", lines(cycleKey, Part.BESIDE, List.of()));
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
    private String sentence(List<Line> writing, CompletenessReport report, Optional<LocalDate> term) {
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

    private static String done(List<Line> writing) {
        var done = writing.stream().filter(line -> !line.isToDo()).count();
        if (done <= 1) {
            return "%s parte su %d è fatta".formatted(done == 0 ? "Nessuna" : "Una", writing.size());
        }
        return "%d parti su %d sono fatte".formatted(done, writing.size());
    }

    private List<Line> lines(String cycleKey, Part part, List<Finding> missing) {
        return chapters.stream()
                .filter(chapter -> chapter.part() == part)
                .flatMap(chapter -> chapter.of(cycleKey).stream().map(standing -> {
                    var address = chapter.address(cycleKey);
                    return new Line(
                            chapter,
                            address,
                            standing,
                            missing.stream()
                                    .filter(one -> PlanHere.leadsTo(one.address(), address))
                                    .toList());
                }))
                .toList();
    }

    private static Optional<Next> next(
            PlanVisit visit, List<Line> writing, List<Line> checking, CompletenessReport report) {
        var key = visit.cycle().key();
        var toWrite = writing.stream()
                .filter(line -> line.isToDo() && line.chapter().isWrittenBy(visit))
                .findFirst();
        if (toWrite.isPresent() || !visit.drafts()) {
            return toWrite.map(Line::next);
        }
        return report.isComplete()
                ? checking.stream()
                        .filter(line -> line.isToDo() && line.chapter().isWrittenBy(visit))
                        .map(Line::next)
                        .findFirst()
                : Optional.of(new Next(
                        "Guarda che cosa manca",
                        CompletenessPage.address(key),
                        "I capitoli sono scritti; le regole della regione chiedono ancora qualcosa."));
    }
}
