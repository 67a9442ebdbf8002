/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.project;

import it.pianozona.programme.PaperChapter;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammePart;
import it.pianozona.programme.project.IntegrationProject.State;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The integration projects: the body approves those that were accepted, and none is left without an answer (ER-18). */
@Component
class ProjectsPart implements ProgrammePart {

    private final ProgrammeProjects projects;

    ProjectsPart(ProgrammeProjects projects) {
        this.projects = projects;
    }

    @Override
    public String name() {
        return "progetti";
    }

    @Override
    public List<String> missing(Programme programme) {
        return projects.of(programme.id()).stream()
                .filter(one -> one.state() == State.PROPOSED)
                .map(one -> "%s: rispondi se è accolto o respinto.".formatted(one.name()))
                .toList();
    }

    @Override
    public Object frozen(Programme programme) {
        return projects.of(programme.id()).stream()
                .filter(one -> one.state() == State.ACCEPTED)
                .toList();
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public List<PaperChapter> paper(Programme programme) {
        var all = projects.of(programme.id()).stream()
                .filter(one -> one.state() == State.ACCEPTED)
                .toList();
        return all.isEmpty()
                ? List.of()
                : List.of(new PaperChapter(
                        "Progetti d'integrazione",
                        List.of(PaperChapter.table(
                                "",
                                "Progetti accolti, costo in euro",
                                List.of("N.", "Progetto", "Politica", "Proponente", "Periodo", "Costo", "Copertura"),
                                all.stream().map(one -> row(programme, one)).toList(),
                                List.of(5)))));
    }

    private List<String> row(Programme programme, IntegrationProject one) {
        return List.of(
                Integer.toString(one.number()),
                one.title(),
                projects.policyOf(programme, one),
                one.proposer(),
                "%s-%s".formatted(Italian.day(one.startsOn()), Italian.day(one.endsOn())),
                ItalianNumber.euro(one.cost()),
                one.cover().stream()
                        .map(row -> "%s %s €%s"
                                .formatted(
                                        row.fund().italian(),
                                        ItalianNumber.euro(row.amount()),
                                        row.payer().isEmpty() ? "" : ", " + row.payer()))
                        .collect(Collectors.joining("; ")));
    }
}
