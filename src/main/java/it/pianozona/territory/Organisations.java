/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for which organisation. An office such as the third sector's is held by people of many organisations: what one of
 * them asks, signs or answers is its own (requirement N-5). Who is linked to none answers for themselves alone.
 */
@Service
public class Organisations {

    private static final RowMapper<Organisation> ORGANISATION = Columns.of(Organisation.class);

    private static final Set<OfficeKind> SHARED = Set.of(
            OfficeKind.THIRD_SECTOR,
            OfficeKind.STAKEHOLDER,
            OfficeKind.THEMATIC_CONTRIBUTORS,
            OfficeKind.INVITED_EXPERTS);

    /** Whose seat in an office the person sits on that day: their own, or as a deputy that of who delegated them; else nobody's but theirs. */
    private static final String SEAT =
            """
            coalesce((select h.person from office_holder h
                       where h.office = :office and h.person = :person and h.valid_from <= :date
                         and (h.valid_to is null or h.valid_to >= :date) limit 1),
                     (select d.delegator from delegations_on(:date) d
                       where d.office = :office and d.delegate = :person order by d.valid_from, d.id limit 1),
                     :person)""";

    /** The links by which a person answers that day, in offices held and in those of which they are deputy. */
    private static final String ANSWERS =
            """
            select l.organisation from organisation_person l
             where (l.person = :person
                    and exists (select 1 from office_holder h where h.office = l.office and h.person = l.person
                                   and h.valid_from <= :date and (h.valid_to is null or h.valid_to >= :date)))
                or exists (select 1 from delegations_on(:date) d
                            where d.delegate = :person and d.office = l.office and d.delegator = l.person)""";

    private final JdbcClient jdbc;
    private final Table<Organisation> organisations;
    private final Offices offices;
    private final BusinessClock clock;

    Organisations(JdbcClient jdbc, Tables tables, Offices offices, BusinessClock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
        this.organisations = tables.of("organisation", Organisation.class);
    }

    /** Whether the people of such an office belong to organisations of their own. */
    public static boolean share(OfficeKind kind) {
        return SHARED.contains(kind);
    }

    /** Whether people of several organisations hold that office. */
    @Transactional(readOnly = true)
    public boolean share(String officeId) {
        return offices.find(officeId).map(Office::kind).filter(SHARED::contains).isPresent();
    }

    /** The organisation for which the person answers through that office; empty for who answers for themselves alone. */
    @Transactional(readOnly = true)
    public Optional<Organisation> of(String personId, String officeId) {
        return jdbc.sql(
                        """
                select o.* from organisation_person l join organisation o on o.id = l.organisation
                 where l.person = %s and l.office = :office order by l.since desc limit 1
                """
                                .formatted(SEAT))
                .param("person", personId)
                .param("office", officeId)
                .param("date", clock.today())
                .query(ORGANISATION)
                .optional();
    }

    /** The organisation of an area with that codice fiscale. */
    @Transactional(readOnly = true)
    public Optional<Organisation> withTaxCode(String territory, String taxCode) {
        return organisations.one("where territory = ? and tax_code = ? and tax_code <> ''", territory, taxCode);
    }

    /** The organisation with that id. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(UUID id) {
        return organisations.find(id);
    }

    /** Whether the person answers for that organisation today, through any office that they hold. */
    @Transactional(readOnly = true)
    public boolean answers(String personId, UUID organisation) {
        return answeredBy(personId).contains(organisation);
    }

    /** The organisations for which the person answers today, each through an office that they hold or of which they are deputy. */
    @Transactional(readOnly = true)
    public Set<UUID> answeredBy(String personId) {
        return Set.copyOf(jdbc.sql("select distinct own.organisation from (" + ANSWERS + ") own")
                .param("person", personId)
                .param("date", clock.today())
                .query(UUID.class)
                .list());
    }

