/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;

/** The automatic steps of {@code adesione}. */
@ProcessBean("adhesionSteps")
public class AdhesionSteps {

    private final Adhesions adhesions;
    private final AdhesionSigning signing;

    AdhesionSteps(Adhesions adhesions, AdhesionSigning signing) {
        this.adhesions = adhesions;
        this.signing = signing;
    }

    /** The term of the examination has passed: it is told, nothing is ended. */
    public void tellLate(UUID adhesionId) {
        adhesions.tellLate(adhesionId);
    }

    /** The request ends without an adhesion; the body is told. */
    public void close(UUID adhesionId) {
        adhesions.close(adhesionId);
    }

    /** Composes what the representative signs. */
    public void issue(UUID adhesionId) {
        signing.issue(adhesionId);
    }

    /** Verifies again the adherent's signature, if it was not verified to the end. */
    public String verifyAgain(UUID adhesionId) {
        return signing.verifyAgain(adhesionId).name();
    }

    /** The body is on the list of adherents. */
    public void admit(UUID adhesionId) {
        adhesions.admit(adhesionId);
    }
}
