/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.rule.Problems;
import it.pianozona.territory.PersonRules;
import java.util.Set;

/** The rules of F-REGISTRAZIONE, all at once. Rules: AB-34, AB-47, U-10. */
final class RegistrationRules {

    private static final int LONGEST = 200;
    private static final int LONGEST_CONFLICT = 1000;

    private RegistrationRules() {}

    /**
     * @param declared whether the declaration on conflicts of interest is given
     * @param tables ids of the tables of the area
     * @throws it.pianozona.rule.RuleViolated if a rule is broken
     */
    static void check(Applicant applicant, boolean declared, Set<String> tables) {
        new Problems()
                .unless(
                        PersonRules.isName(applicant.givenName()),
                        "«Nome»: scrivilo, con le lettere e al massimo 200 caratteri.")
                .unless(
                        PersonRules.isName(applicant.familyName()),
                        "«Cognome»: scrivilo, con le lettere e al massimo 200 caratteri.")
                .unless(isAddress(applicant.email()), "«E-mail»: scrivi un indirizzo come nome@esempio.it.")
                .unless(
                        !applicant.organisation().isEmpty()
                                && applicant.organisation().length() <= LONGEST,
                        "«Organizzazione»: scrivi per chi partecipi, al massimo 200 caratteri.")
                .unless(applicant.category() != null, "«Categoria»: scegli dall'elenco.")
                .unless(
                        TaxCodes.read(applicant.taxCode()).isPresent(),
                        "«Codice fiscale»: non è valido; controlla i 16 caratteri della persona o le 11 cifre dell'ente.")
                .unless(
                        applicant.runts().matches("[0-9]{0,10}"),
                        "«Numero RUNTS»: scrivi solo le cifre, al massimo 10, oppure lascialo vuoto.")
                .unless(
                        applicant.pec().isEmpty() || isAddress(applicant.pec()),
                        "«PEC»: scrivi un indirizzo come ente@pec.esempio.it, oppure lasciala vuota.")
                .unless(tables.containsAll(applicant.tables()), "«Tavoli»: scegli dall'elenco dell'ambito.")
                .unless(
                        applicant.conflict().length() <= LONGEST_CONFLICT,
                        "«Conflitti di interesse»: al massimo 1000 caratteri.")
                .unless(
                        declared,
                        "«Dichiarazione»: senza la dichiarazione sui conflitti di interesse non ci si registra.")
                .refuse();
    }

    /** From an open page also a domain is asked for: a host of the own network is nobody's address there. */
    private static boolean isAddress(String written) {
        return PersonRules.isEmail(written) && written.matches(".+@.+\\.[^.]+");
    }
}
