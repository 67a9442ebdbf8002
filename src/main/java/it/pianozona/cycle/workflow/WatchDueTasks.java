/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.DueTasks;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Every day: a reminder for each open step that falls due within three days, and for each that fell due yesterday a notice to
 * its office and to the coordinators. The steps stay open.
 */
@ProcessBean("watchDueTasks")
class WatchDueTasks implements JavaDelegate {

    private static final int REMINDER_DAYS = 3;
    private static final int LOOK_BACK_DAYS = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DueTasks tasks;
    private final Notices notices;
    private final BusinessClock clock;

    WatchDueTasks(DueTasks tasks, Notices notices, BusinessClock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var today = clock.today();
        tasks.dueBetween(today.minusDays(LOOK_BACK_DAYS), today.plusDays(REMINDER_DAYS))
                .forEach(task -> notify(task, today));
    }

    private void notify(DueTasks.DueTask task, LocalDate today) {
        var overdue = task.due().isBefore(today);
        var text = overdue
                ? "«%s» è scaduto il %s ed è ancora da concludere."
                        .formatted(task.title(), task.due().format(DAY))
                : "«%s» scade il %s.".formatted(task.title(), task.due().format(DAY));
        send(task, overdue ? Notice.Kind.OVERDUE : Notice.Kind.REMINDER, text, task.offices());
        if (overdue) {
            send(task, Notice.Kind.ESCALATION, text, List.of(OfficeKind.COORDINATORS.officeId(task.territory())));
        }
    }

    private void send(DueTasks.DueTask task, Notice.Kind kind, String text, List<String> offices) {
        notices.send(
                new Notices.Message(
                        kind + "-" + task.id(),
                        task.territory(),
                        task.businessKey(),
                        kind,
                        task.businessKey() + ". " + text),
                offices);
    }
}
