/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.project;

import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammePart;
import it.pianozona.programme.project.IntegrationProject.State;
import java.util.List;
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
}
