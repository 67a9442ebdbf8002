/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.time.LocalDate;

/** What is asked of who adopts a plan of the company, or gives it back. */
final class AdoptionRules {

    private static final int LONGEST_NUMBER = 30;
    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 2000;

    private AdoptionRules() {}

    /** @param drafter who closed the draft: another person adopts it */
    static void check(Adoption adoption, String drafter, CompanyAuthor author, LocalDate today) {
        new Problems()
                .unless(
                        !drafter.equals(author.personId()),
                        "Il piano l'hai chiuso tu: lo adotta un'altra persona della direzione. Se non c'è, falla nominare in «Incarichi».")
                .unless(
                        !adoption.number().isBlank() && adoption.number().length() <= LONGEST_NUMBER,
                        "«Numero dell'atto»: scrivilo, in al massimo 30 caratteri.")
                .unless(!adoption.day().isAfter(today), "«Data dell'atto»: non può essere futura.")
                .refuse();
    }

    static void requireReason(String reason) {
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolated("«Motivo»: di' perché lo rinvii e che cosa va rivisto, da 20 a 2000 caratteri.");
        }
    }
}
