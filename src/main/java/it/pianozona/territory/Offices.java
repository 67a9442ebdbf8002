/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    static final RowMapper<Office> OFFICE = (row, number) -> new Office(
            row.getString("id"),
            OfficeKind.valueOf(row.getString("kind")),
            row.getString("name"),
            Optional.ofNullable(row.getString("territory")),
            Optional.ofNullable(row.getString("municipality")));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Offices(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The office with that id (the engine's candidate group). The signatory of an office, for example
     * {@code firmatario-sindaco-015182}, is not kept but follows from it.
     */
    @Transactional(readOnly = true)
    public Optional<Office> find(String officeId) {
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
        return jdbc.sql("select * from office where id = :id")
                .param("id", officeId)
                .query(OFFICE)
                .optional();
    }

    /** Every office of a territory; of an area also the mayors of the municipalities that it holds that day. */
    @Transactional(readOnly = true)
    public List<Office> ofTerritory(String territoryCode, LocalDate date) {
        return jdbc.sql(
                        """
                        select * from office where territory = :code
                        union
                        select o.* from office o
                          join planning_area_municipality m on m.istat = o.municipality
                          join planning_area a on a.code = m.code and a.version = m.version
                         where a.code = :code and a.valid_from <= :date and (a.valid_to is null or a.valid_to >= :date)
                        order by id""")
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
                         where h.person = :person and h.valid_from <= :date
                           and (h.valid_to is null or h.valid_to >= :date)
                         order by o.id""")
                .param("person", personId)
                .param("date", date)
                .query(OFFICE)
                .list();
    }

    /** The people who hold an office that day; none when it is vacant. Of a signatory those who hold the office it signs for. */
    @Transactional(readOnly = true)
    public List<Person> holdersOf(String officeId, LocalDate date) {
        return jdbc.sql(
                        """
                        select p.id, p.given_name, p.family_name, p.email, p.demonstration
                          from office_holder h join person p on p.id = h.person
                         where h.office = :office and h.valid_from <= :date
                           and (h.valid_to is null or h.valid_to >= :date)
                         order by p.id""")
                .param("office", signedFor(officeId))
                .param("date", date)
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
                          from office_holder h join person p on p.id = h.person
                         where h.office in (:offices) and h.valid_from <= :date
                           and (h.valid_to is null or h.valid_to >= :date)
                         order by p.id""")
                .param("offices", officeIds)
                .param("date", date)
                .query((row, number) -> holders.computeIfAbsent(row.getString(1), office -> new ArrayList<>())
                        .add(new Person(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBoolean(6))))
                .list();
        return holders;
    }

    /** Opens an office. */
    @Transactional
    public void open(Office office) {
        jdbc.sql(
                        """
                        insert into office (id, kind, name, territory, municipality)
                        values (:id, :kind, :name, :territory, :municipality)""")
                .param("id", office.id())
                .param("kind", office.kind().name())
                .param("name", office.name())
                .param("territory", office.territory().orElse(null))
                .param("municipality", office.municipality().orElse(null))
                .update();
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
        lock(officeId);
        requireNobodyAfter(officeId, from);
        var outgoing = endAll(officeId, from);
        insert(officeId, personId, kind, act, from);
        events.publishEvent(new HolderChanged(officeId, outgoing, Optional.of(personId), from));
    }

    /**
     * Adds a person to an office that several people hold. Publishes {@link HolderChanged}.
     *
     * @throws TerritoryRuleViolated if one person at a time holds that office and it is not vacant, or if the person
     *     already holds it
     */
    @Transactional
    public void addHolder(String officeId, String personId, HolderKind kind, String act, LocalDate from) {
        var office = lock(officeId);
        var holders = holdersFrom(officeId, from);
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
        insert(officeId, personId, kind, act, from);
        events.publishEvent(new HolderChanged(officeId, List.of(), Optional.of(personId), from));
    }

    /**
     * Ends a person's holding. Publishes {@link HolderChanged} from the day after.
     *
     * @param lastDay last day in office, included
     * @throws TerritoryRuleViolated if the person does not hold the office on that day
     */
    @Transactional
    public void endHolder(String officeId, String personId, LocalDate lastDay) {
        var office = lock(officeId);
        var ended = jdbc.sql(
                        """
                        update office_holder set valid_to = :lastDay
                         where office = :office and person = :person and valid_from <= :lastDay
                           and (valid_to is null or valid_to > :lastDay)""")
                .param("office", officeId)
                .param("person", personId)
                .param("lastDay", lastDay)
                .update();
        if (ended == 0) {
            throw new TerritoryRuleViolated(
                    "al",
                    "la persona non ricopre l'incarico «%s» oltre il %s."
                            .formatted(office.name(), Dates.italian(lastDay)),
                    "Controllare la persona e la data di fine incarico.");
        }
        events.publishEvent(new HolderChanged(officeId, List.of(personId), Optional.empty(), lastDay.plusDays(1)));
    }

    /** Two changes of one office wait for each other. */
    private Office lock(String officeId) {
        return jdbc.sql("select * from office where id = :id for update")
                .param("id", officeId)
                .query(OFFICE)
                .optional()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "incarico", "«%s» non esiste.".formatted(officeId), "Sceglierlo dall'elenco degli incarichi."));
    }

    private void requireNobodyAfter(String officeId, LocalDate from) {
        jdbc.sql("select max(valid_from) from office_holder where office = :office and valid_from >= :from")
                .param("office", officeId)
                .param("from", from)
                .query(LocalDate.class)
                .optional()
                .ifPresent(later -> {
                    throw new TerritoryRuleViolated(
                            "dal",
                            "il titolare attuale è in carica dal %s e il nuovo deve seguirlo."
                                    .formatted(Dates.italian(later)),
                            "Indicare una decorrenza successiva.");
                });
    }

    private List<String> endAll(String officeId, LocalDate from) {
        return jdbc.sql(
                        """
                        update office_holder set valid_to = :lastDay
                         where office = :office and valid_from < :from and (valid_to is null or valid_to >= :from)
                        returning person""")
                .param("office", officeId)
                .param("from", from)
                .param("lastDay", from.minusDays(1))
                .query(String.class)
                .list();
    }

    private List<String> holdersFrom(String officeId, LocalDate from) {
        return jdbc.sql(
                        "select person from office_holder where office = :office and (valid_to is null or valid_to >= :from)")
                .param("office", officeId)
                .param("from", from)
                .query(String.class)
                .list();
    }

    private void insert(String officeId, String personId, HolderKind kind, String act, LocalDate from) {
        if (act.isBlank()) {
            throw new TerritoryRuleViolated(
                    "atto", "ogni incarico nasce da un atto.", "Indicare l'atto di elezione o di nomina.");
        }
        jdbc.sql(
                        """
                        insert into office_holder (id, office, person, holder_kind, act, valid_from)
                        values (:id, :office, :person, :kind, :act, :from)""")
                .param("id", UUID.randomUUID())
                .param("office", officeId)
                .param("person", personId)
                .param("kind", kind.name())
                .param("act", act)
                .param("from", from)
                .update();
    }
}
