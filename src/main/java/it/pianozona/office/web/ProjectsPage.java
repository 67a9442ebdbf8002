/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.office.ActivityReports;
import it.pianozona.office.FundedProject;
import it.pianozona.office.FundedProjects;
import it.pianozona.office.FundedProjects.Entry;
import it.pianozona.office.OfficeTasks;
import it.pianozona.office.OfficeVisit;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.util.List;
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

/**
 * The funded projects of a plan office: sheets of needs, monitoring, documents, reports (TO-22..24, TO-32).
 * Rules: F-GIUST, TO-24.
 */
@Controller
@RequestMapping("/uffici-di-piano/{area}/progetti")
class ProjectsPage {

    private static final String BACK = "redirect:/uffici-di-piano/{area}/progetti";

    private final FundedProjects projects;
    private final ActivityReports reports;
    private final OfficeTasks tasks;
    private final StoredFiles files;
    private final BusinessClock clock;

    ProjectsPage(
            FundedProjects projects,
            ActivityReports reports,
            OfficeTasks tasks,
            StoredFiles files,
            BusinessClock clock) {
        this.projects = projects;
        this.reports = reports;
        this.tasks = tasks;
        this.files = files;
        this.clock = clock;
    }

    private static FundedProject project(String area, Typed typed) {
        var problems = new Problems();
        var amount = problems.need(typed.number("importo"), "«Importo»: scrivi un importo, per esempio 12.000,00.");
        var from = problems.need(typed.date("dal"), "«Dal»: indica l'inizio del progetto.");
        var to = problems.need(typed.date("al"), "«Al»: indica la fine del progetto.");
        problems.refuse();
        return new FundedProject(
                UUID.randomUUID(),
                area,
                typed.text("titolo"),
                typed.text("finanziatore"),
                typed.text("fondo"),
                typed.text("responsabile"),
                amount,
                from,
                to);
    }

    private static Entry entry(Typed typed) {
        var problems = new Problems();
        var kind = problems.need(typed.choice("tipo", Entry.Kind.class), "«Tipo»: scegli dall'elenco.");
        var day = problems.need(typed.date("data"), "«Data»: indica quando.");
        var spent = typed.number("speso");
        problems.unless(
                        spent.isPresent() || typed.text("speso").isEmpty(),
                        "«Speso finora»: scrivi un importo, per esempio 1.234,56.")
                .refuse();
        return new Entry(kind, day, typed.text("testo"), spent);
    }

    /** A project with all that belongs to it. */
    record Row(
            FundedProject project,
            List<FundedProjects.NeedsSheet> needs,
            List<Entry> entries,
            List<StoredFile> files,
            List<ActivityReports.Report> reports) {}

    @GetMapping
    String show(OfficeVisit visit, Model model) {
        Door.requireHere(!visit.guest());
        return page(visit, model);
    }

    @PostMapping
    String open(OfficeVisit visit, @PathVariable String area, Model model, Attempt attempt) {
        Door.requireHere(!visit.guest());
        var actor = Acting.manager(visit);
        return done(
                visit,
                model,
                attempt,
                "Il progetto è aperto: il responsabile trova la scheda di fabbisogno e il rendiconto fra i suoi compiti.",
                () -> projects.open(project(area, attempt.typed()), actor));
    }

    @PostMapping("/voci")
    String write(OfficeVisit visit, @PathVariable String area, Model model, Attempt attempt) {
        Door.requireHere(!visit.guest());
        var actor = Acting.worker(visit);
        var project = find(area, attempt.typed().text("progetto"));
        return done(
                visit,
                model,
                attempt,
                "La voce è registrata.",
                () -> projects.add(project.id(), entry(attempt.typed()), actor.personId()));
    }

    @PostMapping("/documenti")
    String keep(
            OfficeVisit visit,
            @PathVariable String area,
            @RequestParam(name = "documento", required = false) MultipartFile file,
            Model model,
            Attempt attempt) {
        Door.requireHere(!visit.guest());
        var actor = Acting.worker(visit);
        var project = find(area, attempt.typed().text("progetto"));
        return done(visit, model, attempt, "Il documento è conservato.", () -> {
            var document = FileIn.of("Documento", file);
            projects.keep(project.id(), document.name(), document.bytes(), actor.personId());
        });
    }

    private String done(OfficeVisit visit, Model model, Attempt attempt, String done, Runnable act) {
        return attempt.then(BACK, done, act, () -> page(visit, model));
    }

    @GetMapping("/{project}/documenti/{file}")
    ResponseEntity<byte[]> download(
            OfficeVisit visit, @PathVariable String area, @PathVariable String project, @PathVariable UUID file) {
        Door.requireHere(!visit.guest());
        var known = projects.files(area).getOrDefault(find(area, project).id(), List.of()).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(Door::notHere);
        return FileOut.of(known, files.bytes(file));
    }

    private FundedProject find(String area, String id) {
        return projects.ofArea(area).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(Door::notHere);
    }

    private String page(OfficeVisit visit, Model model) {
        var area = visit.territory().code();
        var people = tasks.people(area);
        model.addAttribute("rows", rows(area));
        model.addAttribute("people", people);
        model.addAttribute("names", people.stream().collect(Collectors.toMap(Person::id, Person::fullName)));
        model.addAttribute("kinds", Entry.Kind.values());
        model.addAttribute("today", clock.today());
        return "ufficio-progetti";
    }

    private List<Row> rows(String area) {
        var needs = projects.needs(area);
        var entries = projects.entries(area);
        var documents = projects.files(area);
        var filed = reports.ofArea(area);
        return projects.ofArea(area).stream()
                .map(project -> new Row(
                        project,
                        needs.getOrDefault(project.id(), List.of()),
                        entries.getOrDefault(project.id(), List.of()),
                        documents.getOrDefault(project.id(), List.of()),
                        filed.stream()
                                .filter(one -> one.project()
                                        .filter(project.id()::equals)
                                        .isPresent())
                                .toList()))
                .toList();
    }
}
