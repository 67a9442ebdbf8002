/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who sat in the seats of a sitting (F-PRES): the holders, or deputies with a delegation to attend or to vote (requirement 6.6).
 * Rules: F-DELEGA.
 */
@Component
class Attendance {

    private final VoteRows votes;
    private final Delegations delegations;

    Attendance(VoteRows votes, Delegations delegations) {
        this.votes = votes;
        this.delegations = delegations;
    }

    /** The delegations by which a deputy may sit that day, for some offices; each once. */
    List<Delegation> admitted(List<String> offices, Sitting sitting) {
        var day = sitting.heldAt().toLocalDate();
        return Stream.of(DelegationScope.ATTEND, DelegationScope.VOTE)
                .flatMap(scope -> delegations.validFor(offices, scope, day).stream())
                .distinct()
                .toList();
    }

    /** The offices in whose seats the deputies sat. */
    Set<String> officesOf(Set<UUID> deputies, Set<String> present, Sitting sitting) {
        if (deputies.isEmpty()) {
            return Set.of();
        }
        var named = delegations.find(deputies);
        var offices = named.stream().map(Delegation::officeId).toList();
        var admitted = admitted(offices, sitting).stream().map(Delegation::id).collect(Collectors.toSet());
        if (!admitted.containsAll(deputies)) {
            throw new RuleViolated(
                    "«Presenti»: una delega scelta non vale nel giorno della seduta; scegli solo dall'elenco.");
        }
        var taken = new HashSet<>(present);
        if (!offices.stream().allMatch(taken::add)) {
            throw new RuleViolated(
                    "«Presenti»: hai indicato due volte lo stesso componente: scegli il titolare oppure il suo delegato.");
        }
        return Set.copyOf(offices);
    }

    /** @throws RuleViolated if an office has no seat in the body, or if one person sat in two seats */
    void record(Sitting sitting, Set<String> present, Set<UUID> deputies, List<BodyMember> members, boolean multi) {
        var offices = members.stream().map(BodyMember::officeId).toList();
        if (!offices.containsAll(present)) {
            throw new RuleViolated(
                    "«Presenti»: presenti e assenti devono essere i componenti dell'organo; scegli solo dall'elenco.");
        }
        if (votes.recordAttendance(sitting, present, deputies, offices, multi) < offices.size()) {
            var recorded = votes.offices(sitting.id());
            var twice = members.stream()
                    .filter(member -> !recorded.contains(member.officeId()))
                    .map(BodyMember::label)
                    .collect(Collectors.joining("», «"));
            throw new RuleViolated(
                    "«Presenti»: chi siede per «%s» risulta presente anche per un altro componente, e una persona conta una volta sola. Indica il delegato che ha partecipato al suo posto, oppure togli la presenza."
                            .formatted(twice));
        }
    }
}
