/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Records a person whom an appointment or a delegation names. One who is known keeps name, e-mail and way of
 * signing in: whoever names a colleague must not be able to rename them, nor to sign in as them.
 */
@Component
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
        requireComplete(person);
        people.register(person);
        return access.openFor(person.id());
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
