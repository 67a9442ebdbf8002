/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mayor's own delegations (F-DELEGA): to attend and vote, to sign agreements, or both. Granted and revoked by the mayor and by
 * nobody else.
 */
@Service
public class MayorsDelegations {

    private final Delegations delegations;
    private final Offices offices;
    private final PlanningAreas areas;
    private final Newcomers newcomers;
    private final LegalRecord record;
    private final BusinessClock clock;

    MayorsDelegations(
            Delegations delegations,
            Offices offices,
            PlanningAreas areas,
            Newcomers newcomers,
            LegalRecord record,
            BusinessClock clock) {
        this.delegations = delegations;
        this.offices = offices;
        this.areas = areas;
        this.newcomers = newcomers;
        this.record = record;
        this.clock = clock;
    }

    /** The offices of mayor that the person holds today; a deputy holds none. */
    @Transactional(readOnly = true)
    public List<Office> officesOf(String personId) {
        return offices.heldBy(personId, clock.today()).stream()
                .filter(office -> office.kind() == OfficeKind.MAYOR)
                .toList();
    }

    /** Every delegation of an office, the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> of(Office office) {
        return delegations.ofOffice(office.id());
    }

    /**
     * Delegates what the scopes say. The delegate is recorded if new.
     *
     * @param taxCode codice fiscale of a delegate who has none recorded yet; empty where it is not given
     * @return the password to hand to a new delegate
     * @throws TerritoryRuleViolated if the office is not the person's, or if a rule of F-DELEGA forbids it
     */
    @Transactional
    public Optional<String> grant(
            String mayorId,
            String officeId,
            Person delegate,
            String taxCode,
            Set<DelegationScope> scopes,
            Delegation.Act act,
            LocalDate from,
            LocalDate to) {
        var office = requireOwn(mayorId, officeId);
        var password = newcomers.register(delegate, taxCode);
        delegations.grant(officeId, mayorId, delegate.id(), scopes, Optional.of(act), from, to);
        append(
                office,
                mayorId,
                "Delega",
                Map.of(
                        "delegato", delegate.id(),
                        "ambito", scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")),
                        "atto", act.number(),
                        "dataAtto", act.date().toString(),
                        "dal", from.toString(),
                        "al", to.toString()));
        return password;
    }

    /**
     * Revokes a delegation of the person's own office, also one that a predecessor granted.
     *
     * @throws TerritoryRuleViolated if it is of another office or already revoked
     */
    @Transactional
    public void revoke(String mayorId, UUID delegationId) {
        var office = officesOf(mayorId).stream()
                .filter(own -> delegations.ofOffice(own.id()).stream()
                        .anyMatch(delegation -> delegation.id().equals(delegationId)))
                .findFirst()
                .orElseThrow(MayorsDelegations::notYours);
        delegations.revoke(delegationId);
        append(office, mayorId, "Revoca della delega", Map.of("delega", delegationId.toString()));
    }

    private Office requireOwn(String mayorId, String officeId) {
        return officesOf(mayorId).stream()
                .filter(office -> office.id().equals(officeId))
                .findFirst()
                .orElseThrow(MayorsDelegations::notYours);
    }

    private static TerritoryRuleViolated notYours() {
        return new TerritoryRuleViolated(
                "incarico", "non è tuo.", "Le deleghe di un sindaco le dà e le revoca soltanto lui.");
    }

    private void append(Office office, String mayorId, String act, Map<String, String> after) {
        var territory = office.municipality()
                .flatMap(istat -> areas.ofMunicipality(istat, clock.today()))
                .orElse("");
        record.append(new LegalRecord.Act(territory, office.id(), mayorId, office.id(), act), null, after);
    }
}
