/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The draft of the act by which a body approves the scheme and authorises its signature, or by which a council ratifies it (U-2).
 *
 * @param body for example "Comune di Rho"
 * @param promoter for example "Sindaco del Comune di Rho"
 * @param signatory who is authorised to sign, for example "Sindaco"
 * @param conferences days on which the conference sat
 * @param commitments of this body
 * @param ratification present when the act is the council's ratification (TUEL art. 34 c. 5)
 * @param attachments names of the files that go with it
 */
public record DraftDeliberation(
        Organ organ,
        String body,
        AgreementReference agreement,
        PlanReference plan,
        String promoter,
        String signatory,
        List<String> legalReferences,
        List<LocalDate> conferences,
        boolean planningVariation,
        List<Commitment> commitments,
        Optional<Ratification> ratification,
        List<String> attachments) {

    /**
     * A ratification to be made.
     *
     * @param signedOn when the mayor signed
     * @param lastDay after which the adhesion lapses: the thirtieth day
     */
    public record Ratification(LocalDate signedOn, LocalDate lastDay) {}

    /** All commitments of the body, for its totals. */
    public PartyCommitments committed() {
        return new PartyCommitments(body, commitments);
    }

    /** Whether the act costs something, so that the accounting opinion and the cover are needed (TUEL art. 49 c. 1). */
    public boolean costs() {
        return committed().total().signum() > 0;
    }
}
