/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.plan.consultation.ParticipantCategory;
import it.pianozona.territory.TaxCode;
import it.pianozona.territory.TerritoryRuleViolated;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Invented people who register, each with a codice fiscale and an address of their own. */
public final class Applicants {

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private Applicants() {}

    public static Applicant somebody(List<String> tables) {
        var number = NEXT.getAndIncrement();
        return withCode(taxCode(number), "nuova" + number + "@associazione.example.it", tables);
    }

    public static Applicant withCode(String taxCode, String email, List<String> tables) {
        return new Applicant(
                "Nicolò",
                "D'Àmico",
                email,
                "Associazione di prova",
                ParticipantCategory.ASSOCIATIONS,
                taxCode,
                "12345",
                "ente@pec.example.it",
                tables,
                "Gestisco un servizio");
    }

    /** A valid one that belongs to nobody: no municipality has a code with X. */
    public static String taxCode(int number) {
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> "RGSTRZ50A01X%03d%c".formatted(number, (char) letter))
                .filter(Applicants::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(String code) {
        try {
            TaxCode.of(code);
            return true;
        } catch (TerritoryRuleViolated wrong) {
            return false;
        }
    }
}
