/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.web;

import it.pianozona.appointment.Contests;
import it.pianozona.appointment.PutOut;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Names;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was put out reads by whom and may contest it, also without an office; an administrator decides. */
@Controller
@RequestMapping("/incarichi/contestazioni")
class ContestsPage {

    private static final String BACK = "redirect:/incarichi/contestazioni";

    private final Contests contests;
    private final Names names;
    private final BusinessClock clock;

    ContestsPage(Contests contests, Names names, BusinessClock clock) {
        this.contests = contests;
        this.names = names;
        this.clock = clock;
    }

    /** One change as the page shows it; {@code instead}, {@code contestedAt} and the rest are empty or null where there is none. */
    record Row(
            PutOut one,
            String office,
            String person,
            String by,
            String instead,
            LocalDateTime contestedAt,
            String decidedBy,
            boolean contestable,
            boolean decidable) {}

    @GetMapping
    String show(Principal person, Model model) {
        var mine = contests.of(person.getName());
        var kept = contests.keptBy(person.getName()).stream()
                .filter(one -> !one.person().equals(person.getName()))
                .toList();
        var all = Stream.concat(mine.stream(), kept.stream()).toList();
        var known = names.of(
                all.stream().flatMap(ContestsPage::people).distinct().toList(),
                all.stream().map(PutOut::office).distinct().toList());
        model.addAttribute("mine", rows(mine, known, person.getName()));
        model.addAttribute("kept", rows(kept, known, person.getName()));
        return "incarichi-contestazioni";
    }

    private static Stream<String> people(PutOut one) {
        return Stream.of(
                        Optional.of(one.person()),
                        Optional.of(one.writtenBy()),
                        one.instead(),
                        one.contest().flatMap(PutOut.Contest::decision).map(PutOut.Decision::by))
                .flatMap(Optional::stream);
    }

    private List<Row> rows(List<PutOut> all, Names.Found known, String reader) {
        return all.stream()
                .map(one -> new Row(
                        one,
                        known.office(one.office()),
                        known.person(one.person()),
                        known.person(one.writtenBy()),
                        one.instead().map(known::person).orElse(""),
                        one.contest().map(contest -> local(contest.at())).orElse(null),
                        one.contest()
                                .flatMap(PutOut.Contest::decision)
                                .map(decision -> known.person(decision.by()))
                                .orElse(""),
                        one.isOpenToContest(clock.today()) && one.person().equals(reader),
                        contests.mayDecide(one, reader)))
                .toList();
    }

    private static LocalDateTime local(Instant at) {
        return at.atZone(BusinessClock.ROME).toLocalDateTime();
    }

    @PostMapping("/{id}/contesta")
    String contest(
            @PathVariable UUID id,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Principal person,
            Model model,
            Attempt attempt) {
        var one = require(id, person);
        return change(
                id,
                reason,
                person,
                model,
                "La contestazione è registrata: gli amministratori e la segreteria sono avvisati, e un amministratore decide.",
                () -> contests.contest(one, person.getName(), reason.strip()),
                attempt);
    }

    @PostMapping("/{id}/decidi")
    String decide(
            @PathVariable UUID id,
            @RequestParam(name = "esito", defaultValue = "") String outcome,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Principal person,
            Model model,
            Attempt attempt) {
        var one = require(id, person);
        return change(
                id,
                reason,
                person,
                model,
                "La decisione è registrata: chi ha contestato e chi aveva scritto il cambio sono avvisati.",
                () -> {
                    if (!List.of("ACCOLTA", "RESPINTA").contains(outcome)) {
                        throw new RuleViolated("«Decisione»: scegli se la contestazione è accolta o respinta.");
                    }
                    contests.decide(one, person.getName(), outcome.equals("ACCOLTA"), reason.strip());
                },
                attempt);
    }

    private String change(
            UUID id, String reason, Principal person, Model model, String done, Runnable change, Attempt attempt) {
        return attempt.then(BACK, done, change, () -> {
            model.addAttribute("reason", reason);
            model.addAttribute("refused", id);
            return show(person, model);
        });
    }

    private PutOut require(UUID id, Principal person) {
        return contests.find(id, person.getName()).orElseThrow(Door::notHere);
    }
}
