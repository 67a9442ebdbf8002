/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.register.RegisterEntry.State;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends entries: by a closing that is proposed and confirmed, a call by its outcome (requirement 3.23b, F-BANDO).
 * Rules: F-REGISTRO, requirement 6.5.
 */
@Service
public class EntryClosings {

    private static final int LEAST_REASON = 20;
    private static final int LONGEST_REASON = 2000;

    private final RegisterRows rows;
    private final ClosingRows closings;
    private final RegisterOffices offices;
    private final Processes processes;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    EntryClosings(
            RegisterRows rows,
            ClosingRows closings,
            RegisterOffices offices,
            Processes processes,
            BusinessClock clock,
            SamePosts samePosts) {
        this.rows = rows;
        this.closings = closings;
        this.offices = offices;
        this.processes = processes;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /**
     * Asks that an active entry end.
     *
     * @param lastDay empty if it was not written or cannot be read
     * @throws RuleViolated if a rule forbids it, or the person keeps no register of the area
     */
    @Transactional
    public void propose(UUID entryId, Optional<LocalDate> lastDay, String reason, String personId) {
        var entry = rows.find(entryId).orElseThrow(() -> new IllegalArgumentException("no entry " + entryId));
        var office = offices.proposing(entry.area(), personId)
                .orElseThrow(
                        () -> new RuleViolated("La chiusura la propone l'ufficio di piano dell'ambito o la Regione."));
        new Problems()
                .unless(entry.state() == State.ACTIVE, "Si chiude solo una voce attiva.")
                .unless(
                        entry.kind() != RegisterKind.CALL,
                        "Un bando si conclude registrandone l'esito: il compito è nella lista dell'ufficio di piano.")
                .unless(
                        closings.open(entryId).isEmpty()
                                && rows.successor(entryId).isEmpty(),
                        "Per questa voce c'è già una proposta: aspetta che sia decisa.")
                .unless(
                        lastDay.filter(day -> !day.isBefore(entry.from())).isPresent(),
                        "«Ultimo giorno»: scrivi una data non precedente all'inizio della voce.")
                .unless(
                        reason.length() >= LEAST_REASON && reason.length() <= LONGEST_REASON,
                        "«Motivo»: scrivi da 20 a 2.000 caratteri.")
                .refuse();
        samePosts.once(personId, "chiusura di voce", entryId, lastDay, reason);
        var closing = new RegisterClosing(UUID.randomUUID(), entryId, lastDay.orElseThrow(), reason, personId);
        closings.insert(closing, clock.today());
        processes.open(
                RegisterProposals.PROCESS,
                entry.key(),
                Map.of("closingId", closing.id().toString()),
                new LegalRecord.Act(entry.area(), entry.key(), personId, office, "Proposta di chiusura di una voce"),
                entry,
                closing);
    }

    /** What was asked. */
    @Transactional(readOnly = true)
    public RegisterClosing get(UUID closingId) {
        return closings.get(closingId);
    }

    /** What is asked of an entry and not yet decided. */
    @Transactional(readOnly = true)
    public Optional<RegisterClosing> open(UUID entryId) {
        return closings.open(entryId);
    }

    /**
     * Decides on a closing; the entry ends with its last day, or goes on.
     *
     * @throws RuleViolated if the person asked for it
     */
    @Transactional
    public void decide(UUID closingId, boolean confirmed, String personId) {
        var closing = closings.get(closingId);
        if (closing.proposedBy().equals(personId)) {
            throw new RuleViolated("Hai proposto tu questa chiusura: la conferma o la respinge un'altra persona.");
        }
        closings.decide(closingId, confirmed, personId, clock.today());
        if (confirmed) {
            rows.close(closing.entry(), closing.lastDay());
        }
    }

    /**
     * How a call ended.
     *
     * @param outcome code of {@link RegisterField#ESITO}
     * @param obtained euro, zero where nothing was financed
     */
    public record CallOutcome(String outcome, BigDecimal obtained) {}

    /**
     * Records the outcome of a call, which ends its entry (F-BANDO).
     *
     * @throws RuleViolated if more was obtained than requested, or the amount does not fit the outcome
     */
    @Transactional
    public void conclude(RegisterEntry call, CallOutcome outcome) {
        var requested = new BigDecimal(call.detail(RegisterField.RICHIESTO));
        var obtained = outcome.obtained();
        var financed = outcome.outcome().startsWith("FINANZIATO");
        new Problems()
                .unless(
                        obtained.signum() >= 0 && obtained.scale() <= 2,
                        "«Ottenuto»: scrivi un importo in euro da 0 in su, con due decimali.")
                .unless(
                        obtained.compareTo(requested) <= 0,
                        "«Ottenuto»: non può superare quanto è stato richiesto, %s euro."
                                .formatted(call.words(RegisterField.RICHIESTO)))
                .unless(
                        financed == (obtained.signum() > 0),
                        "«Ottenuto»: un bando finanziato porta un importo, uno non finanziato o ritirato porta 0.")
                .unless(
                        !outcome.outcome().equals("FINANZIATO") || obtained.compareTo(requested) == 0,
                        "«Esito»: se l'importo è minore del richiesto scegli «Finanziato in parte».")
                .refuse();
        var details = new EnumMap<RegisterField, String>(call.details());
        details.put(RegisterField.ESITO, outcome.outcome());
        details.put(RegisterField.OTTENUTO, obtained.setScale(2).toPlainString());
        rows.setDetails(call.id(), details);
        rows.close(call.id(), clock.today().isBefore(call.from()) ? call.from() : clock.today());
    }
}
