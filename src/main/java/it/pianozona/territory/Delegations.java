/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
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

    private static final String VALID =
            """
             and :scope = any (d.scopes) and d.valid_from <= :date and d.valid_to >= :date
             and (d.revoked_on is null or d.revoked_on > :date)
             and exists (select 1 from office_holder h where h.office = d.office and h.person = d.delegator
                          and h.valid_from <= :date and (h.valid_to is null or h.valid_to >= :date))
             order by d.valid_from, d.id""";

    private final JdbcClient jdbc;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delegations(JdbcClient jdbc, Offices offices, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Grants a delegation. Publishes {@link DelegationChanged}.
     *
     * @param from first day
     * @param to last day, included
     * @throws TerritoryRuleViolated if {@code to} is before {@code from}, if signing is delegated without an act, if the
     *     delegator does not hold the office on the first day, or if the delegate holds it
     */
    @Transactional
    public Delegation grant(
            String officeId,
            String delegatorId,
            String delegateId,
            Set<DelegationScope> scopes,
            Optional<Delegation.Act> act,
            LocalDate from,
            LocalDate to) {
        var holders = offices.holdersOf(officeId, from).stream().map(Person::id).toList();
        DelegationRules.check(delegatorId, delegateId, holders, scopes, act, from, to);
        var granted = new Delegation(
                UUID.randomUUID(), officeId, delegatorId, delegateId, scopes, act, from, to, Optional.empty());
        jdbc.sql(
                        """
                        insert into delegation (id, office, delegator, delegate, scopes, act_number, act_date,
                                                valid_from, valid_to)
                        values (:id, :office, :delegator, :delegate, :scopes, :number, :actDate, :from, :to)""")
                .param("id", granted.id())
                .param("office", officeId)
                .param("delegator", delegatorId)
                .param("delegate", delegateId)
                .param("scopes", scopes.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("number", act.map(Delegation.Act::number).orElse(null))
                .param("actDate", act.map(Delegation.Act::date).orElse(null))
                .param("from", from)
                .param("to", to)
                .update();
        events.publishEvent(new DelegationChanged(officeId, delegateId));
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
                        update delegation set revoked_on = :today where id = :id and revoked_on is null
                        returning office, delegate""")
                .param("id", delegationId)
                .param("today", LocalDate.now(clock.withZone(Dates.ROME)))
                .query((row, number) -> new DelegationChanged(row.getString("office"), row.getString("delegate")))
                .optional()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "revoca", "la delega non esiste o è già revocata.", "Aggiornare l'elenco delle deleghe."));
        events.publishEvent(revoked);
    }

    /** Every delegation that an office's holders have ever granted, the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> ofOffice(String officeId) {
        return jdbc.sql("select * from delegation where office = :office order by valid_from desc, id")
                .param("office", officeId)
                .query(Delegations::delegation)
                .list();
    }

    /** The delegations of an office that count that day for that scope: a delegation ends with its delegator's office. */
    @Transactional(readOnly = true)
    public List<Delegation> validFor(String officeId, DelegationScope scope, LocalDate date) {
        return jdbc.sql("select d.* from delegation d where d.office = :office " + VALID)
                .param("office", officeId)
                .param("scope", scope.name())
                .param("date", date)
                .query(Delegations::delegation)
                .list();
    }

    /** Like {@link #validFor(String, DelegationScope, LocalDate)}, for several offices at once. */
    @Transactional(readOnly = true)
    public List<Delegation> validFor(Collection<String> officeIds, DelegationScope scope, LocalDate date) {
        if (officeIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select d.* from delegation d where d.office in (:offices) " + VALID)
                .param("offices", officeIds)
                .param("scope", scope.name())
                .param("date", date)
                .query(Delegations::delegation)
                .list();
    }

    /** The delegations that a deputy may use that day for that scope. */
    @Transactional(readOnly = true)
    public List<Delegation> heldBy(String delegateId, DelegationScope scope, LocalDate date) {
        return jdbc.sql("select d.* from delegation d where d.delegate = :delegate " + VALID)
                .param("delegate", delegateId)
                .param("scope", scope.name())
                .param("date", date)
                .query(Delegations::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        var scopes = EnumSet.noneOf(DelegationScope.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(DelegationScope::valueOf)
                .forEach(scopes::add);
        var actDate = Optional.ofNullable(row.getObject("act_date", LocalDate.class));
        var actNumber = row.getString("act_number");
        return new Delegation(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getString("delegator"),
                row.getString("delegate"),
                Set.copyOf(scopes),
                actDate.map(date -> new Delegation.Act(actNumber, date)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Optional.ofNullable(row.getObject("revoked_on", LocalDate.class)));
    }
}
