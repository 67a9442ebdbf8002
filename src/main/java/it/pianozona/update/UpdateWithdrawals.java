/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.update.PlanUpdate.State;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An update that should not go on. Until the body is asked nothing binds, and the planning office takes it back; after that only
 * a coordinator ends it, never over a vote that is open. Always with a reason, which stays on record.
 */
@Service
public class UpdateWithdrawals {

    private static final int LEAST_REASON = 20;
    private static final int LONGEST_REASON = 2000;

    private final UpdateRows rows;
    private final CollegialDecisions decisions;
    private final SubsequentActs acts;
    private final RightsOnDate rights;
    private final Processes processes;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    UpdateWithdrawals(
            UpdateRows rows,
            CollegialDecisions decisions,
            SubsequentActs acts,
            RightsOnDate rights,
            Processes processes,
            Notices notices,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.acts = acts;
        this.rights = rights;
        this.processes = processes;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** Whether the body has been asked already: from then on only a coordinator ends the update. */
    public static boolean isBinding(PlanUpdate update) {
        return update.state() == State.IN_APPROVAL || update.state() == State.IN_SIGNATURE;
    }

    /** Whether the person may take the update back or end it today. */
    @Transactional(readOnly = true)
    public boolean isAllowed(PlanUpdate update, String personId) {
        return !update.state().isEnd() && office(update, personId).isPresent();
    }

    private Optional<String> office(PlanUpdate update, String personId) {
        var mine = rights.of(personId, clock.today()).officeIds();
        var coordinators = Stream.of(OfficeKind.COORDINATORS.officeId(update.area()));
        var all = isBinding(update)
                ? coordinators
                : Stream.concat(
                        Stream.of(
                                OfficeKind.PLAN_OFFICE_HEAD.officeId(update.area()),
                                OfficeKind.PLAN_OFFICE.officeId(update.area())),
                        coordinators);
        return all.filter(mine::contains).findFirst();
    }

    /**
     * The update is taken back or ended: the plan stays as it is, an addendum that waits for signatures is abandoned.
     *
     * @throws RuleViolated if the person may not, if the update has ended, its vote is open or its addendum signed by all, without a reason of 20 to 2,000
     *     characters, or if it runs on a model that does not know of it yet
     */
    @Transactional
    public void withdraw(UUID id, String reason, String personId) {
        var update = rows.find(id).orElseThrow();
        new Problems()
                .unless(
                        !update.state().isEnd(),
                        "L'aggiornamento è %s: non si ritira più."
                                .formatted(update.state().italian()))
                .unless(
                        update.state() != State.IN_APPROVAL
                                || decisions.ofKey(update.key()).stream()
                                        .allMatch(decision -> decision.outcome().isPresent()),
                        "L'organo sta decidendo sulle modifiche: attendi l'esito della seduta, o falla revocare dalla segreteria; poi l'aggiornamento si chiude.")
                .unless(
                        update.addendum()
                                .filter(act -> acts.get(act).state() == SubsequentAct.State.LINKED)
                                .isEmpty(),
                        "L'addendum è già firmato da tutte le parti: pubblicalo; per cambiare ancora il piano si apre un altro aggiornamento.")
                .unless(
                        reason.length() >= LEAST_REASON && reason.length() <= LONGEST_REASON,
                        "«Motivo»: scrivi da 20 a 2.000 caratteri; il motivo resta agli atti.")
                .refuse();
        var office = office(update, personId)
                .orElseThrow(
                        () -> new RuleViolated(
                                "L'aggiornamento lo ritira l'ufficio di piano finché l'organo non è chiamato a decidere; dopo lo chiude solo un coordinatore."));
        rows.close(id, State.WITHDRAWN, clock.today());
        update.addendum().ifPresent(acts::abandon);
        record.append(
                new LegalRecord.Act(update.area(), update.key(), personId, office, "Aggiornamento ritirato"),
                Map.of("stato", update.state().italian()),
                Map.of("motivo", reason));
        notices.send(
                update.notice(
                        "ritirato-" + update.key(),
                        Notice.Kind.OUTCOME,
                        Wording.of("aggiornamento.ritirato", "pratica", update.key(), "motivo", reason)
                                .and("numero", update.number())),
                List.of(
                        OfficeKind.PLAN_OFFICE.officeId(update.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(update.area()),
                        OfficeKind.COORDINATORS.officeId(update.area())));
        if (processes.tell("UpdateWithdrawn", update.key()) == 0) {
            throw new RuleViolated(
                    "Questo aggiornamento è cominciato con una versione precedente del procedimento, che non prevede il ritiro: un coordinatore lo sposta alla versione di oggi dalla pagina Regia, poi si ritira.");
        }
    }
}
