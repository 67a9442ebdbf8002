/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.rule.Problems;
import it.pianozona.time.BusinessClock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts the scheme of the agreement (step 2 of requirement 3.8). Rules: F-IMP. */
@Service
public class SchemeDrafting {

    private final AgreementRows rows;
    private final SchemeRows schemes;
    private final Agreements agreements;
    private final LeadBodyEligibility eligibility;
    private final Commitments commitments;
    private final BusinessClock clock;

    SchemeDrafting(
            AgreementRows rows,
            SchemeRows schemes,
            Agreements agreements,
            LeadBodyEligibility eligibility,
            Commitments commitments,
            BusinessClock clock) {
        this.rows = rows;
        this.schemes = schemes;
        this.agreements = agreements;
        this.eligibility = eligibility;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** The scheme as it was last drafted: of this round, or of an earlier one that is being revised. */
    @Transactional(readOnly = true)
    public Optional<Scheme> last(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        return schemes.last(agreement.id(), agreement.round());
    }

    /**
     * Closes the scheme of the round: the conference can be convened.
     *
     * @throws it.pianozona.rule.RuleViolated naming each essential element that is empty (LO15-77..82), or if the lead body is
     *     not eligible (LO15-78), or if the commitments differ from the plan's framework without a reason
     */
    @Transactional
    public void draft(String cycleKey, Scheme scheme, String person) {
        var agreement = agreements.get(cycleKey);
        var problems = new Problems();
        scheme.missing()
                .forEach(element -> problems.unless(
                        false,
                        "Manca l'elemento essenziale «%s»: scrivilo, senza non si va in conferenza."
                                .formatted(element.title())));
        problems.unless(
                !scheme.frameworkReason().isBlank() || !commitments.differs(cycleKey),
                "«Motivo dello scostamento»: gli impegni di almeno un anno differiscono dal quadro finanziario del piano; scrivi perché.");
        problems.refuse();
        eligibility.require(cycleKey, scheme.leadBody());
        schemes.save(agreement, scheme, person, clock.today());
        rows.setState(agreement.id(), Agreement.State.IN_CONFERENCE);
    }

    /** The conference gave remarks: a new round begins with the scheme as it stands. */
    @Transactional
    public void revise(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        rows.newRound(agreement.id(), agreement.remarkRounds() + 1);
    }
}
