/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneySums;
import it.pianozona.money.Stage;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeChapter;
import it.pianozona.programme.ProgrammeDocuments;
import it.pianozona.programme.ProgrammeTerms;
import it.pianozona.programme.ProgrammeTexts;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.Programmes;
import it.pianozona.time.BusinessClock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme of a year: where it stands, what is missing for the vote, its texts and its chapters. */
@Controller
@RequestMapping("/programmi/{programmeKey}")
class ProgrammePage {

    private final ProgrammeHead head;
    private final ProgrammeApproval approval;
    private final ProgrammeTexts texts;
    private final ProgrammeTerms terms;
    private final Programmes programmes;
    private final Money money;
    private final List<ProgrammeChapter> chapters;
    private final CollegialDecisions decisions;
    private final ProgrammeDocuments documents;
    private final FrozenDocuments frozen;
    private final BusinessClock clock;

    ProgrammePage(
            ProgrammeHead head,
            ProgrammeApproval approval,
            ProgrammeTexts texts,
            ProgrammeTerms terms,
            Programmes programmes,
            Money money,
            List<ProgrammeChapter> chapters,
            CollegialDecisions decisions,
            ProgrammeDocuments documents,
            FrozenDocuments frozen,
            BusinessClock clock) {
        this.head = head;
        this.approval = approval;
        this.texts = texts;
        this.terms = terms;
        this.programmes = programmes;
        this.money = money;
        this.chapters = chapters.stream()
                .sorted(Comparator.comparing(ProgrammeChapter::position))
                .toList();
        this.decisions = decisions;
        this.documents = documents;
        this.frozen = frozen;
        this.clock = clock;
    }

    /** A chapter as the page lists it. */
    record Line(String title, String address, ProgrammeChapter.Standing standing) {}

    @GetMapping
    String show(ProgrammeVisit visit, @PathVariable String programmeKey, Model model) {
        var programme = visit.programme();
        head.on(visit, model);
        model.addAttribute(
                "chapters",
                chapters.stream()
                        .flatMap(chapter -> chapter
                                .of(visit)
                                .map(standing -> new Line(chapter.title(), chapter.address(programme), standing))
                                .stream())
                        .toList());
        if (visit.readsAll()) {
            model.addAttribute("texts", texts.of(programme));
            model.addAttribute("missing", programme.isOpen() ? approval.missing(programme) : List.of());
            model.addAttribute("decisions", decisions.ofKey(programmeKey));
            model.addAttribute("composed", documents.of(programme.id()));
            model.addAttribute("frozen", frozen.headsOf(List.of(programmeKey)));
        }
        if (visit.readsAll() && !programme.isPublic() && !programme.state().isEnd()) {
            programmes
                    .before(programme)
                    .flatMap(before -> terms.provisional(
                            programme,
                            MoneySums.total(MoneySums.at(Stage.PLANNED, money.of(Instrument.PROGRAMME, before.key()))),
                            clock.today()))
                    .ifPresent(amount -> model.addAttribute("provisional", amount));
        }
        model.addAttribute("proposalsDue", terms.proposals(programme));
        model.addAttribute("approvalDue", terms.approval(programme));
        model.addAttribute("today", clock.today());
        return "programma";
    }

    @PostMapping("/testi")
    String write(
            ProgrammeVisit visit,
            @PathVariable String programmeKey,
            @RequestParam(name = "premessa", defaultValue = "") String premise,
            @RequestParam(name = "cambiamenti", defaultValue = "") String context,
            @RequestParam(name = "superati", defaultValue = "") String superseded,
            Model model,
            Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(
                "redirect:/programmi/{programmeKey}#testi",
                "I testi sono salvati.",
                () -> texts.write(
                        visit.programme().id(),
                        new ProgrammeTexts.Texts(
                                Field.text(premise), Field.text(context), ProgrammeTexts.titles(superseded)),
                        visit.personId()),
                () -> show(visit, programmeKey, model));
    }
}
