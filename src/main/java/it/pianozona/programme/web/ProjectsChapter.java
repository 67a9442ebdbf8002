/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.programme.ProgrammeChapter;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.project.IntegrationProject;
import it.pianozona.programme.project.IntegrationProject.State;
import it.pianozona.programme.project.ProgrammeProjects;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The integration projects, on the page of the programme; a guest reads of their own. */
@Component
class ProjectsChapter implements ProgrammeChapter {

    private final ProgrammeProjects projects;

    ProjectsChapter(ProgrammeProjects projects) {
        this.projects = projects;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public String title() {
        return "Progetti d'integrazione";
    }

    @Override
    public String place() {
        return "/progetti";
    }

    @Override
    public Optional<Standing> of(ProgrammeVisit visit) {
        var programme = visit.programme();
        if (visit.readsAll()) {
            return Optional.of(standing(projects.of(programme.id())));
        }
        return visit.offices().stream().anyMatch(projects.proposing(programme)::contains)
                ? Optional.of(standing(projects.ownOf(programme.id(), visit.personId())))
                : Optional.empty();
    }

    private static Standing standing(List<IntegrationProject> all) {
        var open = all.stream().filter(one -> one.state() == State.PROPOSED).count();
        var accepted = all.stream().filter(one -> one.state() == State.ACCEPTED).count();
        if (all.isEmpty()) {
            return new Standing(
                    new Pill(Pill.Role.WAITING, "nessuno"),
                    "Li propongono il terzo settore e l'ufficio di piano, con le altre politiche.");
        }
        return new Standing(
                open > 0 ? new Pill(Pill.Role.RUNNING, "da esaminare") : new Pill(Pill.Role.DONE, "esaminati"),
                (all.size() == 1 ? "Un progetto" : all.size() + " progetti")
                        + (open > 0 ? ", %d da esaminare, ".formatted(open) : ", ")
                        + (accepted == 0
                                ? "nessuno accolto."
                                : accepted == 1 ? "uno accolto." : accepted + " accolti."));
    }
}
