/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** The people act through the form service, as Tasklist does for them; what a page takes is given to its use case. */
final class EnginePerformer implements Performer {

    private final Colleagues colleagues;
    private final AgreementSteps agreement;
    private final BusinessClock clock;

    EnginePerformer(Colleagues colleagues, AgreementSteps agreement, BusinessClock clock) {
        this.colleagues = colleagues;
        this.agreement = agreement;
        this.clock = clock;
    }

    @Override
    public void perform(
            String person, Task task, String formId, Map<String, Object> shown, Map<String, Object> answers) {
        var office = String.valueOf(shown.get("ente"));
        switch (formId) {
            case "atto-autorizzazione" -> agreement.actFile(pratica(shown), office);
            case "firma-accordo" -> agreement.upload(pratica(shown), office);
            default -> {}
        }
        colleagues.submit(person, task, answers);
    }

    @Override
    public void waitDays(int days) {
        clock.setOffset(clock.offset().plusDays(days));
    }

    private static String pratica(Map<String, Object> shown) {
        return String.valueOf(shown.get("pratica"));
    }
}
