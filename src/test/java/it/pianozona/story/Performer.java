/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** How the people of a story act: through the engine's form service, or in a browser. */
interface Performer {

    /** The person opens the task, fills in its form and confirms it. */
    void perform(String person, Task task, String formId, Map<String, Object> shown, Map<String, Object> answers);

    /** Some days pass. */
    void waitDays(int days);
}
