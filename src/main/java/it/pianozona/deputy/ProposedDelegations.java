/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.deputy.Proposal.Outcome;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delegations that the secretariat has written, until the holder confirms or refuses them. Rules: requirement 6.6. */
@Service
public class ProposedDelegations {

    private static final int MIN_REASON = 20;

    private final ProposalRows rows;
    private final Delegations delegations;
    private final Offices offices;
    private final RightsOnDate rights;
    private final OwnFavour ownFavour;
    private final Processes processes;
    private final Notices notices;
    private final BusinessClock clock;

    ProposedDelegations(
            ProposalRows rows,
            Delegations delegations,
            Offices offices,
            RightsOnDate rights,
            OwnFavour ownFavour,
            Processes processes,
            Notices notices,
            BusinessClock clock) {
        this.rows = rows;
        this.delegations = delegations;
        this.offices = offices;
        this.rights = rights;
        this.ownFavour = ownFavour;
        this.processes = processes;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * The delegation as the holder confirms it.
     *
     * @param from first day
     * @param to last day, included
     */
    public record Terms(Set<DelegationScope> scopes, Optional<Delegation.Act> act, LocalDate from, LocalDate to) {}

    /** The offices for whose holders the person may write a delegation: those of the territories whose secretariat they are. */
    @Transactional(readOnly = true)
    public List<Office> writtenBy(String personId) {
        var found = new ArrayList<Office>();
        var secretariat = OfficeKind.SECRETARIAT.officeId("");
        rights.of(personId, clock.today()).officeIds().stream()
                .filter(office -> office.startsWith(secretariat))
                .sorted()
                .map(office -> offices.ofTerritory(office.substring(secretariat.length()), clock.today()))
                .forEach(found::addAll);
        return found.stream()
                .filter(office -> office.kind().isDelegable())
                .distinct()
                .toList();
    }

    /** Those that wait for the answer of the holders of these offices. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(List<Office> of) {
        return rows.open(of.stream().map(Office::id).toList());
    }

    /** The proposal that the process carries. */
    public Proposal get(String key) {
        return rows.find(key).orElseThrow(() -> new IllegalArgumentException("no proposal " + key));
    }

    /**
     * The holder confirms, with the terms as they should be; the delegation is theirs.
     *
     * @throws RuleViolated if the person does not hold the office, or if a rule of F-DELEGA forbids it
     */
    @Transactional
    public void confirm(String key, String personId, Terms terms) {
        var proposal = requireHolder(key, personId);
        ownFavour.requireAnother(proposal.writtenBy(), proposal.delegateId());
        var granted = delegations.grant(new Delegations.Grant(
                proposal.officeId(),
                personId,
                proposal.delegateId(),
                terms.scopes(),
                terms.act(),
                terms.from(),
                terms.to(),
                proposal.onAbsence()));
        rows.conclude(key, Outcome.IN_FORCE, "", Optional.of(granted.id()));
        tellSecretariat(proposal, "delega.confermata");
    }

    /**
     * The holder refuses.
     *
     * @param reason at least 20 characters
     */
    @Transactional
    public void refuse(String key, String personId, String reason) {
        var proposal = requireHolder(key, personId);
        if (reason.length() < MIN_REASON) {
            throw new RuleViolated("«Motivo»: se non confermi, scrivi almeno %d caratteri.".formatted(MIN_REASON));
        }
        rows.conclude(key, Outcome.REFUSED, reason, Optional.empty());
        tellSecretariat(proposal, "delega.non-confermata");
    }

    /** The secretariat takes back what it has written, as long as the holder has not answered. */
    @Transactional
    public void withdraw(String key, String personId) {
        var mine = waiting(writtenBy(personId)).stream()
                .anyMatch(proposal -> proposal.key().equals(key));
        if (!mine || !rows.conclude(key, Outcome.WITHDRAWN, "", Optional.empty())) {
            throw new RuleViolated("Questa delega non è più in attesa: ricarica la pagina.");
        }
        processes.tell("DelegationWithdrawn", key);
    }

    /** Its last day has passed without an answer. */
    @Transactional
    public void expire(String key) {
        rows.conclude(key, Outcome.EXPIRED, "", Optional.empty());
    }

    /** Reminds the holder. */
    @Transactional
    public void remind(String key) {
        var proposal = get(key);
        notices.send(
                new Notices.Message(
                        "delega-in-attesa-" + key,
                        proposal.territory(),
                        key,
                        Notice.Kind.REMINDER,
                        Wording.of("delega.da-confermare")),
                List.of(proposal.officeId()));
    }

    private Proposal requireHolder(String key, String personId) {
        var proposal = get(key);
        var holds = offices.holdersOf(proposal.officeId(), clock.today()).stream()
                .anyMatch(holder -> holder.id().equals(personId));
        if (!holds) {
            throw new RuleViolated(
                    "La delega la conferma solo chi ricopre l'incarico: un delegato non delega a sua volta.");
        }
        return proposal;
    }

    private void tellSecretariat(Proposal proposal, String text) {
        var office = offices.find(proposal.officeId()).map(Office::name).orElse(proposal.officeId());
        notices.send(
                new Notices.Message(
                        "delega-" + proposal.key(),
                        proposal.territory(),
                        proposal.key(),
                        Notice.Kind.OUTCOME,
                        Wording.of(text, "ufficio", office)),
                List.of(OfficeKind.SECRETARIAT.officeId(proposal.territory())));
    }
}
