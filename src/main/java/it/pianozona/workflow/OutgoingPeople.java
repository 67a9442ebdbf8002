/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.territory.DelegationChanged;
import it.pianozona.territory.HolderChanged;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When an office changes hands, the tasks that the outgoing person had taken in hand are free again: in the transaction of
 * the change, or, where it takes effect later, on the morning of its day ({@link EndedTenures}). What the person may still do is
 * decided by the rights of the day, at every request, not here.
 */
@Component
class OutgoingPeople {

    private final TaskService tasks;
    private final EngineCalls calls;
    private final BusinessClock clock;

    OutgoingPeople(TaskService tasks, EngineCalls calls, BusinessClock clock) {
        this.tasks = tasks;
        this.calls = calls;
        this.clock = clock;
    }

    @EventListener
    void on(HolderChanged change) {
        if (!change.from().isAfter(clock.today())) {
            release(change.officeId(), change.outgoingPersonIds());
        }
    }

    @EventListener
    void on(DelegationChanged change) {
        release(change.officeId(), List.of(change.delegateId()));
    }

    private void release(String office, List<String> people) {
        people.forEach(person -> calls.internally(() -> {
            tasks
                    .createTaskQuery()
                    .taskCandidateGroupIn(List.of(office, OfficeKind.SIGNATORY.officeId(office)))
                    .taskAssignee(person)
                    .includeAssignedTasks()
                    .list()
                    .stream()
                    .forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        }));
    }
}
