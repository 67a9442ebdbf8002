/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who can hold offices and sign in. */
@Service
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with that sign-in name. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String personId) {
        return jdbc.sql("select id, given_name, family_name, email, demonstration from person where id = ?")
                .param(personId)
                .query(Person.class)
                .optional();
    }

    /** The people with those sign-in names; an unknown one is absent. */
    @Transactional(readOnly = true)
    public List<Person> find(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, given_name, family_name, email, demonstration from person where id in (:ids)")
                .param("ids", personIds)
                .query(Person.class)
                .list();
    }

    /** The person's codice fiscale, by which a signature is recognised; empty while nobody has recorded it. */
    @Transactional(readOnly = true)
    public Optional<String> taxCodeOf(String personId) {
        return jdbc.sql("select tax_code from person_tax_code where person = ?")
                .param(personId)
                .query(String.class)
                .optional();
    }

    /**
     * Records a person who is new. Name and e-mail of one who is known are nobody's to rewrite by recording them again.
     *
     * @throws TerritoryRuleViolated if the sign-in name is not valid, or somebody has it already
     */
    @Transactional
    public Newcomer register(Person person) {
        if (!person.id().matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new TerritoryRuleViolated(
                    "nome di accesso",
                    "«%s» non è valido.".formatted(person.id()),
                    "Usare da 2 a 64 lettere minuscole senza accenti, cifre, punto o trattino.");
        }
        PersonRules.check(person);
        var added = jdbc.sql(
                        """
                        insert into person (id, given_name, family_name, email, demonstration)
                        values (:id, :givenName, :familyName, :email, :demonstration) on conflict (id) do nothing""")
                .paramSource(person)
                .update();
        if (added == 0) {
            throw new TerritoryRuleViolated(
                    "nome di accesso",
                    "«%s» è già di una persona registrata.".formatted(person.id()),
                    "Sceglierne un altro, oppure indicare soltanto il nome di accesso se è la stessa persona.");
        }
        return new Newcomer(person.id());
    }

    /**
     * Writes another e-mail of a person on record, the way to their access; whoever calls has made sure that they may, and tells
     * the person at both.
     *
     * @param by who wrote it; of the own one the person
     * @throws TerritoryRuleViolated if it is not an address
     */
    @Transactional
    public void changeEmail(String personId, String email, String by, Instant now) {
        PersonRules.checkEmail(email);
        jdbc.sql(
                        """
                        update person set email = ?, email_changed_by = ?, email_changed_at = ? where id = ?""")
                .params(email, by, Timestamp.from(now), personId)
                .update();
    }

    /** When that keeper wrote the e-mail that the person has now; empty if somebody else did, or the person. */
    @Transactional(readOnly = true)
    public Optional<Instant> emailWrittenBy(String keeperId, String personId) {
        return jdbc.sql(
                        """
                        select email_changed_at from person
                         where id = ? and id <> ? and email_changed_by = ?""")
                .params(personId, keeperId, keeperId)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * Writes another name of a person on record; whoever calls has made sure that they may.
     *
     * @throws TerritoryRuleViolated if a name is not one
     */
    @Transactional
    public void rename(String personId, String givenName, String familyName) {
        PersonRules.checkNames(givenName, familyName);
        jdbc.sql("update person set given_name = ?, family_name = ? where id = ?")
                .params(givenName, familyName, personId)
                .update();
    }
}
