/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.DemonstrationAccounts;
import it.pianozona.page.Pill;
import it.pianozona.territory.DemonstrationPerson;
import it.pianozona.territory.DemonstrationTerritory;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenTasks;
import it.pianozona.workflow.OpenTasks.OpenTask;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who one can be in a demonstration: first those who have something to do today. */
@Component
@ConditionalOnProperty("pianozona.demonstration.enabled")
class DemonstrationCast {

    private static final int TASKS = 200;
    private static final int AT_WORK = 6;

    private final DemonstrationTerritory territory;
    private final DemonstrationAccounts accounts;
    private final OpenTasks tasks;
    private final BusinessClock clock;

    DemonstrationCast(
            DemonstrationTerritory territory, DemonstrationAccounts accounts, OpenTasks tasks, BusinessClock clock) {
        this.territory = territory;
        this.accounts = accounts;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param words what they do: their most urgent task, or what their office is for
     * @param pill how soon the task is due
     */
    record Member(DemonstrationPerson person, String words, Optional<Pill> pill) {}

    /**
     * All of them.
     *
     * @param atWork who has something to do, the most urgent first; before the first cycle the planning offices, who open it
     * @param areas the others by area, each person once
     * @param password empty where it is not the published one: then nobody enters by a button
     */
    record Cast(List<Member> atWork, Map<String, List<DemonstrationPerson>> areas, Optional<String> password) {}

    Cast show() {
        var people = territory.people().stream()
                .collect(Collectors.toMap(
                        DemonstrationPerson::office, one -> one, (one, again) -> one, LinkedHashMap::new));
        var atWork = atWork(people);
        var seen = new HashSet<>(atWork.stream().map(Member::person).toList());
        var areas = people.values().stream()
                .filter(seen::add)
                .collect(Collectors.groupingBy(DemonstrationPerson::area, LinkedHashMap::new, Collectors.toList()));
        return new Cast(atWork, areas, accounts.publishedPassword());
    }

    private List<Member> atWork(Map<String, DemonstrationPerson> people) {
        var signatory = OfficeKind.SIGNATORY.officeId("");
        var offices = people.keySet().stream()
                .flatMap(office -> Stream.of(office, signatory + office))
                .toList();
        var found = tasks.offeredTo(offices, TASKS).stream()
                .collect(Collectors.toMap(
                        task -> people.get(task.office().replaceFirst("^" + signatory, "")),
                        task -> task,
                        (first, later) -> first,
                        LinkedHashMap::new))
                .entrySet()
                .stream()
                .limit(AT_WORK)
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .toList();
        return found.isEmpty()
                ? people.values().stream()
                        .filter(one -> one.office().startsWith(OfficeKind.PLAN_OFFICE.officeId("")))
                        .map(one -> new Member(one, "Apre il ciclo e scrive il piano", Optional.empty()))
                        .toList()
                : found;
    }

    private Member member(DemonstrationPerson person, OpenTask task) {
        return new Member(person, task.title(), task.due().flatMap(due -> Pill.due(due, clock.today())));
    }
}
