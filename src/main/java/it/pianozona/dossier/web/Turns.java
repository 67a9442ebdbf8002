/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.page.Pill;
import it.pianozona.territory.Names;
import it.pianozona.workflow.ProcessPaths.Waiting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose turn it is: the open tasks of a cycle, equal ones of several offices as one. */
@Component
class Turns {

    private final Names names;

    Turns(Names names) {
        this.names = names;
    }

    /**
     * Equal tasks of several offices, for example a vote of each mayor.
     *
     * @param offices names of those whose turn it is
     * @param due of the most urgent of them
     * @param pill late or due soon
     * @param mine id of the one that the reader may conclude, empty if none
     */
    record Turn(
            String title,
            String process,
            Optional<LocalDate> due,
            Optional<Pill> pill,
            Collection<String> offices,
            String mine) {}

    /** The reader's own first, then the most urgent. */
    List<Turn> of(DossierVisits.Visit visit, List<Waiting> waiting) {
        var found = names.of(
                Set.of(),
                waiting.stream().flatMap(task -> task.offices().stream()).collect(Collectors.toSet()));
        return waiting.stream()
                .collect(Collectors.groupingBy(
                        task -> task.process() + title(task, found), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(equal -> turn(equal, found, visit))
                .sorted(Comparator.comparing((Turn turn) -> turn.mine().isEmpty())
                        .thenComparing(turn -> turn.due().orElse(LocalDate.MAX)))
                .toList();
    }

    /** Without the office that some tasks bear in their title: whose turn it is stands beside it. */
    private static String title(Waiting task, Names.Found found) {
        return task.offices().stream()
                .map(office -> ": " + found.office(office))
                .filter(task.title()::endsWith)
                .findFirst()
                .map(end -> task.title().substring(0, task.title().length() - end.length()))
                .orElse(task.title());
    }

    private static Turn turn(List<Waiting> equal, Names.Found found, DossierVisits.Visit visit) {
        var due = equal.stream().flatMap(task -> task.due().stream()).min(Comparator.naturalOrder());
        return new Turn(
                title(equal.get(0), found),
                equal.get(0).process(),
                due,
                due.flatMap(day -> Pill.due(day, visit.today())),
                equal.stream()
                        .flatMap(task -> task.offices().stream())
                        .map(found::office)
                        .collect(Collectors.toCollection(TreeSet::new)),
                equal.stream()
                        .filter(task -> task.isFor(visit.rights().officeIds()))
                        .findFirst()
                        .map(Waiting::taskId)
                        .orElse(""));
    }
}
