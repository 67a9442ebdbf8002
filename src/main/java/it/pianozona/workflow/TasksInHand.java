/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts open tasks into a person's hands; whoever else belongs to the task's office may still take them over. */
@Service
public class TasksInHand {

    private final TaskService tasks;
    private final EngineCalls calls;

    TasksInHand(TaskService tasks, EngineCalls calls) {
        this.tasks = tasks;
        this.calls = calls;
    }

    /** The open tasks of the instances with that business key; in a transaction of its own, after what opened them. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void give(String businessKey, String personId) {
        calls.internally(() -> {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), personId));
            return null;
        });
    }
}
