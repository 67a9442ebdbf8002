/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The notices of the drafting: reminders before a deadline, escalation after it. */
@Component
class DraftingNotices {

    private static final String DRAFTER = "PLAN_DRAFTER";

    private final DraftingModel model;
    private final PlanSections sections;
    private final Contributions contributions;
    private final Cycles cycles;
    private final Notices notices;

    DraftingNotices(
            DraftingModel model, PlanSections sections, Contributions contributions, Cycles cycles, Notices notices) {
        this.model = model;
        this.sections = sections;
        this.contributions = contributions;
        this.cycles = cycles;
        this.notices = notices;
    }

    void remindGroups(String key) {
        var contributed =
                contributions.of(key).stream().map(Contribution::section).toList();
        var owing = sections.of(key).stream()
                .filter(section -> !contributed.contains(section.code()))
                .map(PlanSection::office)
                .distinct()
                .toList();
        var due = model.drafting(key).contributionsDue();
        send(
                key,
                "contributi-" + due,
                Notice.Kind.REMINDER,
                Wording.of("piano.contributi-vicini", "termine", due),
                owing);
    }

    void remindDrafting(String key) {
        var due = model.drafting(key).due();
        send(
                key,
                "redazione-" + due,
                Notice.Kind.REMINDER,
                Wording.of("piano.redazione-vicina", "termine", due),
                List.of(model.office(DRAFTER, key)));
    }

    void draftingLate(String key) {
        var due = model.drafting(key).due();
        send(
                key,
                "redazione-scaduta-" + due,
                Notice.Kind.ESCALATION,
                Wording.of("piano.redazione-in-ritardo", "termine", due),
                List.of(model.office(DRAFTER, key), coordinators(key)));
    }

    void remindOpinion(String key) {
        send(
                key,
                "parere-" + model.drafting(key).round(),
                Notice.Kind.REMINDER,
                Wording.of("piano.parere-mancante"),
                List.of(model.districtDirection(key)));
    }

    void opinionLate(String key) {
        send(
                key,
                "parere-scaduto-" + model.drafting(key).round(),
                Notice.Kind.OVERDUE,
                Wording.of("piano.parere-in-ritardo"),
                List.of(model.districtDirection(key), model.office(DRAFTER, key), coordinators(key)));
    }

    private String coordinators(String key) {
        return OfficeKind.COORDINATORS.officeId(cycles.get(key).area());
    }

    private void send(String key, String cause, Notice.Kind kind, Wording text, List<String> offices) {
        notices.send(
                new Notices.Message(
                        "piano-" + key + "-" + cause, cycles.get(key).area(), key, kind, text),
                offices);
    }
}
