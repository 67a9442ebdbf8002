/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.territory.Rights;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** The open tasks of a person's offices, for our own pages. */
@Service
public class OpenTasks {

    private final TaskService tasks;
    private final EngineCalls calls;

    OpenTasks(TaskService tasks, EngineCalls calls) {
        this.tasks = tasks;
        this.calls = calls;
    }

    /**
     * An open task.
     *
     * @param territory code of the area or wider territory
     * @param due Europe/Rome
     */
    public record OpenTask(String id, String title, String territory, Optional<LocalDate> due) {

        /** True if the due day is over. */
        public boolean isLate(LocalDate today) {
            return due.filter(day -> day.isBefore(today)).isPresent();
        }
    }

    /** The tasks that the person's offices can conclude, most urgent first. */
    public List<OpenTask> of(Rights rights, int limit) {
        if (rights.officeIds().isEmpty()) {
            return List.of();
        }
        return calls.internally(() -> tasks
                .createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(rights.officeIds()))
                .includeAssignedTasks()
                .tenantIdIn(rights.territoryCodes().toArray(String[]::new))
                .orderByDueDate()
                .asc()
                .listPage(0, limit)
                .stream()
                .map(OpenTasks::open)
                .toList());
    }

    private static OpenTask open(Task task) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getTenantId(),
                Optional.ofNullable(task.getDueDate())
                        .map(Date::toInstant)
                        .map(instant -> instant.atZone(BusinessClock.ROME).toLocalDate()));
    }
}
