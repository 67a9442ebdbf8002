/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.BodySide;
import it.pianozona.office.Composition;
import it.pianozona.office.CompositionTemplates;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.Memberships;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.OfficeVisit;
import it.pianozona.office.WorkingGroup;
import it.pianozona.office.WorkingGroups;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Pill;
import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The groups and tables of an area, or the interdistrict table of a conference (F-GRUPPO). Rules: ER-54. */
@Controller
@RequestMapping("/uffici-di-piano/{area}/gruppi")
class GroupsPage {

    private static final String LIST = "redirect:/uffici-di-piano/{area}/gruppi";
    private static final String BACK = "redirect:/uffici-di-piano/{area}/gruppi/{group}";

    private final WorkingGroups groups;
    private final Memberships memberships;
    private final CompositionTemplates templates;
    private final BusinessClock clock;

    GroupsPage(WorkingGroups groups, Memberships memberships, CompositionTemplates templates, BusinessClock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.templates = templates;
        this.clock = clock;
    }

    /** A group as the list shows it. */
    record Row(WorkingGroup group, Composition composition) {}

    @GetMapping
    String list(OfficeVisit visit, Model model) {
        var code = visit.territory().code();
        var compositions = groups.compositions(code, clock.today());
        model.addAttribute(
                "rows",
                groups.of(code).stream()
                        .map(group -> new Row(group, compositions.get(group.id())))
                        .toList());
        model.addAttribute("templates", groups.templates(code));
        model.addAttribute("offices", groups.offices(code));
        model.addAttribute("today", clock.today());
        return "ufficio-gruppi";
    }

    @PostMapping
    String open(OfficeVisit visit, @PathVariable String area, Model model, Attempt attempt) {
        var actor = Acting.worker(visit);
        return attempt.then(
                LIST,
                "Il gruppo è costituito: ora nomina chi ne fa parte.",
                () -> groups.open(opening(area, attempt.typed()), actor),
                () -> list(visit, model));
    }

    private static WorkingGroups.Opening opening(String area, Typed typed) {
        var problems = new Problems();
        var from = problems.need(typed.date("dal"), "«Dal»: indica il primo giorno del gruppo.");
        problems.refuse();
        return new WorkingGroups.Opening(
                area,
                typed.text("modello"),
                typed.text("titolo"),
                typed.text("ufficio"),
                typed.text("atto"),
                from,
                typed.date("al"));
    }

    @GetMapping("/{group}")
    String show(OfficeVisit visit, @PathVariable String area, @PathVariable UUID group, Model model) {
        return show(find(area, group), model);
    }

    private String show(WorkingGroup group, Model model) {
        var template = templates.get(group.template());
        var members = memberships.ofGroup(group.id());
        model.addAttribute("group", group);
        model.addAttribute("template", template);
        model.addAttribute("composition", groups.composition(group, clock.today()));
        model.addAttribute("members", members);
        model.addAttribute("standing", standing(members));
        model.addAttribute("pill", pill(group));
        model.addAttribute("districts", groups.districts(group));
        model.addAttribute("sides", BodySide.values());
        model.addAttribute("roles", roles(group));
        model.addAttribute("titles", MemberTitle.values());
        model.addAttribute("assignments", AssignmentForm.values());
        model.addAttribute("today", clock.today());
        return "ufficio-gruppo";
    }

    private Pill pill(WorkingGroup group) {
        return group.isOverOn(clock.today())
                ? new Pill(Pill.Role.DONE, "chiuso")
                : new Pill(Pill.Role.RUNNING, "in attività");
    }

    private List<OfficeMember> standing(List<OfficeMember> members) {
        return members.stream().filter(one -> !one.isOverOn(clock.today())).toList();
    }

    private Map<String, String> roles(WorkingGroup group) {
        var template = templates.get(group.template());
        var roles = new LinkedHashMap<String, String>();
        template.sides().forEach(side -> roles.putAll(template.rolesOf(side.side())));
        roles.put(OfficeMember.DIRECTOR, "Coordinatore del gruppo");
        roles.put(OfficeMember.MEMBER, "Componente");
        return roles;
    }

    @PostMapping("/{group}/nomine")
    String appoint(
            OfficeVisit visit,
            @PathVariable String area,
            @PathVariable("group") UUID id,
            Model model,
            Attempt attempt) {
        var typed = attempt.typed();
        return done(visit, find(area, id), model, attempt, "La nomina è registrata.", (group, actor) -> {
            var problems = new Problems();
            var body = typed.text("ente", 200, problems, "Ente");
            problems.unless(!body.isEmpty(), "«Ente»: scrivi chi mette a disposizione la persona.");
            var side = problems.need(typed.choice("parte", BodySide.class), "«Categoria»: scegli dall'elenco.");
            problems.refuse();
            var origin = new MemberDraft.Origin("", body, side, typed.text("distretto"));
            groups.appoint(
                    group, MemberForm.draft(typed).member(origin, roles(group).keySet()), actor);
        });
    }

    @PostMapping("/{group}/nomine/fine")
    String endMember(
            OfficeVisit visit,
            @PathVariable String area,
            @PathVariable("group") UUID id,
            @RequestParam("nomina") UUID member,
            Model model,
            Attempt attempt) {
        return done(
                visit,
                find(area, id),
                model,
                attempt,
                "La fine della nomina è registrata.",
                (group, actor) -> memberships.end(group, member, Acting.lastDay(attempt.typed()), actor));
    }

    @PostMapping("/{group}/chiusura")
    String end(
            OfficeVisit visit,
            @PathVariable String area,
            @PathVariable("group") UUID id,
            Model model,
            Attempt attempt) {
        return done(
                visit,
                find(area, id),
                model,
                attempt,
                "La chiusura del gruppo è registrata.",
                (group, actor) -> groups.end(group, Acting.lastDay(attempt.typed()), actor));
    }

    private String done(
            OfficeVisit visit,
            WorkingGroup group,
            Model model,
            Attempt attempt,
            String done,
            BiConsumer<WorkingGroup, Actor> act) {
        var actor = Acting.worker(visit);
        return attempt.then(BACK, done, () -> act.accept(group, actor), () -> show(group, model));
    }

    private WorkingGroup find(String area, UUID group) {
        return groups.find(area, group).orElseThrow(Door::notHere);
    }
}
