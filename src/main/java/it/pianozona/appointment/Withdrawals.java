/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentCase.State;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A change that is written and waits for a second person is taken back. */
@Service
public class Withdrawals {

    private static final int MIN_REASON = 10;
    private static final int MAX_REASON = 2000;

    private final AppointmentCases cases;
    private final AppointmentRows rows;
    private final AppointmentTargets targets;
    private final SecondPerson second;
    private final PutOuts putOuts;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;

    Withdrawals(
            AppointmentCases cases,
            AppointmentRows rows,
            AppointmentTargets targets,
            SecondPerson second,
            PutOuts putOuts,
            Processes processes,
            LegalRecord record,
            BusinessClock clock) {
        this.cases = cases;
        this.rows = rows;
        this.targets = targets;
        this.second = second;
        this.putOuts = putOuts;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Takes back a change while a second person is awaited.
     *
     * @param reason of a keeper who did not write it, 10 to 2,000 characters; of the writer it may be empty
     * @throws RuleViolated if it is not awaited any more, if the person may not or gains by it, or without a reason
     */
    @Transactional
    public void withdraw(String key, String personId, String reason) {
        var one = cases.get(key);
        if (!one.writer().equals(personId)) {
            second.requireNoGainByWithdrawal(one, cases.targetOf(one), personId);
            new Problems()
                    .unless(
                            reason.length() >= MIN_REASON && reason.length() <= MAX_REASON,
                            "«Motivo»: chi ritira un cambio scritto da un'altra persona dice perché, da %d a %d caratteri."
                                    .formatted(MIN_REASON, MAX_REASON))
                    .refuse();
        }
        takeBack(one, personId, reason);
    }

    /** Takes it back without asking who gains by it: the caller has decided on it. */
    void takeBack(AppointmentCase one, String personId, String reason) {
        var key = one.key();
        var target = cases.targetOf(one);
        var may = targets.openerFor(target, personId).isPresent() || targets.isKeptBy(one, personId);
        if (!one.state().waits() || !may) {
            throw new RuleViolated(
                    "Questo cambio non si può ritirare: non attende più una risposta, oppure spetta a un altro ufficio.");
        }
        cases.closeDesignation(one);
        rows.close(key, State.WITHDRAWN, reason, clock.today());
        record.append(
                new LegalRecord.Act(one.territory(), key, personId, one.forOffice(), "Nomina ritirata"),
                one.draft(),
                Map.of("motivo", reason));
        processes.tell("AppointmentWithdrawn", key);
        putOuts.calledOff(key);
    }
}
