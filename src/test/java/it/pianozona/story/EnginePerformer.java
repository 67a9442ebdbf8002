/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import it.pianozona.support.Colleagues;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** The people act through the form service, as Tasklist does for them. */
final class EnginePerformer implements Performer {

    private final Colleagues colleagues;
    private final BusinessClock clock;

    EnginePerformer(Colleagues colleagues, BusinessClock clock) {
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public void perform(
            String person, Task task, String formId, Map<String, Object> shown, Map<String, Object> answers) {
        colleagues.submit(person, task, answers);
    }

    @Override
    public void waitDays(int days) {
        clock.setOffset(clock.offset().plusDays(days));
    }
}
