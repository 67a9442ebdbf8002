/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The append-only log of requirement 6.3; the database refuses to change or delete its rows. */
@Service
public class LegalRecord {

    static final String COLUMNS =
            "at, business_key, person, office, act, before::text, after::text, form, holder, received, mandate";

    /** Days begin and end in Italy, wherever the server is. */
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    LegalRecord(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One act to be recorded.
     *
     * @param territory code of the area or wider territory
     * @param businessKey for example {@code RHO-2018-2020}
     * @param personId who acted; "sistema" for the product itself
     * @param officeId for whom
     * @param act what was done, Italian
     * @param circumstances how it came in
     */
    public record Act(
            String territory,
            String businessKey,
            String personId,
            String officeId,
            String act,
            Circumstances circumstances) {

        /** By whoever holds the office, on a page. */
        public Act(String territory, String businessKey, String personId, String officeId, String act) {
            this(territory, businessKey, personId, officeId, act, Circumstances.NONE);
        }
    }

    /**
     * How an act came in, as far as it is not said by who and what.
     *
     * @param form id of the form that was submitted, for example {@code esprimi-voto}; empty on a page
     * @param holder the person in office, where a deputy acted in their stead
     * @param received where the secretariat entered an act that reached it by PEC or on paper: Italian, for example
     *     "inserito per conto di Sindaco di Rho, PEC prot. 123/2017 del 12/03/2017"
     * @param mandate by which delegation the deputy acted, for example "delega n. 12/2017 del 03/04/2017"
     */
    public record Circumstances(
            Optional<String> form, Optional<String> holder, Optional<String> received, Optional<String> mandate) {

        /** Without a delegation. */
        public Circumstances(Optional<String> form, Optional<String> holder, Optional<String> received) {
            this(form, holder, received, Optional.empty());
        }

        public static final Circumstances NONE =
                new Circumstances(Optional.empty(), Optional.empty(), Optional.empty());

        /** Of a step that was concluded with a form. */
        public static Circumstances ofForm(String form) {
            return new Circumstances(Optional.of(form), Optional.empty(), Optional.empty());
        }
    }

    /**
     * A row as it is read back.
     *
     * @param before Json, or null
     * @param after Json, or null
     */
    public record Entry(
            Instant at,
            String businessKey,
            @Column("person") String personId,
            @Column("office") String officeId,
            String act,
            String before,
            String after,
            @Column("") Circumstances circumstances) {}

    /**
     * Adds a row in the transaction of the step; before and after are kept as Json, null where there is none. Where a deputy
     * acts, the holder and the delegation are written with it, within the same statement.
     */
    public void append(Act act, Object before, Object after) {
        var circumstances = act.circumstances();
        jdbc.sql(
                        """
                insert into legal_record (id, at, territory, business_key, person, office, act, before, after,
                                          form, holder, mandate, received)
                select cast(:id as uuid), cast(:at as timestamptz), :territory, :key, :person, :office, :act,
                       cast(:before as jsonb), cast(:after as jsonb), cast(:form as text),
                       coalesce(cast(:holder as text), m.holder), m.mandate, cast(:received as text)
                  from (select 1) act
                  left join deputy_mandate(:office, :person, :day) m on cast(:received as text) is null
                """)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(clock.instant()))
                .param("territory", act.territory())
                .param("key", act.businessKey())
                .param("person", act.personId())
                .param("office", act.officeId())
                .param("act", act.act())
                .param("before", write(before))
                .param("after", write(after))
                .param("form", circumstances.form().orElse(null))
                .param("holder", circumstances.holder().orElse(null))
                .param("received", circumstances.received().orElse(null))
                .param("day", LocalDate.ofInstant(clock.instant(), ROME))
                .update();
    }

    /** The rows of an instance and of what it called, oldest first; at most 1,000. */
    public List<Entry> of(String businessKey) {
        return jdbc.sql(
                        """
                select at, business_key, person, office, act, before::text, after::text, form, holder, received, mandate
                from legal_record where business_key = :key order by at limit 1000
                """)
                .param("key", businessKey)
                .query(Columns.of(Entry.class))
                .list();
    }

    /** The rows of an instance that one office acted in, newest first; at most 1,000. */
    public List<Entry> of(String businessKey, String officeId) {
        return jdbc.sql(
                        """
                select at, business_key, person, office, act, before::text, after::text, form, holder, received, mandate
                from legal_record where business_key = :key and office = :office order by at desc limit 1000
                """)
                .param("key", businessKey)
                .param("office", officeId)
                .query(Columns.of(Entry.class))
                .list();
    }

    /** Whether something stands in the record of a territory besides those acts. */
    public boolean hasOtherThan(String territory, Collection<String> acts) {
        return jdbc.sql(
                        "select exists (select 1 from legal_record where territory = :territory and act not in (:acts))")
                .param("territory", territory)
                .param("acts", acts)
                .query(Boolean.class)
                .single();
    }

    /** The office of the person who began what has that key; empty where nobody did, or the product by itself. */
    public Optional<String> openedBy(String businessKey) {
        return jdbc.sql(
                        """
                select office from legal_record
                where business_key = :key and person <> 'sistema' and office is not null order by at limit 1
                """)
                .param("key", businessKey)
                .query(String.class)
                .optional();
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("legal record of a value that has no Json form", e);
        }
    }
}
