/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** A regional act on its way into the register: each step as its people take it. */
public record RegionalRegistration(Colleagues colleagues, String key) {

    /** Sign-in name of who acts for the region. */
    public static final String REGION = "regione.lombardia";

    public Task task(String element) {
        return colleagues.task(key, element);
    }

    /** Describes guidelines of 2014 that hold from 2015, but for the changes. */
    public void register(String person, Map<String, Object> changes) {
        var form = new HashMap<String, Object>(Map.of(
                "tipo", "REGIONAL_GUIDELINES",
                "numero", "X/2941",
                "data", LocalDate.of(2014, 12, 19).toString(),
                "ente", "Giunta regionale",
                "validitaDa", LocalDate.of(2015, 1, 1).toString()));
        form.putAll(changes);
        colleagues.submit(person, task("UserTask_RegisterAct"), form);
    }

    /** Confirms the act, linked to none but for the changes. */
    public void link(Map<String, Object> changes) {
        var form = new HashMap<String, Object>(Map.of("prosegue", "CONFERMA"));
        form.putAll(changes);
        colleagues.submit(REGION, task("UserTask_LinkActs"), form);
    }

    /** Shares the total out by rows, as they are written. */
    public void allot(String total, String rows) {
        colleagues.submit(REGION, task("UserTask_AllocationLines"), Map.of("totale", total, "righe", rows));
    }
}
