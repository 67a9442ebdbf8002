/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Notices.Message;
import it.pianozona.notice.Wording;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.InstanceControl;
import it.pianozona.workflow.OpenStep;
import it.pianozona.workflow.OpenStep.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a coordinator does about the term of an open step: reminds whose turn it is, asks for a holder where there is none, moves its due
 * day. A step with which a body votes or signs keeps its day: it follows the sitting or the agreement.
 */
@Service
public class StepTerms {

    private static final int LONGEST_YEARS = 1;

    private final InstanceControl control;
    private final Notices notices;
    private final Deeds deeds;
    private final BusinessClock clock;

    StepTerms(InstanceControl control, Notices notices, Deeds deeds, BusinessClock clock) {
        this.control = control;
        this.notices = notices;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What the record keeps. */
    private record Reminded(String passo, List<String> uffici) {}

    private record Term(String passo, String scadenza, String motivo) {}

    /**
     * Reminds the offices whose turn it is; where nobody holds them, those who keep offices.
     *
     * @return what was done, Italian
     * @throws RuleViolated if they have been reminded today, or while the instance is suspended
     */
    @Transactional
    public String remind(OpenStep step, String personId) {
        if (step.suspended()) {
            throw new RuleViolated("Il procedimento è sospeso: prima fallo riprendere.");
        }
        var offices = step.isVacant()
                ? List.of(OfficeKind.SECRETARIAT.officeId(step.territory()), OfficeKind.ADMINISTRATOR.slug())
                : step.turns().stream().map(Turn::officeId).toList();
        var message = new Message(
                "regia-sollecito-%s-%s".formatted(step.id(), clock.today()),
                step.territory(),
                step.businessKey(),
                Notice.Kind.REMINDER,
                Wording.of(
                        step.isVacant() ? "regia.nomina" : "regia.sollecito",
                        "compito",
                        step.title(),
                        "termine",
                        step.due()
                                .map(due -> " (scadenza %s)".formatted(Italian.day(due)))
                                .orElse("")),
                step.isVacant() ? "/territorio/uffici?territorio=" + step.territory() : "/compiti/" + step.id(),
                step.due());
        if (notices.isSent(message)) {
            throw new RuleViolated("Chi deve agire ha già ricevuto un sollecito oggi: puoi inviarne un altro domani.");
        }
        notices.send(message, offices);
        deeds.write(
                step.territory(),
                step.businessKey(),
                personId,
                "Regia: sollecito inviato",
                null,
                new Reminded(step.title(), offices));
        return step.isVacant()
                ? "Hai chiesto la nomina alla segreteria e all'amministratore."
                : "Sollecito inviato a: %s."
                        .formatted(Italian.list(
                                step.turns().stream().map(Turn::name).toList()));
    }

    /** Whether its day may be moved: it has one, and a body decides nothing with it. */
    public static boolean mayMove(OpenStep step) {
        return step.due().isPresent() && !Assignments.isDecision(step);
    }

    /**
     * Moves the due day of the step; other terms of the proceeding stay as they are, so it moves no farther than to the next of them
     * that acts on the step: nobody is promised time that the model takes away.
     *
     * @param day after today and within a year; none if it could not be read
     * @throws RuleViolated for all that is wrong at once
     */
    @Transactional
    public void move(OpenStep step, Optional<LocalDate> day, String reason, String personId) {
        if (!mayMove(step)) {
            throw new RuleViolated(
                    "Il termine di questo passo non si sposta da qui: segue la seduta, la firma o l'atto a cui serve.");
        }
        var today = clock.today();
        var timer = control.nextTimer(step);
        new Problems()
                .unless(
                        day.filter(one -> one.isAfter(today) && !one.isAfter(today.plusYears(LONGEST_YEARS)))
                                .isPresent(),
                        "«Nuovo termine»: scrivi un giorno dopo oggi e al massimo fra un anno, per esempio %s."
                                .formatted(Italian.day(today.plusMonths(1))))
                .unless(
                        timer.isEmpty() || day.isEmpty() || !day.get().isAfter(timer.get()),
                        "«Nuovo termine»: il %s scatta un termine del procedimento, che non si sposta da qui: scrivi un giorno fino a quello."
                                .formatted(timer.map(Italian::day).orElse("")))
                .also(() -> Interventions.requireReason(reason))
                .refuse();
        var why = Interventions.requireReason(reason);
        control.due(step.id(), day.orElseThrow());
        deeds.write(
                step.territory(),
                step.businessKey(),
                personId,
                "Regia: termine del passo spostato",
                new Term(step.title(), step.due().map(Italian::day).orElse(""), ""),
                new Term(step.title(), Italian.day(day.orElseThrow()), why));
    }
}
