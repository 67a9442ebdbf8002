/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.Memberships.Actor;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of a plan office, once or again and again: each is a step of the engine for one of its people (TO-13, TO-14).
 * Rules: F-COMPITO.
 */
@Service
public class OfficeTasks {

    private static final String SYSTEM = "sistema";
    private static final int LONGEST_TEXT = 4000;
    private static final int SHOWN_CLOSED = 50;

    private final OfficeTaskRows rows;
    private final Offices offices;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    OfficeTasks(
            OfficeTaskRows rows,
            Offices offices,
            Processes processes,
            ApplicationEventPublisher events,
            BusinessClock clock,
            SamePosts samePosts) {
        this.rows = rows;
        this.offices = offices;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /**
     * A task to be given.
     *
     * @param until last due day of a recurrent one; empty for no end
     * @param project the funded project that it is about
     */
    public record NewTask(
            String area,
            OfficeTask.Kind kind,
            WorkType type,
            String text,
            String assignee,
            LocalDate due,
            Recurrence recurrence,
            Optional<LocalDate> until,
            Optional<UUID> project) {}

    /** The people of the office of an area who have an account, by name: those whom a task can be given to. */
    @Transactional(readOnly = true)
    public List<Person> people(String area) {
        var people = new LinkedHashMap<String, Person>();
        List.of(OfficeKind.PLAN_OFFICE_HEAD, OfficeKind.ZONE_DIRECTOR, OfficeKind.PLAN_OFFICE)
                .forEach(kind -> offices.holdersOf(kind.officeId(area), clock.today())
                        .forEach(person -> people.putIfAbsent(person.id(), person)));
        return List.copyOf(people.values());
    }

    /** The tasks of an area: all that are open by due day, then the latest that are not. */
    @Transactional(readOnly = true)
    public List<OfficeTask> ofArea(String area) {
        return rows.ofArea(area, SHOWN_CLOSED);
    }

    /** @throws IllegalArgumentException if there is none with that key */
    @Transactional(readOnly = true)
    public OfficeTask get(String key) {
        return rows.find(key).orElseThrow(() -> new IllegalArgumentException("no task " + key));
    }

    /** Gives a task to a person of the office. */
    @Transactional
    public OfficeTask give(NewTask wanted, Actor actor) {
        new Problems()
                .unless(
                        !wanted.text().isBlank() && wanted.text().length() <= LONGEST_TEXT,
                        "«Testo»: scrivi che cosa c'è da fare, al massimo 4000 caratteri.")
                .unless(
                        people(wanted.area()).stream().anyMatch(one -> one.id().equals(wanted.assignee())),
                        "«Assegnatario»: scegli una persona dell'ufficio.")
                .unless(!wanted.due().isBefore(clock.today()), "«Scadenza»: è passata; indica oggi o un giorno futuro.")
                .unless(
                        wanted.until().map(last -> !last.isBefore(wanted.due())).orElse(true),
                        "«Fino al»: non può precedere la prima scadenza.")
                .refuse();
        samePosts.once(actor.personId(), "compito", wanted);
        var id = UUID.randomUUID();
        var task = new OfficeTask(
                id,
                wanted.area(),
                rows.nextKey(wanted.area()),
                wanted.kind(),
                wanted.type(),
                wanted.text().strip(),
                wanted.assignee(),
                wanted.due(),
                wanted.recurrence(),
                wanted.until(),
                wanted.due().getDayOfMonth(),
                id,
                wanted.project(),
                OfficeTask.State.OPEN,
                "");
        start(
                task,
                actor.personId(),
                new LegalRecord.Act(task.area(), task.key(), actor.personId(), actor.office(), "Compito assegnato"));
        return task;
    }

    /** A task is concluded, as its form says. */
    @Transactional
    public void conclude(OfficeTask task, OfficeTask.State state, String outcome, String personId) {
        rows.close(task.id(), state, outcome.strip(), personId, clock.today());
    }

    /** No task follows this one. */
    @Transactional
    public void stop(OfficeTask task) {
        rows.stop(task.id());
    }

    /** Opens the next task of the series, for the same person or, if that one has left the office, for the first of its people. */
    @Transactional
    public void openNext(String key) {
        var task = get(key);
        var due = task.nextDue().orElseThrow(() -> new IllegalStateException("no task follows " + key));
        var people = people(task.area()).stream().map(Person::id).toList();
        var assignee = people.contains(task.assignee()) || people.isEmpty() ? task.assignee() : people.get(0);
        var next = new OfficeTask(
                UUID.randomUUID(),
                task.area(),
                rows.nextKey(task.area()),
                task.kind(),
                task.type(),
                task.text(),
                assignee,
                due,
                task.recurrence(),
                task.until(),
                task.anchorDay(),
                task.series(),
                task.project(),
                OfficeTask.State.OPEN,
                "");
        start(
                next,
                assignee,
                new LegalRecord.Act(next.area(), next.key(), SYSTEM, "", "Compito che si ripete: aperto il prossimo"));
    }

    private void start(OfficeTask task, String personId, LegalRecord.Act act) {
        rows.insert(task, personId, clock.today());
        processes.open(
                "compito-ufficio", task.key(), Map.of("taskKind", task.kind().name()), act, task);
        events.publishEvent(new OfficeTaskOpened(task.key(), task.assignee()));
    }
}
