/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.AwaitedSteps;
import it.pianozona.cycle.CycleSucceeded;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.region.Role;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The notices of a cycle: its approval date comes near, or has passed. */
@Component
class CycleNotices {

    private final Cycles cycles;
    private final AwaitedSteps waits;
    private final Bodies bodies;
    private final Notices notices;
    private final BusinessClock clock;

    CycleNotices(Cycles cycles, AwaitedSteps waits, Bodies bodies, Notices notices, BusinessClock clock) {
        this.cycles = cycles;
        this.waits = waits;
        this.bodies = bodies;
        this.notices = notices;
        this.clock = clock;
    }

    /** One notice a day at the most, however many milestones have come together; none once both terms are met. */
    void approvalNears(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        var terms = cycle.terms(clock.today());
        if (terms.areSettled()) {
            return;
        }
        var days = ChronoUnit.DAYS.between(clock.today(), cycle.approvalDate());
        if (days >= 0) {
            send(
                    cycle,
                    "approvazione-" + cycleKey + "-" + clock.today(),
                    Notice.Kind.REMINDER,
                    Wording.of("ciclo.approvazione-vicina")
                            .and("giorni", days)
                            .and("termine", cycle.approvalDate())
                            .and("stato", terms.words()));
        }
    }

    void late(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        send(
                cycle,
                "ritardo-" + cycleKey,
                Notice.Kind.LATE,
                Wording.of("ciclo.in-ritardo")
                        .and("termine", cycle.approvalDate())
                        .and("stato", cycle.terms(clock.today()).words()));
    }

    /** The plan ends; its office and those of the area's bodies know until when it holds. */
    @EventListener
    void on(CycleSucceeded former) {
        send(
                cycles.get(former.cycleKey()),
                "cessato-" + former.cycleKey(),
                Notice.Kind.OUTCOME,
                Wording.of("ciclo.cessato", "ultimo", former.last(), "successivo", former.next()));
    }

    void aborted(String cycleKey) {
        send(cycles.get(cycleKey), "interrotto-" + cycleKey, Notice.Kind.ESCALATION, Wording.of("ciclo.interrotto"));
    }

    /** Whom the cycle waits for, since when: to the body that has to act and to who waits. */
    void awaited(String cycleKey) {
        waits.of(cycleKey).ifPresent(wait -> {
            var cycle = cycles.get(cycleKey);
            var role = wait.step().equals("P3") ? Role.PROFILE_OPENER : Role.GUIDANCE_DRAFTER;
            var actor = cycles.profileOf(cycleKey).roles().get(role).officeId(wait.territory());
            send(
                    cycle,
                    "attesa-%s-%s-%s".formatted(cycleKey, wait.step(), clock.today()),
                    Notice.Kind.ESCALATION,
                    Wording.of("ciclo.in-attesa", "attesa", wait.words()),
                    wait.territory().isEmpty()
                            ? List.of()
                            : List.of(actor, OfficeKind.COORDINATORS.officeId(wait.territory())));
        });
    }

    /** Everybody who takes part in the cycle reads that it has ended, and why. */
    void ended(String cycleKey, String reason) {
        var cycle = cycles.get(cycleKey);
        var members = bodies.membersOf(cycle.area(), clock.today()).values().stream()
                .flatMap(List::stream)
                .map(BodyMember::officeId)
                .distinct()
                .toList();
        send(
                cycle,
                "chiuso-" + cycleKey,
                Notice.Kind.ESCALATION,
                Wording.of("ciclo.chiuso", "motivo", reason),
                Stream.concat(members.stream(), Stream.of(OfficeKind.SECRETARIAT.officeId(cycle.area())))
                        .toList());
    }

    void regionalAct(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        send(
                cycle,
                "atto-regionale-" + cycleKey + "-" + clock.today(),
                Notice.Kind.OUTCOME,
                Wording.of("ciclo.atto-regionale"));
    }

    private void send(PlanningCycle cycle, String cause, Notice.Kind kind, Wording text) {
        send(cycle, cause, kind, text, List.of());
    }

    private void send(PlanningCycle cycle, String cause, Notice.Kind kind, Wording text, List<String> besides) {
        notices.send(
                new Notices.Message(cause, cycle.area(), cycle.key(), kind, text),
                Stream.concat(
                                Stream.of(
                                        OfficeKind.PLAN_OFFICE.officeId(cycle.area()),
                                        OfficeKind.PLAN_OFFICE_HEAD.officeId(cycle.area()),
                                        OfficeKind.COORDINATORS.officeId(cycle.area())),
                                besides.stream())
                        .distinct()
                        .toList());
    }
}
