/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delegations of an office's holder to a deputy (F-DELEGA, requirements 3.27 and 6.6). */
@Service
public class Delegations {

    private final JdbcClient jdbc;
    private final Table<Delegation> delegations;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delegations(JdbcClient jdbc, Tables tables, Offices offices, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.delegations = tables.of("delegation", Delegation.class);
        this.offices = offices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A delegation to be granted.
     *
     * @param from first day
     * @param to last day, included
     * @param onAbsence to the automatic deputy: it counts only while the delegator is absent
     */
    public record Grant(
            String officeId,
            String delegatorId,
            String delegateId,
            Set<DelegationScope> scopes,
            Optional<Delegation.Act> act,
            LocalDate from,
            LocalDate to,
            boolean onAbsence) {}

    /** Like {@link #grant(Grant)}, of a delegation that counts whether the delegator is absent or not. */
    @Transactional
    public Delegation grant(
            String officeId,
            String delegatorId,
            String delegateId,
            Set<DelegationScope> scopes,
            Optional<Delegation.Act> act,
            LocalDate from,
            LocalDate to) {
        return grant(new Grant(officeId, delegatorId, delegateId, scopes, act, from, to, false));
    }

    /**
     * Grants a delegation. Only who holds the office grants it, so that a deputy has no deputy. Publishes
     * {@link DelegationChanged}.
     *
     * @throws TerritoryRuleViolated if the last day is before the first, if signing is delegated without an act, if the
     *     delegator does not hold the office on the first day, or if the delegate holds it
     */
    @Transactional
    public Delegation grant(Grant grant) {
        var holders = offices.holdersOf(grant.officeId(), grant.from()).stream()
                .map(Person::id)
                .toList();
        DelegationRules.check(grant, holders);
        var granted = new Delegation(
                UUID.randomUUID(),
                grant.officeId(),
                grant.delegatorId(),
                grant.delegateId(),
                grant.scopes(),
                grant.act(),
                grant.from(),
                grant.to(),
                grant.onAbsence(),
                Optional.empty());
        delegations.insert(granted);
        events.publishEvent(new DelegationChanged(grant.officeId(), grant.delegateId()));
        return granted;
    }

    /**
     * Revokes a delegation from today on. Publishes {@link DelegationChanged}.
     *
     * @throws TerritoryRuleViolated if it does not exist or was already revoked
     */
    @Transactional
    public void revoke(UUID delegationId) {
        var revoked = jdbc.sql(
                        """
                        update delegation set revoked_on = ? where id = ? and revoked_on is null
                        returning office, delegate""")
                .params(LocalDate.now(clock.withZone(BusinessClock.ROME)), delegationId)
                .query(Columns.of(DelegationChanged.class))
                .optional()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "revoca", "la delega non esiste o è già revocata.", "Aggiornare l'elenco delle deleghe."));
        events.publishEvent(revoked);
    }

    /** Every delegation that an office's holders have ever granted, the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> ofOffice(String officeId) {
        return delegations.list("where office = ? order by valid_from desc, id", officeId);
    }

    /** The delegations of an office that count that day for that scope: a delegation ends with its delegator's office. */
    @Transactional(readOnly = true)
    public List<Delegation> validFor(String officeId, DelegationScope scope, LocalDate date) {
        return jdbc.sql(
                        "select * from delegations_on(?) d where d.office = ? and ? = any (d.scopes) order by d.valid_from, d.id")
                .params(date, officeId, scope.name())
                .query(Columns.of(Delegation.class))
                .list();
    }

    /** Like {@link #validFor(String, DelegationScope, LocalDate)}, for several offices at once. */
    @Transactional(readOnly = true)
    public List<Delegation> validFor(Collection<String> officeIds, DelegationScope scope, LocalDate date) {
        if (officeIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from delegations_on(:date) d where d.office in (:offices) and :scope = any (d.scopes) order by d.valid_from, d.id")
                .param("offices", officeIds)
                .param("scope", scope.name())
                .param("date", date)
                .query(Columns.of(Delegation.class))
                .list();
    }

    /** The delegations that a deputy may use that day for that scope. */
    @Transactional(readOnly = true)
    public List<Delegation> heldBy(String delegateId, DelegationScope scope, LocalDate date) {
        return jdbc.sql(
                        "select * from delegations_on(?) d where d.delegate = ? and ? = any (d.scopes) order by d.valid_from, d.id")
                .params(date, delegateId, scope.name())
                .query(Columns.of(Delegation.class))
                .list();
    }

    /** The delegations with those ids. */
    @Transactional(readOnly = true)
    public List<Delegation> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return delegations.list("where id = any(?)", ids);
    }
}
