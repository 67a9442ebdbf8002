/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.agreement.Party;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Wording;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A term of a withdrawal has passed in silence: what is missing is written on the matter by name, and all are told (3.9). */
@Service
public class WithdrawalSilence {

    private static final String SYSTEM = "sistema";

    private final Matters matters;
    private final Withdrawals withdrawals;
    private final BusinessClock clock;

    WithdrawalSilence(Matters matters, Withdrawals withdrawals, BusinessClock clock) {
        this.matters = matters;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** The college has not examined the withdrawal before its day of effect: the party is not held for that. */
    @Transactional
    public void ofTheCollege(UUID matterId) {
        put(
                matterId,
                "Esame del recesso",
                "Il collegio di vigilanza non si è espresso prima della decorrenza: il recesso ha effetto lo stesso, perché il silenzio non trattiene l'ente.",
                "Senza esame");
    }

    /** Not all of the others have answered to the amendment: the college decides how to go on. */
    @Transactional
    public void ofTheOthers(UUID matterId) {
        var answered =
                withdrawals.consents(matterId).stream().map(Consent::office).toList();
        var silent = matters.others(matterId).stream()
                .filter(party -> !answered.contains(party.office()))
                .map(Party::name)
                .collect(Collectors.joining(", "));
        put(
                matterId,
                "Consensi alla modifica",
                "Il termine per i consensi è passato senza la risposta di: %s. Decide il collegio di vigilanza."
                        .formatted(silent),
                "Manca il consenso di tutti");
    }

    /** Who leaves has not paid what it has committed for the year: it has left, and owes it still. */
    @Transactional
    public void ofWhoPays(UUID matterId) {
        var matter = matters.get(matterId);
        BigDecimal due = withdrawals.due(matterId);
        put(
                matterId,
                "Versamento degli impegni",
                "%s non ha versato nel termine gli impegni dell'anno %d: %s €. La somma resta dovuta; il collegio di vigilanza e l'ente capofila ne curano il recupero."
                        .formatted(
                                matters.nameOf(matter, matter.subject()),
                                Withdrawals.year(matter),
                                Withdrawals.euro(due)),
                "Non versato");
    }

    private void put(UUID matterId, String step, String fact, String outcome) {
        matters.write(matterId, new Entry(step, "", SYSTEM, fact, outcome, "", Optional.empty(), clock.today()));
        matters.tell(
                matters.get(matterId),
                "silenzio-%s-%s-%s".formatted(step, matterId, clock.today()),
                Notice.Kind.ESCALATION,
                Wording.of("recesso.silenzio", "fatto", fact, "codice", matterId));
    }
}
