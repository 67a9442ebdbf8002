/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeFunction;
import it.pianozona.office.OfficeSetup;
import it.pianozona.office.OfficeSize;
import it.pianozona.office.OfficeVisit;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.office.StaffBodies;
import it.pianozona.office.Trainings;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
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
import org.springframework.web.bind.annotation.ModelAttribute;
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

    /** What opens a set-up, as it was written. */
    record OpeningInput(String tipo, String atto, String dataAtto, String dal, String al, String progetto) {

        OfficeSetup.Opening opening(String area, it.pianozona.office.OfficePattern pattern) {
            var actDate = Field.date(dataAtto);
            var from = Field.date(dal);
            new Problems()
                    .unless(Field.choice(OfficeSize.class, tipo).isPresent(), "«Tipo»: scegli ristretto o allargato.")
                    .unless(actDate.isPresent(), "«Data dell'atto»: indica la data dell'atto di nomina.")
                    .unless(from.isPresent(), "«Dal»: indica il primo giorno, come dice l'atto di nomina.")
                    .refuse();
            return new OfficeSetup.Opening(
                    area,
                    pattern,
                    Field.choice(OfficeSize.class, tipo).orElseThrow(),
                    Field.text(atto),
                    actDate.orElseThrow(),
                    from.orElseThrow(),
                    Field.date(al),
                    Field.text(progetto));
        }
    }

    /** A course, as it was written. */
    record CourseInput(String componente, String competenza, String corso, String ore, String data) {}

    @GetMapping
    String show(OfficeVisit visit, Model model) {
        return page(visit, model);
    }

    @PostMapping("/costituzione")
    String open(
            OfficeVisit visit,
            @PathVariable String area,
            @ModelAttribute("opening") OpeningInput input,
            Model model,
            Attempt attempt) {
        var actor = Acting.opener(visit);
        return attempt.then(
                BACK,
                "La costituzione è avviata: il primo compito è «Scrivi il piano del personale».",
                () -> setup.open(input.opening(area, setup.patternOf(area)), actor),
                () -> page(visit, model));
    }

    @PostMapping("/nomine")
    String appoint(
            OfficeVisit visit,
            @PathVariable String area,
            @ModelAttribute("member") MemberInput input,
            Model model,
            Attempt attempt) {
        var actor = Acting.appointer(visit, Field.text(input.ente()));
        return attempt.then(
                BACK,
                "La nomina è registrata.",
                () -> {
                    requireFits(input.fits());
                    var office = current(area);
                    var body = bodies.of(area, office.pattern()).stream()
                            .filter(one -> one.office().equals(input.ente()))
                            .findFirst()
                            .orElseThrow(() -> new RuleViolated("«Ente»: scegli l'ente dall'elenco."));
                    memberships.appoint(
                            office,
                            input.draft()
                                    .member(
                                            new MemberDraft.Origin(body.office(), body.name(), body.side(), ""),
                                            views.rolesOf(office, body.side())),
                            actor);
                },
                () -> page(visit, model));
    }

    @PostMapping("/nomine/fine")
    String end(
            OfficeVisit visit,
            @PathVariable String area,
            @RequestParam("nomina") UUID member,
            @RequestParam(name = "ultimoGiorno", required = false) String lastDay,
            Model model,
            Attempt attempt) {
        var office = current(area);
        var body = memberships.ofOffice(office.id()).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(Door::notHere)
                .body();
        var actor = Acting.appointer(visit, body);
        return attempt.then(
                BACK,
                "La fine della nomina è registrata.",
                () -> memberships.end(
                        office,
                        member,
                        Field.date(lastDay).orElseThrow(() -> new RuleViolated("«Ultimo giorno»: indica una data.")),
                        actor),
                () -> page(visit, model));
    }

    @PostMapping("/corsi")
    String train(
            OfficeVisit visit,
            @PathVariable String area,
            @ModelAttribute("course") CourseInput input,
            Model model,
            Attempt attempt) {
        var actor = Acting.worker(visit);
        return attempt.then(
                BACK,
                "Il corso è registrato.",
                () -> {
                    var office = current(area);
                    var members = memberships.standing(office, office.from());
                    var hours = Field.number(input.ore());
                    var day = Field.date(input.data());
                    new Problems()
                            .unless(hours.isPresent(), "«Ore»: scrivi le ore del corso.")
                            .unless(day.isPresent(), "«Data»: indica quando si è svolto il corso.")
                            .refuse();
                    trainings.add(
                            office,
                            members,
                            new Trainings.Training(
                                    members.stream()
                                            .map(one -> one.id())
                                            .filter(id -> id.toString().equals(input.componente()))
                                            .findFirst()
                                            .orElseThrow(() ->
                                                    new RuleViolated("«Componente»: scegli una persona dell'ufficio.")),
                                    Field.text(input.competenza()),
                                    Field.text(input.corso()),
                                    hours.orElseThrow(),
                                    day.orElseThrow()),
                            actor.personId());
                },
                () -> page(visit, model));
    }

    @PostMapping("/chiusura")
    String close(
            OfficeVisit visit,
            @PathVariable String area,
            @RequestParam(name = "ultimoGiorno", required = false) String lastDay,
            @RequestParam(name = "motivo", required = false) String reason,
            Model model,
            Attempt attempt) {
        var actor = Acting.manager(visit);
        model.addAttribute("closingReason", reason);
        return attempt.then(
                BACK,
                "La chiusura dell'ufficio è registrata.",
                () -> {
                    requireFits(Field.text(reason).length() <= 2000);
                    setup.close(
                            current(area),
                            Field.date(lastDay)
                                    .orElseThrow(() -> new RuleViolated("«Ultimo giorno»: indica una data.")),
                            Field.text(reason),
                            actor);
                },
                () -> page(visit, model));
    }

    private static void requireFits(boolean fits) {
        if (!fits) {
            throw new RuleViolated("Un testo supera la lunghezza del suo campo: accorcialo.");
        }
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
