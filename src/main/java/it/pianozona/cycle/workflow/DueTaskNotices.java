/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.Settings;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.DueTasks;
import it.pianozona.workflow.DueTasks.DueTask;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every day, by the days of the region's profile: a reminder for each open step that falls due soon, a notice to its office
 * when it is overdue, then to the coordinators, then, where the profile says so, to the region. The steps stay open.
 */
@ProcessBean("dueTaskNotices")
public class DueTaskNotices {

    /** Further ahead no profile reminds; the rows are filtered by each profile. */
    private static final int AHEAD_DAYS = 30;

    private static final int LOOK_BACK_DAYS = 60;

    private final DueTasks tasks;
    private final Notices notices;
    private final Cycles cycles;
    private final RegionProfiles profiles;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    DueTaskNotices(
            DueTasks tasks,
            Notices notices,
            Cycles cycles,
            RegionProfiles profiles,
            PlanningAreas areas,
            BusinessClock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.cycles = cycles;
        this.profiles = profiles;
        this.areas = areas;
        this.clock = clock;
    }

    /** Tells of every open step what its day asks for. */
    public void send() {
        var today = clock.today();
        var regions = areas.territories().stream().collect(Collectors.toMap(Territory::code, Territory::region));
        var rules = new HashMap<String, Settings>();
        for (var task : tasks.dueBetween(today.minusDays(LOOK_BACK_DAYS), today.plusDays(AHEAD_DAYS))) {
            var region = regions.getOrDefault(task.territory(), "");
            rules.computeIfAbsent(region + task.businessKey(), key -> rulesOf(task, region));
            notify(task, region, rules.get(region + task.businessKey()), today);
        }
    }

    /** Of the cycle; of what belongs to no cycle the latest of its region. */
    private Settings rulesOf(DueTask task, String region) {
        return Optional.ofNullable(task.businessKey())
                .flatMap(cycles::find)
                .map(cycle -> cycles.profileOf(cycle.key()))
                .or(() -> profiles.all().stream()
                        .filter(profile -> profile.region().equals(region))
                        .max(Comparator.comparing(RegionProfile::validFrom)))
                .orElseGet(() -> profiles.all().get(0))
                .settings();
    }

    private void notify(DueTask task, String region, Settings rules, LocalDate today) {
        var late = ChronoUnit.DAYS.between(task.due(), today);
        if (late <= 0) {
            if (-late <= rules.days("notice.reminderDays")) {
                send(
                        task,
                        Notice.Kind.REMINDER,
                        Wording.of("scadenza.vicina", "compito", task.title(), "termine", task.due()),
                        task.offices());
            }
            return;
        }
        var text = Wording.of("scadenza.passata", "compito", task.title(), "termine", task.due());
        send(task, Notice.Kind.OVERDUE, text, task.offices());
        if (late >= rules.days("notice.escalationDays")) {
            send(task, Notice.Kind.ESCALATION, text, List.of(OfficeKind.COORDINATORS.officeId(task.territory())));
        }
        var toRegion = rules.days("notice.regionDays");
        if (toRegion > 0 && late >= toRegion && !region.isEmpty()) {
            send(task, Notice.Kind.LATE, text, List.of(OfficeKind.REGION.officeId(region)));
        }
    }

    private void send(DueTask task, Notice.Kind kind, Wording text, List<String> offices) {
        notices.send(
                new Notices.Message(
                        kind + "-" + task.id(),
                        task.territory(),
                        task.businessKey(),
                        kind,
                        text,
                        addressFor(kind, task),
                        Optional.of(task.due())),
                offices);
    }

    /** Those who conclude the step get to it; those who watch over it to the page of what it is about. */
    private static String addressFor(Notice.Kind kind, DueTask task) {
        return kind == Notice.Kind.REMINDER || kind == Notice.Kind.OVERDUE ? "/compiti/" + task.id() : "";
    }
}
