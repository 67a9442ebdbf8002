/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Casting votes (F-VOTO, requirement 3.1 and 6.6). Rules: F-DELEGA, U-3, vote.written. */
@Service
public class Voting {

    /** Characters that the reason of a contrary vote or of one for return has at least. */
    public static final int MIN_REASON = 20;

    private final CollegialDecisions decisions;
    private final VoteRows votes;
    private final Offices offices;
    private final Delegations delegations;
    private final BusinessClock clock;

    Voting(
            CollegialDecisions decisions,
            VoteRows votes,
            Offices offices,
            Delegations delegations,
            BusinessClock clock) {
        this.decisions = decisions;
        this.votes = votes;
        this.offices = offices;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** The delegations by which the person may vote today for an office that is not theirs. */
    public List<Delegation> delegationsTo(String personId, String officeId) {
        return delegations.validFor(officeId, DelegationScope.VOTE, clock.today()).stream()
                .filter(delegation -> delegation.delegateId().equals(personId))
                .toList();
    }

    /** True if the person holds the office today. */
    public boolean isHolder(String personId, String officeId) {
        return offices.holdersOf(officeId, clock.today()).stream()
                .anyMatch(person -> person.id().equals(personId));
    }

    /**
     * Casts the vote in the last sitting of the decision.
     *
     * @throws RuleViolated if the reason is missing, the person holds neither the office nor a valid delegation, or has
     *     already cast a vote in this sitting
     */
    @Transactional
    public void cast(UUID decisionId, Ballot ballot) {
        if (ballot.choice().needsReason() && ballot.reason().length() < MIN_REASON) {
            throw new RuleViolated("«Motivazione»: per un voto contrario o di rinvio scrivi almeno %d caratteri."
                    .formatted(MIN_REASON));
        }
        var mandated = mandated(ballot);
        if (!votes.insertInLastSitting(decisionId, mandated, clock.instant(), false)) {
            castFurther(decisionId, mandated);
        }
    }

    /**
     * Casts the vote of a member that the secretariat enters: declared at the sitting, or in writing where the body's rules allow
     * it. It counts as the vote of the holder, or of the deputy who declared it, and of nobody else.
     *
     * @param ballot without a person
     * @param atSitting declared at the sitting
     * @throws RuleViolated besides, before the day of the sitting, where a written vote is not allowed, or if it is not known
     *     whose vote it is
     */
    @Transactional
    public void enter(UUID decisionId, Ballot ballot, boolean atSitting) {
        var called = decisions.called(decisionId);
        var day = called.sitting().heldAt().toLocalDate();
        if (atSitting && clock.today().isBefore(day)) {
            throw new RuleViolated("Un voto dichiarato in seduta si inserisce dal giorno della seduta in poi.");
        }
        if (!atSitting && !called.decision().request().terms().writtenVote()) {
            throw new RuleViolated(
                    "Le regole di questo organo non ammettono il voto scritto: si inserisce solo il voto dichiarato in seduta.");
        }
        cast(decisionId, ballot.of(voter(ballot)));
    }

    private String voter(Ballot ballot) {
        if (ballot.delegationId().isPresent()) {
            return delegations.find(ballot.delegationId().stream().toList()).stream()
                    .map(Delegation::delegateId)
                    .findFirst()
                    .orElse("");
        }
        var holders = offices.holdersOf(ballot.officeId(), clock.today());
        if (holders.size() != 1) {
            throw new RuleViolated("«%s»: nessuno lo ricopre da solo oggi, e non si sa di chi sarebbe il voto."
                    .formatted(name(ballot.officeId())));
        }
        return holders.get(0).id();
    }

    /** Every delegation by which somebody may vote for the office today. */
    public List<Delegation> delegationsFor(String officeId) {
        return delegations.validFor(officeId, DelegationScope.VOTE, clock.today());
    }

    /** The member has voted already, or the person has for another member, which only {@code vote.multiDelegation} allows. */
    private void castFurther(UUID decisionId, Ballot ballot) {
        var called = decisions.called(decisionId);
        var before = votes.of(called.sitting().id());
        if (before.stream().anyMatch(vote -> vote.officeId().equals(ballot.officeId()))) {
            throw new RuleViolated("«%s»: il voto in questa seduta è già stato espresso e non si esprime due volte."
                    .formatted(name(ballot.officeId())));
        }
        if (called.decision().request().terms().multiDelegation()) {
            votes.makeRoom(called.sitting().id(), ballot.personId());
            if (votes.insertInLastSitting(
                    decisionId, ballot, clock.instant(), ballot.delegationId().isPresent())) {
                return;
            }
        }
        var earlier = before.stream()
                .filter(vote -> vote.personId().equals(ballot.personId()))
                .map(vote -> name(vote.officeId()))
                .findFirst()
                .orElse("un altro componente");
        throw new RuleViolated(
                "«%s»: la stessa persona ha già espresso un voto in questa seduta, per «%s», e una persona non può votare due volte, nemmeno per delega o perché ricopre due incarichi. Può votare un altro delegato."
                        .formatted(name(ballot.officeId()), earlier));
    }

    private String name(String officeId) {
        return offices.find(officeId).map(Office::name).orElse(officeId);
    }

    /** The ballot with the delegation by which it counts; a holder's has none. */
    private Ballot mandated(Ballot ballot) {
        if (isHolder(ballot.personId(), ballot.officeId())) {
            return ballot.by(Optional.empty());
        }
        var valid = delegationsTo(ballot.personId(), ballot.officeId());
        var named = ballot.delegationId().filter(id -> valid.stream()
                .anyMatch(delegation -> delegation.id().equals(id)));
        if (named.isEmpty()) {
            throw new RuleViolated(
                    "«Delega»: non ricopri questo incarico, quindi serve una delega al voto valida oggi. Scegli la delega dall'elenco, oppure chiedi al titolare di conferirla.");
        }
        return ballot.by(named);
    }
}
