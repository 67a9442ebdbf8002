/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeTask;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.text.Italian;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of the office's tasks say at their head. */
@Component
class TaskWords {

    private final People people;

    TaskWords(People people) {
        this.people = people;
    }

    Map<String, Object> heading(OfficeTask task) {
        var shown = new HashMap<String, Object>();
        shown.put("ambito", task.area());
        shown.put("lavoro", task.type().italian());
        shown.put("testo", task.text());
        shown.put(
                "assegnatario",
                people.find(task.assignee()).map(Person::fullName).orElse(task.assignee()));
        shown.put(
                "ricorrenza",
                task.nextDue()
                        .map(next -> "%s; la prossima scadenza è il %s."
                                .formatted(task.recurrence().italian(), Italian.day(next)))
                        .orElse("non si ripete."));
        return shown;
    }
}
