/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.agreement.AreaAgreements;
import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.decision.UpcomingSittings;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.territory.Rights;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenTasks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What falls due in the next sixty days beside the tasks: terms and meetings of the person's areas. */
@Component
class Agenda {

    private static final int SHOWN = 20;

    private final UpcomingSittings sittings;
    private final AreaAgreements agreements;
    private final BusinessClock clock;

    Agenda(UpcomingSittings sittings, AreaAgreements agreements, BusinessClock clock) {
        this.sittings = sittings;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * One thing that falls due.
     *
     * @param time Italian, for example "ore 18:00"; empty where the whole day counts
     * @param kind Italian, for example "Seduta"
     * @param place where it belongs, for example "Rhodense, RHO-2018-2020"
     * @param address where one can do or read it; empty where there is no page
     * @param about key of what is dealt with
     * @param subject of a meeting, in words; empty for a term
     */
    record Item(
            LocalDate day,
            String time,
            String kind,
            String title,
            String place,
            String address,
            String about,
            String subject) {

        /** What asks for something soon is told from what is far. */
        public Role role(LocalDate today) {
            var role = Pill.role(day, today);
            return role == Role.RUNNING ? Role.WAITING : role;
        }
    }

    /** The first ones, and how many follow. */
    record View(LocalDate last, List<Item> items, int more) {}

    View of(Rights rights, List<TimeLine> cycles) {
        var today = clock.today();
        var last = today.plusDays(OpenTasks.HORIZON_DAYS);
        var all = Stream.of(
                        cycles.stream().flatMap(line -> terms(line, last)),
                        sittings.of(rights.territoryCodes(), today, last, SHOWN).stream()
                                .map(one -> at(
                                        one.heldAt(),
                                        "Seduta",
                                        "%s: %s".formatted(one.body(), one.subject()),
                                        one.place(),
                                        rights.officeIds().contains(one.secretaryOffice())
                                                ? "/sedute/" + one.decision()
                                                : "",
                                        one.businessKey(),
                                        one.subject())),
                        agreements.conferences(rights.territoryCodes(), today, last, SHOWN).stream()
                                .map(one -> at(
                                        one.heldAt(),
                                        "Conferenza degli enti",
                                        "Accordo di Programma",
                                        one.place(),
                                        "",
                                        one.cycleKey(),
                                        "")))
                .flatMap(items -> items)
                .sorted(Comparator.comparing(Item::day).thenComparing(Item::time))
                .toList();
        return new View(last, all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN));
    }

    private boolean within(LocalDate day, LocalDate last) {
        return !day.isBefore(clock.today()) && !day.isAfter(last);
    }

    private static Item at(
            LocalDateTime moment,
            String kind,
            String title,
            String place,
            String address,
            String about,
            String subject) {
        return new Item(
                moment.toLocalDate(),
                "ore " + moment.toLocalTime().withSecond(0),
                kind,
                title,
                place,
                address,
                about,
                subject);
    }

    private Stream<Item> terms(TimeLine line, LocalDate last) {
        var cycle = line.cycle();
        var phases = line.standing().steps().stream()
                .filter(StepRow::isOpen)
                .map(step -> term(line, step.plannedTo(), "Termine della fase", step.title()));
        var own =
                cycle.terms(clock.today()).open().stream().map(open -> term(line, open.due(), "Termine", open.title()));
        var end = term(line, cycle.end(), "Termine", "Fine del ciclo");
        return Stream.of(phases, own, Stream.of(end)).flatMap(items -> items).filter(item -> within(item.day(), last));
    }

    private static Item term(TimeLine line, LocalDate day, String kind, String title) {
        var key = line.cycle().key();
        return new Item(day, "", kind, title, line.title(), "/fascicolo/" + key, "", "");
    }
}
