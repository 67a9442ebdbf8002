/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The offices and who holds them, day by day: the one place that says it. Changing a holder adds a row and closes the one
 * before; nothing is overwritten (requirements, 2.2 and P23).
 */
@Service
public class Offices {

    private static final String OF_TERRITORY =
            """
            select * from office where territory = :code
            union
            select o.* from office o
              join planning_area_municipality m on m.istat = o.municipality
              join planning_area a on a.code = m.code and a.version = m.version
             where a.code = :code and a.valid_from <= :date and (a.valid_to is null or a.valid_to >= :date)""";

    static final RowMapper<Office> OFFICE = Columns.of(Office.class);

    private static final Columns<Person> PERSON = Columns.of(Person.class);

    private static final String DESIGNATE = OfficeKind.DESIGNATE.officeId("");

    private final JdbcClient jdbc;
    private final Table<Office> offices;
    private final HolderRows rows;
    private final ApplicationEventPublisher events;

    Offices(JdbcClient jdbc, Tables tables, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = new HolderRows(jdbc);
        this.events = events;
        this.offices = tables.of("office", Office.class);
    }

    /**
     * The office with that id (the engine's candidate group). The signatory of an office, for example
     * {@code firmatario-sindaco-015182}, is not kept but follows from it; so does that of a designated person.
     */
    @Transactional(readOnly = true)
    public Optional<Office> find(String officeId) {
        if (officeId.startsWith(DESIGNATE)) {
            return Optional.of(new Office(
                    officeId, OfficeKind.DESIGNATE, OfficeKind.DESIGNATE.label(), Optional.empty(), Optional.empty()));
        }
        var base = signedFor(officeId);
        return base.equals(officeId)
                ? kept(officeId)
                : kept(base).filter(office -> office.kind().signs()).map(Offices::signatory);
    }

    /** The office for which that one signs; itself where it is not a signatory. */
    private static String signedFor(String officeId) {
        var signatory = OfficeKind.SIGNATORY.officeId("");
        return officeId.startsWith(signatory) ? officeId.substring(signatory.length()) : officeId;
    }

    private static Office signatory(Office base) {
        return new Office(
                OfficeKind.SIGNATORY.officeId(base.id()),
                OfficeKind.SIGNATORY,
                OfficeKind.SIGNATORY.label() + ": " + base.name(),
                base.territory(),
                base.municipality());
    }

    private Optional<Office> kept(String officeId) {
        return offices.find(officeId);
    }

    /** Every office of a territory; of an area also the mayors of the municipalities that it holds that day. */
    @Transactional(readOnly = true)
    public List<Office> ofTerritory(String territoryCode, LocalDate date) {
        return those(OF_TERRITORY + " order by id", territoryCode, date);
    }

    /** Of these, what a person is appointed to: where a body bears the office's id, people sit in it by their own offices. */
    @Transactional(readOnly = true)
    public List<Office> appointableIn(String territoryCode, LocalDate date) {
        return those(
                """
                select * from (%s) o
                 where not exists (select 1 from body b
                                    where b.id = o.id and (b.valid_to is null or b.valid_to >= :date))
                 order by id"""
                        .formatted(OF_TERRITORY),
                territoryCode,
                date);
    }

    private List<Office> those(String sql, String territoryCode, LocalDate date) {
        return jdbc.sql(sql)
                .param("code", territoryCode)
                .param("date", date)
                .query(OFFICE)
                .list();
    }

    /** The offices that a person holds that day. */
    @Transactional(readOnly = true)
    public List<Office> heldBy(String personId, LocalDate date) {
        return jdbc.sql(
                        """
                        select o.* from office_holder h join office o on o.id = h.office
                         where h.person = ? and h.valid_from <= ?
                           and (h.valid_to is null or h.valid_to >= ?)
                         order by o.id""")
                .params(personId, date, date)
                .query(OFFICE)
                .list();
    }

    /**
     * The people who hold an office that day; none when it is vacant. Of the lead body of an area of one Comune also its mayor
     * (AB-20); of a signatory those who hold the office it signs for, of
     * a designated person that person.
     */
    @Transactional(readOnly = true)
    public List<Person> holdersOf(String officeId, LocalDate date) {
        if (officeId.startsWith(DESIGNATE)) {
            return jdbc.sql("select id, given_name, family_name, email, demonstration from person where id = ?")
                    .param(officeId.substring(DESIGNATE.length()))
                    .query(Person.class)
                    .list();
        }
        return jdbc.sql(
                        """
                        select p.id, p.given_name, p.family_name, p.email, p.demonstration
                          from holders_on(?) h join person p on p.id = h.person
                         where h.office = ? order by p.id""")
                .params(date, signedFor(officeId))
                .query(Person.class)
                .list();
    }

