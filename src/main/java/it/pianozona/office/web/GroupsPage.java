/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.BodySide;
import it.pianozona.office.Composition;
import it.pianozona.office.CompositionTemplates;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.OfficeVisit;
import it.pianozona.office.WorkingGroup;
import it.pianozona.office.WorkingGroups;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    /** A group to be opened, as it was written. */
    record GroupInput(String modello, String titolo, String ufficio, String atto, String dal, String al) {}

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
    String open(
            OfficeVisit visit,
            @PathVariable String area,
            @ModelAttribute("opening") GroupInput input,
            Model model,
            Attempt attempt) {
        var actor = Acting.worker(visit);
        return attempt.then(
                LIST,
                "Il gruppo è costituito: ora nomina chi ne fa parte.",
                () -> groups.open(
                        new WorkingGroups.Opening(
                                area,
                                Field.text(input.modello()),
                                Field.text(input.titolo()),
                                Field.text(input.ufficio()),
                                Field.text(input.atto()),
                                Field.date(input.dal())
                                        .orElseThrow(
                                                () -> new RuleViolated("«Dal»: indica il primo giorno del gruppo.")),
                                Field.date(input.al())),
                        actor),
                () -> list(visit, model));
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
        model.addAttribute("districts", groups.districts(group));
        model.addAttribute("sides", BodySide.values());
        model.addAttribute("roles", roles(group));
        model.addAttribute("titles", MemberTitle.values());
        model.addAttribute("assignments", AssignmentForm.values());
        model.addAttribute("today", clock.today());
        return "ufficio-gruppo";
    }

    private List<OfficeMember> standing(List<OfficeMember> members) {
        return members.stream().filter(one -> !one.isOverOn(clock.today())).toList();
    }

    private java.util.Map<String, String> roles(WorkingGroup group) {
        var template = templates.get(group.template());
        var roles = new java.util.LinkedHashMap<String, String>();
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
            @ModelAttribute("member") MemberInput input,
            Model model,
            Attempt attempt) {
        var actor = Acting.worker(visit);
        var group = find(area, id);
        return attempt.then(
                BACK,
                "La nomina è registrata.",
                () -> {
                    if (!input.fits() || Field.text(input.ente()).isEmpty()) {
                        throw new RuleViolated(
                                "«Ente»: scrivi chi mette a disposizione la persona, al massimo 200 caratteri.");
                    }
                    var side = Field.choice(BodySide.class, input.parte())
                            .orElseThrow(() -> new RuleViolated("«Categoria»: scegli dall'elenco."));
                    groups.appoint(
                            group,
                            input.draft()
                                    .member(
                                            new MemberDraft.Origin(
                                                    "", Field.text(input.ente()), side, Field.text(input.distretto())),
                                            roles(group).keySet()),
                            actor);
                },
                () -> show(group, model));
    }

    @PostMapping("/{group}/nomine/fine")
    String endMember(
            OfficeVisit visit,
            @PathVariable String area,
            @PathVariable("group") UUID id,
            @RequestParam("nomina") UUID member,
            @RequestParam(name = "ultimoGiorno", required = false) String lastDay,
            Model model,
            Attempt attempt) {
        var actor = Acting.worker(visit);
        var group = find(area, id);
        return attempt.then(
                BACK,
                "La fine della nomina è registrata.",
                () -> memberships.end(group, member, day(lastDay), actor),
                () -> show(group, model));
    }

    @PostMapping("/{group}/chiusura")
    String end(
            OfficeVisit visit,
            @PathVariable String area,
            @PathVariable("group") UUID id,
            @RequestParam(name = "ultimoGiorno", required = false) String lastDay,
            Model model,
            Attempt attempt) {
        var actor = Acting.worker(visit);
        var group = find(area, id);
        return attempt.then(
                BACK,
                "La chiusura del gruppo è registrata.",
                () -> groups.end(group, day(lastDay), actor),
                () -> show(group, model));
    }

    private static java.time.LocalDate day(String written) {
        return Field.date(written).orElseThrow(() -> new RuleViolated("«Ultimo giorno»: indica una data."));
    }

    private WorkingGroup find(String area, UUID group) {
        return groups.find(area, group).orElseThrow(Door::notHere);
    }
}
