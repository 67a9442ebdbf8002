/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a person whom an appointment or a delegation names. One who is known keeps name, e-mail, codice
 * fiscale and way of signing in: whoever names a colleague must not be able to rename them, nor to sign in or sign as them.
 */
@Service
public class Newcomers {

    private final People people;
    private final TaxCodesOnRecord taxCodes;
    private final SignInAccess access;

    Newcomers(People people, TaxCodesOnRecord taxCodes, SignInAccess access) {
        this.people = people;
        this.taxCodes = taxCodes;
        this.access = access;
    }

    /**
     * Records the person if new, with the codice fiscale where it is given, and opens a way to sign in.
     *
     * @param taxCode empty where it is not given; of one who is known it can only be the one on record
     * @param writerId sign-in name of who names the person
     * @return the password to hand over, if the person is new
     * @throws TerritoryRuleViolated if a new person is not complete, or another code is given for one who is known
     */
    @Transactional
    public Optional<String> register(Person person, String taxCode, String writerId) {
        return take(person, taxCode, writerId) ? access.openFor(person.id()) : Optional.empty();
    }

    /**
     * Like {@link #register}, yet without a way to sign in: whoever keeps the offices opens that on a page, where the password can
     * be handed over.
     */
    @Transactional
    public void record(Person person, String taxCode, String writerId) {
        take(person, taxCode, writerId);
    }

    private boolean take(Person person, String taxCode, String writerId) {
        if (people.find(person.id()).isPresent()) {
            taxCodes.requireRecorded(person.id(), taxCode);
            return false;
        }
        requireComplete(person);
        taxCodes.ofNewcomer(people.register(person), taxCode, writerId);
        return true;
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
