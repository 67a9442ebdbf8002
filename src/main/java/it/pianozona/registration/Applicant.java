/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.plan.consultation.ParticipantCategory;
import java.util.List;

/**
 * What F-REGISTRAZIONE asks. Absent text is empty.
 *
 * @param taxCode of the person (16 characters) or of the organisation (11 digits)
 * @param runts number in the national register of the third sector
 * @param pec certified e-mail
 * @param tables ids of the tables of the area that the person is interested in
 * @param conflict interests that may conflict with the work of the area, in the person's words; empty: none
 */
public record Applicant(
        String givenName,
        String familyName,
        String email,
        String organisation,
        ParticipantCategory category,
        String taxCode,
        String runts,
        String pec,
        List<String> tables,
        String conflict) {

    public String fullName() {
        return givenName + " " + familyName;
    }

    /** Whether the code is the person's own, by which they are recognised. */
    public boolean isPersonal() {
        return taxCode.length() == TaxCodes.OF_A_PERSON;
    }
}
