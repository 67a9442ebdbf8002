/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.dossier.RelatedKeys;
import it.pianozona.workflow.ProcessPaths;
import it.pianozona.workflow.ProcessPaths.Instance;
import it.pianozona.workflow.ProcessPaths.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The processes of the cycle: where each stands, drawn and in words. */
@Component
@Order(10)
class PathPart extends DossierPart {

    /** Parameter of the address: id of the process that is shown. */
    static final String SHOWN = "istanza";

    /** What is said in words: steps that people or bodies take; gateways and reminders are left to the drawing. */
    private static final Set<String> SPOKEN =
            Set.of("userTask", "callActivity", "receiveTask", "intermediateMessageCatch", "noneEndEvent", "subProcess");

    private final ProcessPaths paths;
    private final RelatedKeys keys;
    private final Turns turns;

    PathPart(ProcessPaths paths, RelatedKeys keys, Turns turns) {
        super("processo", "Processo", Group.PATH);
        this.paths = paths;
        this.keys = keys;
        this.turns = turns;
    }

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        var all = keys.ofCycle(visit.cycle());
        var instances = paths.of(all);
        var shown = shown(instances, asked.getOrDefault(SHOWN, ""));
        var passages = shown.map(one -> paths.passages(one.id())).orElse(List.of());
        model.addAttribute("instances", instances);
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute(
                "spoken", passages.stream().filter(PathPart::isSpoken).toList());
        model.addAttribute("openIds", ids(passages, true));
        model.addAttribute("doneIds", ids(passages, false));
        model.addAttribute("turns", turns.of(visit, paths.waiting(all)));
    }

    /** The process of the cycle with that id, if it is one. */
    Optional<Instance> find(DossierVisits.Visit visit, String id) {
        return paths.of(keys.ofCycle(visit.cycle())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** The one that was asked for, else the last that began and still runs, else the first. */
    private static Optional<Instance> shown(List<Instance> instances, String asked) {
        return instances.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .or(() -> instances.stream().filter(Instance::isRunning).max(Comparator.comparing(Instance::startedAt)))
                .or(() -> instances.stream().findFirst());
    }

    private static boolean isSpoken(Passage passage) {
        return SPOKEN.contains(passage.type()) && !passage.title().isEmpty();
    }

    private static String ids(List<Passage> passages, boolean open) {
        return passages.stream()
                .filter(passage -> passage.isOpen() == open)
                .map(Passage::element)
                .filter(id -> !id.contains("#"))
                .collect(Collectors.joining(" "));
    }
}
