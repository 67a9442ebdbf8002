/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person: another keeper confirms what somebody has written about an office or a seat. */
@Service
public class Confirmations {

    private final AppointmentCases cases;
    private final AppointmentRows rows;
    private final AppointmentTargets targets;
    private final SecondPerson second;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;

    Confirmations(
            AppointmentCases cases,
            AppointmentRows rows,
            AppointmentTargets targets,
            SecondPerson second,
            Processes processes,
            LegalRecord record,
            BusinessClock clock) {
        this.cases = cases;
        this.rows = rows;
        this.targets = targets;
        this.second = second;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
    }

    /** Those of the appointments that are the person's to confirm; whether a rule forbids one is said when they do. */
    List<String> offeredTo(String personId, List<AppointmentCase> matters) {
        var seen = second.seen(matters);
        return matters.stream()
                .filter(one -> second.isOffered(one, personId, seen) && targets.isKeptBy(one, personId))
                .map(AppointmentCase::key)
                .toList();
    }

    /**
     * Confirms them all, or none: they take effect; what its appointed alone can accept waits for them, who may do so now.
     *
     * @throws RuleViolated saying which of them the person cannot confirm, and why
     */
    @Transactional
    public void confirm(List<String> keys, String personId) {
        keys.stream().distinct().forEach(key -> confirm(key, personId));
    }

    private void confirm(String key, String personId) {
        var one = cases.get(key);
        var target = cases.targetOf(one);
        try {
            second.requireMayConfirm(one, target, personId);
            take(one, target, personId);
        } catch (RuleViolated refusal) {
            throw new RuleViolated("%s, %s: %s".formatted(target.name(), key, refusal.getMessage()));
        }
    }

    private void take(AppointmentCase one, AppointmentTarget target, String personId) {
        if (!rows.confirm(one.key(), personId, clock.today())) {
            throw new RuleViolated("Questo cambio non attende più una conferma: ricarica la pagina.");
        }
        var accepts = second.mustAccept(one.draft().orElseThrow());
        if (!accepts) {
            cases.closeDesignation(one);
        }
        record.append(
                new LegalRecord.Act(
                        one.territory(), one.key(), personId, officeOf(target, personId), "Cambio confermato"),
                null,
                Map.of("scritto da", one.writer(), "confermato da", personId));
        if (!accepts && processes.tell("AppointmentConfirmed", one.key()) == 0) {
            throw new RuleViolated(
                    "Questa nomina è cominciata prima che si potesse confermare: la accetta chi è nominato.");
        }
    }

    private String officeOf(AppointmentTarget target, String personId) {
        return targets.openerFor(target, personId).orElse(OfficeKind.ADMINISTRATOR.slug());
    }
}
