/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agreement that should not go on. Until anybody has signed nothing binds, and who promotes it or the planning office takes
 * it back; after that only a coordinator ends it. Always with a reason, which stays on record.
 */
@Service
public class AgreementWithdrawals {

    private static final int LEAST_REASON = 20;
    private static final int LONGEST_REASON = 2000;
    private static final Set<Agreement.State> RUNNING = EnumSet.range(Agreement.State.DRAFT, Agreement.State.PUBLISHED);

    private final Agreements agreements;
    private final Signatures signatures;
    private final Unanimity unanimity;
    private final RightsOnDate rights;
    private final Processes processes;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    AgreementWithdrawals(
            Agreements agreements,
            Signatures signatures,
            Unanimity unanimity,
            RightsOnDate rights,
            Processes processes,
            Notices notices,
            LegalRecord record,
            BusinessClock clock) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.unanimity = unanimity;
        this.rights = rights;
        this.processes = processes;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /**
     * How a person may take an agreement back or end it.
     *
     * @param office for which
     * @param binding whether somebody has signed already: from then on only a coordinator ends it
     */
    public record Way(String office, boolean binding) {}

    /** The person's way today; empty for whoever has none, and for an agreement that has ended or is in force. */
    @Transactional(readOnly = true)
    public Optional<Way> of(Agreement agreement, Rights mine) {
        var coordinators = OfficeKind.COORDINATORS.officeId(agreement.area());
        var offices = Stream.of(
                        agreement.promoter(),
                        OfficeKind.LEAD_BODY.officeId(agreement.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(agreement.area()),
                        OfficeKind.PLAN_OFFICE.officeId(agreement.area()),
                        coordinators)
                .filter(mine.officeIds()::contains)
                .toList();
        if (offices.isEmpty() || !RUNNING.contains(agreement.state())) {
            return Optional.empty();
        }
        if (!isBinding(agreement)) {
            return Optional.of(new Way(offices.get(0), false));
        }
        return offices.contains(coordinators) ? Optional.of(new Way(coordinators, true)) : Optional.empty();
    }

    /** Whether somebody has signed in the present round, or all have. */
    private boolean isBinding(Agreement agreement) {
        return agreement.state().compareTo(Agreement.State.IN_SIGNATURE) > 0
                || signatures.of(agreement).values().stream()
                        .anyMatch(signature -> signature.state() == PartySignature.State.SIGNED);
    }

    /**
     * The agreement is taken back or ended: it counts as failed, the plan stays approved and not in force, the parties are told.
     *
     * @throws RuleViolated if the person may not, if the agreement has ended or is in force, without a reason of 20 to 2,000
     *     characters, or if it runs on a model that does not know of it yet
     */
    @Transactional
    public void withdraw(String cycleKey, String reason, String personId) {
        var agreement = agreements.get(cycleKey);
        new Problems()
                .unless(
                        RUNNING.contains(agreement.state()),
                        "L'accordo è %s: non si ritira più. Da un accordo in vigore un ente esce con il recesso."
                                .formatted(agreement.state().italian()))
                .unless(
                        reason.length() >= LEAST_REASON && reason.length() <= LONGEST_REASON,
                        "«Motivo»: scrivi da 20 a 2.000 caratteri; il motivo resta agli atti.")
                .refuse();
        var way = of(agreement, rights.of(personId, clock.today()))
                .orElseThrow(() -> new RuleViolated(
                        isBinding(agreement)
                                ? "Qualcuno ha già firmato: ora l'accordo lo chiude solo un coordinatore, con il motivo."
                                : "L'accordo lo ritirano chi lo promuove, l'ufficio di piano o un coordinatore."));
        unanimity.withdraw(cycleKey, reason, personId);
        record.append(
                agreement.entry(personId, way.office(), "Accordo di Programma ritirato"),
                Map.of("stato", agreement.state().italian()),
                Map.of("motivo", reason));
        notices.send(
                agreement.notice(
                        "ritirato-%s-%d".formatted(cycleKey, agreement.round()),
                        Notice.Kind.OUTCOME,
                        Wording.of("accordo.ritirato", "motivo", reason)),
                agreements.signatories(cycleKey).stream().map(Party::office).toList());
        if (processes.tell("AgreementWithdrawn", cycleKey) == 0) {
            throw new RuleViolated(
                    "Questo accordo è cominciato con una versione precedente del procedimento, che non prevede il ritiro: un coordinatore lo sposta alla versione di oggi dalla pagina Regia, poi si ritira.");
        }
    }
}
