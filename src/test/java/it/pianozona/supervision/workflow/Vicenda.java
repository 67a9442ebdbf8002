/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A matter of a test area, as the people of the area go on with it. */
record Vicenda(TestArea area, String key, UUID id, Colleagues colleagues, Matters matters, BusinessClock clock) {

    static final String FACT = "Fatto accertato, con una motivazione";

    /** A member of the college concludes its step. */
    void college(int mayor, String task, String finding) {
        college(mayor, task, finding, "", "");
    }

    void college(int mayor, String task, String finding, String measure, String term) {
        submit(mayor, task, collegeForm(finding, measure, term));
    }

    Map<String, Object> collegeForm(String finding, String measure, String term) {
        var form = new HashMap<String, Object>(Map.of("fatto", FACT, "esito", finding));
        if (!measure.isEmpty()) {
            form.put("misura", measure);
            form.put("termine", term);
        }
        return form;
    }

    /** The mayor does the step that is offered to the mayor's office. */
    void submit(int mayor, String task, Map<String, Object> form) {
        var office = area.mayors().get(mayor);
        colleagues.submit(area.mayor(office), colleagues.taskOf(office, key, task), form);
    }

    /** What the mayor reads when the step is refused. */
    String refused(int mayor, String task, Map<String, Object> form) {
        return Refusals.of(() -> submit(mayor, task, form));
    }

    /** Somebody of one of the area's offices does the step. */
    void office(String kind, String task, Map<String, Object> form) {
        var office = area.office(kind);
        colleagues.submit(colleagues.holderOf(office), colleagues.taskOf(office, key, task), form);
    }

    /** The mayors whose office is offered the step. */
    List<Integer> offeredTo(String task) {
        return List.of(0, 1, 2).stream()
                .filter(mayor -> colleagues.taskOf(area.mayors().get(mayor), key, task) != null)
                .toList();
    }

    boolean isOpen(String task) {
        return !colleagues.tasks(key, task).isEmpty();
    }

    Matter matter() {
        return matters.get(id);
    }

    /** The day of the timer. */
    LocalDate dayOf(String timer) {
        return colleagues
                .timers(key, timer)
                .get(0)
                .getDuedate()
                .toInstant()
                .atZone(ZoneId.of("Europe/Rome"))
                .toLocalDate();
    }

    /** That day comes and the timer fires. */
    void comes(String timer) {
        var days = clock.today().until(dayOf(timer), java.time.temporal.ChronoUnit.DAYS);
        if (days > 0) {
            clock.setOffset(clock.offset().plusDays(days));
        }
        colleagues.fireTimer(key, timer);
    }
}