    /** The people who answer today for that organisation, in order; none where all have left. */
    @Transactional(readOnly = true)
    public List<String> peopleOf(UUID organisation) {
        return jdbc.sql(
                        """
                select distinct l.person from organisation_person l
                  join office_holder h on h.office = l.office and h.person = l.person
                 where l.organisation = ? and h.valid_from <= ?
                   and (h.valid_to is null or h.valid_to >= ?)
                 order by l.person
                """)
                .params(organisation, clock.today(), clock.today())
                .query(String.class)
                .list();
    }

    /** The organisations whose people hold that office today, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> ofOffice(String officeId) {
        return jdbc.sql(
                        """
                select o.* from organisation o
                 where exists (select 1 from organisation_person l
                                 join office_holder h on h.office = l.office and h.person = l.person
                                where l.organisation = o.id and l.office = ? and h.valid_from <= ?
                                  and (h.valid_to is null or h.valid_to >= ?))
                 order by o.name, o.id
                """)
                .params(officeId, clock.today(), clock.today())
                .query(ORGANISATION)
                .list();
    }

    /** Who writes for the same: the person, and everyone who is or was linked to an organisation for which the person answers. */
    @Transactional(readOnly = true)
    public Set<String> colleagues(String personId) {
        var all =
                new HashSet<>(jdbc.sql("select person from organisation_person where organisation in (" + ANSWERS + ")")
                        .param("person", personId)
                        .param("date", clock.today())
                        .query(String.class)
                        .list());
        all.add(personId);
        return Set.copyOf(all);
    }

    /** Those of the offices that many organisations share. */
    @Transactional(readOnly = true)
    public Set<String> shared(Collection<String> officeIds) {
        return Set.copyOf(jdbc.sql("select id from office where id = any (?) and kind = any (?)")
                .params(
                        officeIds.toArray(String[]::new),
                        SHARED.stream().map(Enum::name).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** What an organisation is registered with. */
    public record Registered(String territory, String name, String taxCode, String runts) {}

    /**
     * Links a person to their organisation. One with a codice fiscale that is known in the territory is the same; without a code
     * it is always a new one, because a name proves nothing.
     *
     * @param source by what it is known, for example the key of the registration
     */
    @Transactional
    public Organisation link(String personId, String officeId, Registered asked, String source) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('organisation ' || ?, 0))")
                .param(asked.territory())
                .query((row, n) -> n)
                .list();
        var organisation = withTaxCode(asked.territory(), asked.taxCode()).orElseGet(() -> insert(asked));
        jdbc.sql(
                        """
                insert into organisation_person (organisation, person, office, source, since)
                values (?, ?, ?, ?, ?)
                on conflict (organisation, person, office) do update set source = excluded.source, since = excluded.since
                """)
                .params(organisation.id(), personId, officeId, source, Timestamp.from(clock.instant()))
                .update();
        return organisation;
    }

    private Organisation insert(Registered asked) {
        var made = new Organisation(UUID.randomUUID(), asked.territory(), asked.name(), asked.taxCode(), asked.runts());
        organisations.insert(made);
        return made;
    }

    /** Who answers when the person does, or the deputy of that person: the organisation's id or, without one, the holder's. */
    String answerer(String personId, String officeId) {
        return of(personId, officeId).map(own -> own.id().toString()).orElseGet(() -> jdbc.sql("select " + SEAT)
                .param("person", personId)
                .param("office", officeId)
                .param("date", clock.today())
                .query(String.class)
                .single());
    }

    /** All who answer through that office today. */
    Set<String> answerers(String officeId) {
        List<String> all = jdbc.sql(
                        """
                select distinct coalesce((
                    select l.organisation::text from organisation_person l
                     where l.person = h.person and l.office = h.office order by l.since desc limit 1), h.person)
                  from office_holder h
                 where h.office = ? and h.valid_from <= ? and (h.valid_to is null or h.valid_to >= ?)
                """)
                .params(officeId, clock.today(), clock.today())
                .query(String.class)
                .list();
        return all.stream().collect(Collectors.toUnmodifiableSet());
    }
}
