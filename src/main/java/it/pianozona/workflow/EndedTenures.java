/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Columns;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every morning: tasks in the hands of people who no longer hold the office, because their time ended yesterday or a suspension
 * begins today, are free for who takes over. However many days were left out, one run puts everything right.
 */
@ProcessBean("endedTenures")
public class EndedTenures {

    /** Tasks in hand whose person holds none of their offices today; a deputy may still act, which the rights say. */
    private static final String IN_OTHER_HANDS =
            """
            select t.id_ as task, t.assignee_ as person, array_agg(l.group_id_) as offices
              from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
             where t.assignee_ is not null
             group by t.id_, t.assignee_
            having not bool_or(exists (
                select 1 from office_holder h
                 where h.person = t.assignee_ and l.group_id_ in (h.office, :signatory || h.office)
                   and h.valid_from <= :today and (h.valid_to is null or h.valid_to >= :today)))""";

    private final JdbcClient jdbc;
    private final RightsOnDate rights;
    private final TaskService tasks;
    private final EngineCalls calls;
    private final BusinessClock clock;

    EndedTenures(JdbcClient jdbc, RightsOnDate rights, TaskService tasks, EngineCalls calls, BusinessClock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.tasks = tasks;
        this.calls = calls;
        this.clock = clock;
    }

    private record InHand(String task, String person, List<String> offices) {}

    /** Frees what is in the hands of people who no longer hold the office. */
    public void handOver() {
        var inHand = jdbc.sql(IN_OTHER_HANDS)
                .param("signatory", OfficeKind.SIGNATORY.officeId(""))
                .param("today", clock.today())
                .query(Columns.of(InHand.class))
                .list();
        inHand.stream().collect(Collectors.groupingBy(InHand::person)).forEach(this::free);
    }

    private void free(String person, List<InHand> inHand) {
        var offices = rights.of(person, clock.today()).officeIds();
        inHand.stream()
                .filter(one -> Collections.disjoint(one.offices(), offices))
                .forEach(one -> calls.internally(() -> {
                    tasks.setAssignee(one.task(), null);
                    return null;
                }));
    }
}
