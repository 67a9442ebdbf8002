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
     * @param asker who names the person
     * @return where the address went with which the person chooses a password, if the person is new
     * @throws TerritoryRuleViolated if a new person is not complete, or another code is given for one who is known
     */
    @Transactional
    public Optional<WayIn> register(Person person, String taxCode, Asker asker) {
        return take(person, taxCode, asker.personId()) ? access.letIn(person.id(), asker) : Optional.empty();
    }

    /**
     * Like {@link #register}, yet without a way to sign in: whoever keeps the offices opens that on a page.
     */
    @Transactional
    public void record(Person person, String taxCode, String writerId) {
        take(person, taxCode, writerId);
    }

    private boolean take(Person person, String taxCode, String writerId) {
        if (people.find(person.id()).isPresent()) {
            taxCodes.requireRecorded(person.id(), taxCode, writerId);
            return false;
        }
        requireComplete(person);
        taxCodes.ofNewcomer(people.register(person), taxCode, writerId);
        return true;
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
