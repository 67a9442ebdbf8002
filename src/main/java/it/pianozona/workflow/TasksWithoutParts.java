/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** No task has subtasks here: nobody can create one ({@link PeopleCommands}), so none is looked for. */
public final class TasksWithoutParts extends TaskManager {

    @Override
    public List<Task> findTasksByParentTaskId(String taskId) {
        return List.of();
    }
}