    /** The people who hold each of the offices that day, by office; a vacant one is absent. */
    @Transactional(readOnly = true)
    public Map<String, List<Person>> holdersOf(Collection<String> officeIds, LocalDate date) {
        var holders = new HashMap<String, List<Person>>();
        if (officeIds.isEmpty()) {
            return holders;
        }
        jdbc.sql(
                        """
                        select h.office, p.id, p.given_name, p.family_name, p.email, p.demonstration
                          from holders_on(:date) h join person p on p.id = h.person
                         where h.office in (:offices) order by p.id""")
                .param("offices", officeIds)
                .param("date", date)
                .query((row, number) -> holders.computeIfAbsent(row.getString(1), office -> new ArrayList<>())
                        .add(PERSON.mapRow(row, number)))
                .list();
        return holders;
    }

    /** Opens an office. */
    @Transactional
    public void open(Office office) {
        offices.insert(office);
    }

    /**
     * Gives the office to one person and ends, the day before, everybody who held it. Publishes {@link HolderChanged}.
     *
     * @param act the act of election or appointment, as people cite it
     * @param from first day of the new holder
     * @throws TerritoryRuleViolated if the office is unknown, if a holder began on that day or later
     */
    @Transactional
    public void replaceHolder(String officeId, String personId, HolderKind kind, String act, LocalDate from) {
        replaceHolder(officeId, personId, kind, from, ChangeCause.of(ChangeCause.SYSTEM, act));
    }

    /** Like the other, by the act of the cause, which says who wrote the change. */
    @Transactional
    public void replaceHolder(String officeId, String personId, HolderKind kind, LocalDate from, ChangeCause cause) {
        rows.lock(officeId);
        rows.requireNobodyAfter(officeId, from);
        var outgoing = rows.endAll(officeId, from);
        rows.insert(officeId, personId, kind, cause.act(), from, Optional.empty());
        events.publishEvent(new HolderChanged(officeId, outgoing, Optional.of(personId), from, Optional.of(cause)));
    }

    /**
     * Adds a person to an office that several people hold. Publishes {@link HolderChanged}.
     *
     * @throws TerritoryRuleViolated if one person at a time holds that office and it is not vacant, or if the person
     *     already holds it
     */
    @Transactional
    public void addHolder(String officeId, String personId, HolderKind kind, String act, LocalDate from) {
        var office = rows.lock(officeId);
        var holders = rows.holdersFrom(officeId, from);
        if (office.kind().heldByOne() && !holders.isEmpty()) {
            throw new TerritoryRuleViolated(
                    "incarico",
                    "«%s» ha un solo titolare alla volta e non è vacante.".formatted(office.name()),
                    "Sostituire il titolare in carica.");
        }
        if (holders.contains(personId)) {
            throw new TerritoryRuleViolated(
                    "persona",
                    "ricopre già l'incarico «%s».".formatted(office.name()),
                    "Scegliere un'altra persona o un'altra decorrenza.");
        }
        rows.insert(officeId, personId, kind, act, from, Optional.empty());
        events.publishEvent(new HolderChanged(officeId, List.of(), Optional.of(personId), from));
    }

    /**
     * Ends a person's holding where that day was known from the beginning or follows from another change. Publishes
     * {@link HolderChanged} from the day after.
     *
     * @param lastDay last day in office, included
     * @throws TerritoryRuleViolated if the person does not hold the office on that day
     */
    @Transactional
    public void endHolder(String officeId, String personId, LocalDate lastDay) {
        end(officeId, personId, lastDay, Optional.empty());
    }

    /** Like the other, where the cause puts the person out. */
    @Transactional
    public void endHolder(String officeId, String personId, LocalDate lastDay, ChangeCause cause) {
        end(officeId, personId, lastDay, Optional.of(cause));
    }

    private void end(String officeId, String personId, LocalDate lastDay, Optional<ChangeCause> cause) {
        var office = rows.lock(officeId);
        if (rows.end(officeId, personId, lastDay) == 0) {
            throw new TerritoryRuleViolated(
                    "al",
                    "la persona non ricopre l'incarico «%s» oltre il %s."
                            .formatted(office.name(), Italian.day(lastDay)),
                    "Controllare la persona e la data di fine incarico.");
        }
        events.publishEvent(
                new HolderChanged(officeId, List.of(personId), Optional.empty(), lastDay.plusDays(1), cause));
    }
}
