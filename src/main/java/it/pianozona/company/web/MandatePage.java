/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

import it.pianozona.company.Mandate;
import it.pianozona.company.MandateDraft;
import it.pianozona.company.MandateGoal;
import it.pianozona.company.Mandates;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.Typed;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A mandate is opened, and changed while its PAL is drafted (F-MANDATO). */
@Controller
@RequestMapping("/aziende/{code}/piano")
class MandatePage {

    private static final String BACK = "redirect:/aziende/{code}/piano";

    private final Mandates mandates;
    private final Offices offices;
    private final BusinessClock clock;

    MandatePage(Mandates mandates, Offices offices, BusinessClock clock) {
        this.mandates = mandates;
        this.offices = offices;
        this.clock = clock;
    }

    /** What the form shows: a mandate as it is kept, or what is proposed for a new one. */
    record Shown(String director, Object from, Object to, String goals) {}

    @GetMapping("/nuovo-mandato")
    String propose(CompanyVisit visit, Model model) {
        visit.requireDirector();
        var code = visit.authority().code();
        var director = offices.holdersOf(OfficeKind.HEALTH_DIRECTOR_GENERAL.officeId(code), clock.today()).stream()
                .map(person -> person.givenName() + " " + person.familyName())
                .findFirst()
                .orElse("");
        model.addAttribute("running", running(code));
        model.addAttribute("shown", new Shown(director, "", "", ""));
        model.addAttribute(
                "usual",
                mandates.settings(code, clock.today()).period("mandate").toTotalMonths());
        return "azienda-mandato";
    }

    private Mandate running(String code) {
        return mandates.of(code).stream().filter(Mandate::isRunning).findFirst().orElse(null);
    }

    @PostMapping("/nuovo-mandato")
    String open(CompanyVisit visit, Attempt attempt, Model model) {
        var author = visit.requireDirector();
        return attempt.then(
                BACK,
                () -> "Il mandato %s è aperto: comincia il PAL aziendale."
                        .formatted(mandates.open(visit.authority().code(), draft(attempt.typed()), author)),
                () -> propose(visit, model));
    }

    @GetMapping("/mandato")
    String edit(CompanyVisit visit, Model model) {
        visit.requireDirector();
        var mandate = editable(visit);
        model.addAttribute("mandate", mandate);
        model.addAttribute(
                "shown",
                new Shown(
                        mandate.director(),
                        mandate.from(),
                        mandate.to(),
                        mandates.goals(mandate.key()).stream()
                                .map(one -> "%s; %s".formatted(one.text(), ItalianNumber.plain(one.weight())))
                                .collect(Collectors.joining("\n"))));
        model.addAttribute(
                "usual",
                mandates.settings(visit.authority().code(), mandate.from())
                        .period("mandate")
                        .toTotalMonths());
        return "azienda-mandato";
    }

    @PostMapping("/mandato")
    String change(CompanyVisit visit, Attempt attempt, Model model) {
        var author = visit.requireDirector();
        var mandate = editable(visit);
        return attempt.then(
                BACK,
                "Il mandato è modificato.",
                () -> mandates.change(mandate.key(), draft(attempt.typed()), author),
                () -> edit(visit, model));
    }

    private Mandate editable(CompanyVisit visit) {
        var mandate = running(visit.authority().code());
        Door.requireHere(mandate != null && mandate.isEditable());
        return mandate;
    }

    private static MandateDraft draft(Typed typed) {
        return new MandateDraft(
                typed.text("direttore"), typed.date("dal"), typed.date("al"), goals(typed.text("obiettivi")));
    }

    /** One goal a line, with its weight after the last semicolon; a line without one has no weight, which the rules refuse. */
    private static List<MandateGoal> goals(String text) {
        return Field.lines(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(MandatePage::goal)
                .toList();
    }

    private static MandateGoal goal(String line) {
        var end = line.lastIndexOf(';');
        return end < 0
                ? new MandateGoal(line, BigDecimal.ZERO)
                : new MandateGoal(
                        line.substring(0, end).strip(),
                        Field.number(line.substring(end + 1)).orElse(BigDecimal.ZERO));
    }
}
