/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The draft of the formal act that approves a signed agreement (TUEL art. 34 c. 4).
 *
 * @param authority who approves, for example "Il Sindaco del Comune di Rho"
 * @param kind of act, for example "decreto"
 * @param agreement issued
 * @param agreementDate the day of the last signature
 * @param region whose bulletin publishes it, for example "Lombardia"
 * @param planningVariation whether the act changes urban planning with the councils' ratifications
 */
public record ApprovalAct(
        String authority,
        String kind,
        AgreementReference agreement,
        PlanReference plan,
        List<String> legalReferences,
        List<LocalDate> conferences,
        List<SignatureLine> signatures,
        List<String> adherents,
        LocalDate agreementDate,
        boolean planningVariation,
        College college,
        String region) {

    /**
     * A signature.
     *
     * @param ratification act of the council, where there has to be one
     */
    public record SignatureLine(String party, String signer, LocalDate signedOn, Optional<String> ratification) {}
}
