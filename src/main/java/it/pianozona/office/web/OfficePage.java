/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeFunction;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.OfficeSetup;
import it.pianozona.office.OfficeSize;
import it.pianozona.office.OfficeVisit;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.office.StaffBodies;
import it.pianozona.office.Trainings;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The plan office of an area: composition, people with shares and dates, remarks, competences; its set-up begins here.
 * Rules: A-23, ER-47, F-INCARICO, TO-31, TO-9.
 */
@Controller
@RequestMapping("/uffici-di-piano/{area}")
class OfficePage {

    private static final String BACK = "redirect:/uffici-di-piano/{area}";

    private final OfficeViews views;
    private final PlanOffices offices;
    private final OfficeSetup setup;
    private final Memberships memberships;
    private final Trainings trainings;
    private final StaffBodies bodies;
    private final BusinessClock clock;

    OfficePage(
            OfficeViews views,
            PlanOffices offices,
            OfficeSetup setup,
            Memberships memberships,
            Trainings trainings,
            StaffBodies bodies,
            BusinessClock clock) {
        this.views = views;
        this.offices = offices;
        this.setup = setup;
        this.memberships = memberships;
        this.trainings = trainings;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping
    String show(OfficeVisit visit, Model model) {
        return page(visit, model);
    }

    @PostMapping("/costituzione")
    String open(OfficeVisit visit, @PathVariable String area, Model model, Attempt attempt) {
        var actor = Acting.opener(visit);
        return done(
                visit,
                model,
                attempt,
                "La costituzione è avviata: il primo compito è «Scrivi il piano del personale».",
                () -> setup.open(opening(area, attempt.typed()), actor));
    }

    private OfficeSetup.Opening opening(String area, Typed typed) {
        var problems = new Problems();
        var size = problems.need(typed.choice("tipo", OfficeSize.class), "«Tipo»: scegli ristretto o allargato.");
        var actDate = problems.need(typed.date("dataAtto"), "«Data dell'atto»: indica la data dell'atto di nomina.");
        var from = problems.need(typed.date("dal"), "«Dal»: indica il primo giorno, come dice l'atto di nomina.");
        problems.refuse();
        return new OfficeSetup.Opening(
                area,
                setup.patternOf(area),
                size,
                typed.text("atto"),
                actDate,
                from,
                typed.date("al"),
                typed.text("progetto"));
    }

    @PostMapping("/nomine")
    String appoint(OfficeVisit visit, @PathVariable String area, Model model, Attempt attempt) {
        var typed = attempt.typed();
        var actor = Acting.appointer(visit, typed.text("ente"));
        return done(visit, model, attempt, "La nomina è registrata.", () -> {
            var office = current(area);
            var body = bodies.of(area, office.pattern()).stream()
                    .filter(one -> one.office().equals(typed.text("ente")))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated("«Ente»: scegli l'ente dall'elenco."));
            var origin = new MemberDraft.Origin(body.office(), body.name(), body.side(), "");
            memberships.appoint(
                    office, MemberForm.draft(typed).member(origin, views.rolesOf(office, body.side())), actor);
        });
    }

    @PostMapping("/nomine/fine")
    String end(
            OfficeVisit visit,
            @PathVariable String area,
            @RequestParam("nomina") UUID member,
            Model model,
            Attempt attempt) {
        var office = current(area);
        var body = memberships.ofOffice(office.id()).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(Door::notHere)
                .body();
        var actor = Acting.appointer(visit, body);
        return done(
                visit,
                model,
                attempt,
                "La fine della nomina è registrata.",
                () -> memberships.end(office, member, Acting.lastDay(attempt.typed()), actor));
    }

    @PostMapping("/corsi")
    String train(OfficeVisit visit, @PathVariable String area, Model model, Attempt attempt) {
        var actor = Acting.worker(visit);
        return done(visit, model, attempt, "Il corso è registrato.", () -> {
            var office = current(area);
            var members = memberships.standing(office, office.from());
            trainings.add(office, members, training(members, attempt.typed()), actor.personId());
        });
    }

    private static Trainings.Training training(List<OfficeMember> members, Typed typed) {
        var problems = new Problems();
        var member = problems.need(
                typed.id("componente")
                        .filter(id -> members.stream().anyMatch(one -> one.id().equals(id))),
                "«Componente»: scegli una persona dell'ufficio.");
        var hours = problems.need(typed.number("ore"), "«Ore»: scrivi le ore del corso.");
        var day = problems.need(typed.date("data"), "«Data»: indica quando si è svolto il corso.");
        problems.refuse();
        return new Trainings.Training(member, typed.text("competenza"), typed.text("corso"), hours, day);
    }

    @PostMapping("/chiusura")
    String close(OfficeVisit visit, @PathVariable String area, Model model, Attempt attempt) {
        var actor = Acting.manager(visit);
        return done(visit, model, attempt, "La chiusura dell'ufficio è registrata.", () -> {
            var problems = new Problems();
            var reason = attempt.typed().text("motivo", 2000, problems, "Motivo");
            problems.refuse();
            setup.close(current(area), Acting.lastDay(attempt.typed()), reason, actor);
        });
    }

    private String done(OfficeVisit visit, Model model, Attempt attempt, String done, Runnable act) {
        return attempt.then(BACK, done, act, () -> page(visit, model));
    }

    /** The version that works today or, if none does, the one that is being set up or the latest. */
    private PlanOffice current(String area) {
        return shown(area).orElseThrow(Door::notHere);
    }

    private Optional<PlanOffice> shown(String area) {
        var versions = offices.versions(area);
        return versions.stream()
                .filter(one -> one.worksOn(clock.today()))
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    private String page(OfficeVisit visit, Model model) {
        var area = visit.territory().code();
        if (visit.territory().kind() != TerritoryKind.AREA) {
            return "redirect:/uffici-di-piano/{area}/gruppi";
        }
        var versions = offices.versions(area);
        var shown = shown(area);
        model.addAttribute("view", shown.map(views::of).orElse(null));
        model.addAttribute(
                "underway",
                versions.stream()
                        .filter(one -> one.state() == PlanOffice.State.SETTING_UP)
                        .filter(one -> shown.filter(one::equals).isEmpty())
                        .findFirst()
                        .map(views::of)
                        .orElse(null));
        model.addAttribute("versions", versions);
        model.addAttribute("pattern", setup.patternOf(area));
        model.addAttribute("bodies", appointable(visit, area));
        model.addAttribute("sizes", OfficeSize.values());
        model.addAttribute("titles", MemberTitle.values());
        model.addAttribute("functions", OfficeFunction.values());
        model.addAttribute("assignments", AssignmentForm.values());
        model.addAttribute("today", clock.today());
        return "ufficio-di-piano";
    }

    private List<StaffBodies.StaffBody> appointable(OfficeVisit visit, String area) {
        return bodies.of(area, setup.patternOf(area)).stream()
                .filter(body -> visit.manages() || visit.appointing().contains(body.office()))
                .toList();
    }
}
