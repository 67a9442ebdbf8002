/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.PlanInForce;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows the last signature: approval act, publication, in force (steps 8, 9 and 11 of requirement 3.8).
 * Rules: F-ATTO, requirement 6.5.
 */
@Service
public class Completion {

    private final Table<Approval> approvals;
    private final Table<Publication> publications;
    private final AgreementRows rows;
    private final SchemeRows schemes;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Cycles cycles;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Completion(
            Tables tables,
            AgreementRows rows,
            SchemeRows schemes,
            Agreements agreements,
            Signatures signatures,
            Cycles cycles,
            LegalRecord record,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.schemes = schemes;
        this.agreements = agreements;
        this.signatures = signatures;
        this.cycles = cycles;
        this.record = record;
        this.clock = clock;
        this.events = events;
        this.approvals = tables.part("agreement_publication", Approval.class, "agreement");
        this.publications = tables.part("agreement_publication", Publication.class, "agreement");
    }

    private record Approval(UUID agreement, String approvalBody, String approvalNumber, LocalDate approvalDate) {}

    private record Bulletins(
            String burNumber, LocalDate burDate, String alboNumber, LocalDate alboFrom, LocalDate alboTo) {}

    /** Every signature is verified: the agreement is signed, on the day that the profile counts. */
    @Transactional
    public void signed(String cycleKey) {
        var on = signatures.date(cycleKey);
        rows.signed(agreements.get(cycleKey).id(), on);
        cycles.agreementSigned(cycleKey, on);
    }

    /**
     * The formal act of the president or mayor (TUEL art. 34 c. 4).
     *
     * @throws RuleViolated if its date is in the future or before the last signature, or if the person drafted the scheme
     */
    @Transactional
    public void approve(String cycleKey, String body, String number, LocalDate date, String person) {
        var agreement = agreements.get(cycleKey);
        new Problems()
                .unless(!date.isAfter(clock.today()), "«Data»: la data dell'atto non può essere futura.")
                .unless(
                        !date.isBefore(signatures.date(cycleKey)),
                        "«Data»: l'atto approva un accordo già firmato; la data non può precedere l'ultima firma (TUEL art. 34 c. 4).")
                .unless(
                        !schemes.author(agreement.id(), agreement.round())
                                .filter(person::equals)
                                .isPresent(),
                        "Hai redatto tu lo schema: l'atto di approvazione lo registra un'altra persona.")
                .refuse();
        approvals.save(new Approval(agreement.id(), body, number, date));
        rows.setState(agreement.id(), Agreement.State.APPROVED);
    }

    /**
     * Regional bulletin and albo.
     *
     * @throws RuleViolated if a date is in the future or before the approval act
     */
    @Transactional
    public void publish(String cycleKey, String burNumber, LocalDate burDate, String alboNumber, LocalDate alboFrom) {
        var agreement = agreements.get(cycleKey);
        var approved = publication(cycleKey).orElseThrow().approvalDate();
        new Problems()
                .unless(
                        !burDate.isAfter(clock.today()) && !burDate.isBefore(approved),
                        "«Data del BUR»: deve stare tra l'atto di approvazione e oggi.")
                .unless(
                        !alboFrom.isAfter(clock.today()) && !alboFrom.isBefore(approved),
                        "«All'albo dal»: deve stare tra l'atto di approvazione e oggi (TUEL art. 124).")
                .refuse();
        var days = cycles.profileOf(cycleKey).settings().days("albo.days");
        publications.set(
                agreement.id(), new Bulletins(burNumber, burDate, alboNumber, alboFrom, alboFrom.plusDays(days - 1L)));
        rows.setState(agreement.id(), Agreement.State.PUBLISHED);
    }

    /** Approval and publication, once the act has been recorded. */
    @Transactional(readOnly = true)
    public Optional<Publication> publication(String cycleKey) {
        return publications.find(agreements.get(cycleKey).id());
    }

    /** The agreement is in force, and with it the plan. */
    @Transactional
    public void putInForce(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        rows.inForce(agreement.id(), clock.today());
        record.append(agreement.entry("sistema", "", "Accordo di Programma in vigore"), null, agreement.signedOn());
        events.publishEvent(new AgreementInForce(cycleKey, agreement.area()));
        events.publishEvent(new PlanInForce(cycleKey, agreement.area()));
    }
}
