/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeTaskOpened;
import it.pianozona.workflow.TasksInHand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Once a task of the office is there, its person has it in hand; a colleague of the office may still take it over. */
@Component
class HandToAssignee {

    private final TasksInHand tasks;

    HandToAssignee(TasksInHand tasks) {
        this.tasks = tasks;
    }

    @TransactionalEventListener
    void on(OfficeTaskOpened task) {
        tasks.give(task.key(), task.assignee());
    }
}
