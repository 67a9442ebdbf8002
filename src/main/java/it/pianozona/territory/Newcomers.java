/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

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
     * @return the password to hand over, if the person is new
     */
    public Optional<String> register(Person person, String taxCode) {
        var password = register(person);
        if (!taxCode.isBlank() && people.taxCodeOf(person.id()).isEmpty()) {
            people.recordTaxCode(person.id(), taxCode);
        }
        return password;
    }

    /** The password to hand over, if the person is new. */
    Optional<String> register(Person person) {
        if (people.find(person.id()).isPresent()) {
            return Optional.empty();
        }
        record(person);
        return access.openFor(person.id());
    }

    /**
     * Records a person who is new, with the codice fiscale where it is given, yet without a way to sign in: whoever keeps the
     * offices opens that on a page, where the password can be handed over.
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

    /** The password to hand over, once; empty for one who can already sign in. */
    @Transactional
    public Optional<String> openAccess(String personId) {
        return access.openFor(personId);
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
        if (!person.email().matches("[^@\\s]+@[^@\\s]+")) {
            throw new TerritoryRuleViolated(
                    "posta elettronica", "manca o non è un indirizzo.", "Indicare un indirizzo come nome@comune.it.");
        }
    }
}
