/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.territory.SignInAccess.Asker;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a person whom an appointment or a delegation names. One who is known keeps name, e-mail and way of
 * signing in: whoever names a colleague must not be able to rename them, nor to sign in as them.
 */
@Service
public class Newcomers {

    private final People people;
    private final SignInAccess access;

    Newcomers(People people, SignInAccess access) {
        this.people = people;
        this.access = access;
    }

    /**
     * Like {@link #register(Person)}, and records the codice fiscale of one who has none; a known one stays.
     *
     * @param taxCode empty where it is not given
     * @param asker who names the person
     * @return where the address went with which the person chooses a password, if the person is new
     */
    public Optional<WayIn> register(Person person, String taxCode, Asker asker) {
        var way = register(person, asker);
        if (!taxCode.isBlank() && people.taxCodeOf(person.id()).isEmpty()) {
            people.recordTaxCode(person.id(), taxCode);
        }
        return way;
    }

    private Optional<WayIn> register(Person person, Asker asker) {
        if (people.find(person.id()).isPresent()) {
            return Optional.empty();
        }
        record(person);
        return access.letIn(person.id(), asker);
    }

    /**
     * Records a person who is new, with the codice fiscale where it is given, yet without a way to sign in: whoever keeps the
     * offices opens that on a page.
     */
    @Transactional
    public void record(Person person, String taxCode) {
        if (people.find(person.id()).isEmpty()) {
            record(person);
        }
        if (!taxCode.isBlank() && people.taxCodeOf(person.id()).isEmpty()) {
            people.recordTaxCode(person.id(), taxCode);
        }
    }

    private void record(Person person) {
        requireComplete(person);
        people.register(person);
    }

    /** Sends the person an address with which they choose a password; empty for one who can already sign in. */
    @Transactional
    public Optional<WayIn> openAccess(String personId, Asker asker) {
        return access.letIn(personId, asker);
    }

    /** Those of the people who cannot sign in yet. */
    @Transactional(readOnly = true)
    public Set<String> withoutAccess(Collection<String> personIds) {
        return new HashSet<>(access.withoutAccess(personIds));
    }

    private static void requireComplete(Person person) {
        if (person.givenName().isBlank() || person.familyName().isBlank()) {
            throw new TerritoryRuleViolated(
                    "persona",
                    "«%s» non è ancora registrata.".formatted(person.id()),
                    "Indicare nome e cognome, oppure il nome di accesso di una persona già registrata.");
        }
        if (!PersonRules.isEmail(person.email())) {
            throw new TerritoryRuleViolated(
                    "posta elettronica", "manca o non è un indirizzo.", "Indicare un indirizzo come nome@comune.it.");
        }
    }
}
