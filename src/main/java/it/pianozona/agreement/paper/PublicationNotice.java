/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * The notice for the regional bulletin (BUR, TUEL art. 34 c. 4).
 *
 * @param authority that approved, for example "Sindaco del Comune di Rho"
 * @param approvalAct for example "decreto n. 5 del 20 luglio 2018"
 * @param signatories names
 * @param adherents names
 * @param agreementDate the day of the last signature
 * @param whereToRead where the whole text can be read, for example an address of the lead body's site
 */
public record PublicationNotice(
        String authority,
        String approvalAct,
        AgreementReference agreement,
        PlanReference plan,
        List<String> signatories,
        List<String> adherents,
        LocalDate agreementDate,
        LocalDate from,
        LocalDate to,
        boolean planningVariation,
        String region,
        String whereToRead) {}
