/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** The registrations of an area and their check by its planning office. */
public record RegistrationScene(TestAreas.TestArea area, Colleagues colleagues) {

    /** Business key of the area's registration with that number, from 1. */
    public String key(int number) {
        return area.code() + "-REGI-" + number;
    }

    /** The check of that registration, which is open. */
    public Task check(int number) {
        return colleagues.task(key(number), "UserTask_CheckRegistration");
    }

    /** The answer that accepts, with an office of that kind. */
    public Map<String, Object> accepted(String kind) {
        return Map.of("esito", "ACCOGLI", "ufficio", area.office(kind));
    }
}
