/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.page.OnceARead;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may act for, day by day: the offices are the engine's groups, the territories its tenants. Asked at every
 * sign-in and every check, so it costs one statement.
 */
@Service
public class RightsOnDate {

    private static final String RIGHTS =
            """
            with asked as (select territory from designation where person = :person and closed_on is null),
            held as (
                select office from holders_on(:date) where person = :person
                union
                select d.office from delegations_on(:date) d
                 where d.delegate = :person and 'VOTE' = any (d.scopes)),
            signing as (
                select h.office from office_holder h join office o on o.id = h.office and o.kind = any (:signing)
                 where h.person = :person and h.valid_from <= :date and (h.valid_to is null or h.valid_to >= :date)
                union
                select d.office from delegations_on(:date) d
                  join office o on o.id = d.office and o.kind = any (:signing)
                 where d.delegate = :person and 'SIGN' = any (d.scopes)),
            acting as (select office from held union select office from signing),
            mine as (select o.kind, o.territory, o.municipality from acting join office o on o.id = acting.office),
            own as (
                select territory as code, kind = any (:guests) as guest from mine where territory is not null
                union
                select a.code, false from mine
                  join planning_area_municipality m on m.istat = mine.municipality
                  join planning_area a on a.code = m.code and a.version = m.version
                 where a.valid_from <= :date and (a.valid_to is null or a.valid_to >= :date)
                union
                select b.territory, false from acting
                  join body_member s on s.office = acting.office
                  join body b on b.id = s.body
                 where s.valid_from <= :date and (s.valid_to is null or s.valid_to >= :date)),
            territories as (
                select code, guest from own
                union
                select t.wider, own.guest from own join territory_membership t on t.area = own.code
                 where t.valid_from <= :date and (t.valid_to is null or t.valid_to >= :date)
                union
                select t.area, false from mine join territory_membership t on t.wider = mine.territory
                 where mine.kind = any (:whole) and t.valid_from <= :date
                   and (t.valid_to is null or t.valid_to >= :date))
            select true as is_office, office as id, false as guest from held
            union all
            select true, :signatory || office, false from signing
            union all
            select true, :designate || :person, false where exists (select 1 from asked)
            union all
            select false, territory, true from asked
            union all
            select false, code, guest from territories""";

    private static final String[] WHOLE = names(OfficeKind::actsForTheWhole);
    private static final String[] SIGNING = names(OfficeKind::signs);
    private static final String[] GUESTS = names(OfficeKind::isGuest);

    private static String[] names(Predicate<OfficeKind> kinds) {
        return Arrays.stream(OfficeKind.values()).filter(kinds).map(Enum::name).toArray(String[]::new);
    }

    private final JdbcClient jdbc;

    RightsOnDate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The offices that the person holds that day or may vote for by a valid delegation; {@code firmatario-sindaco-015182} for an
     * office that signs agreements and that the person holds or may sign for by delegation; and the territories that follow: of
     * each office its own; of an area also the wider ones; of a mayor the areas that hold the municipality; of a wider
     * territory's office that acts for the whole also its areas; of a seat in a body the body's territory. One who is asked to
     * accept an appointment has {@code designato-} and their name as an office until they answer.
     */
    @Transactional(readOnly = true)
    public Rights of(String personId, LocalDate date) {
        return OnceARead.get("rights-" + personId + "-" + date, () -> read(personId, date));
    }

    private Rights read(String personId, LocalDate date) {
        Set<String> offices = new HashSet<>();
        Set<String> territories = new HashSet<>();
        Set<String> inside = new HashSet<>();
        jdbc.sql(RIGHTS)
                .param("person", personId)
                .param("whole", WHOLE)
                .param("signing", SIGNING)
                .param("guests", GUESTS)
                .param("designate", OfficeKind.DESIGNATE.officeId(""))
                .param("signatory", OfficeKind.SIGNATORY.officeId(""))
                .param("date", date)
                .query(row -> {
                    var isOffice = row.getBoolean("is_office");
                    (isOffice ? offices : territories).add(row.getString("id"));
                    if (!isOffice && !row.getBoolean("guest")) {
                        inside.add(row.getString("id"));
                    }
                });
        var guest = new HashSet<>(territories);
        guest.removeAll(inside);
        return new Rights(Set.copyOf(offices), Set.copyOf(territories), Set.copyOf(guest));
    }
}
