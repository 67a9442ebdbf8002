/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.adhesion.UnsignedActs;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;

/** The automatic steps of {@code atto-successivo}. */
@ProcessBean("subsequentActSteps")
public class SubsequentActSteps {

    private final SubsequentActs acts;
    private final ActSigning signing;
    private final UnsignedActs unsigned;

    SubsequentActSteps(SubsequentActs acts, ActSigning signing, UnsignedActs unsigned) {
        this.acts = acts;
        this.signing = signing;
        this.unsigned = unsigned;
    }

    /** Composes the act that its parties sign. */
    public void issue(UUID actId) {
        acts.issue(actId);
    }

    /** The wait for the signatures is over: who has not answered is put on record. */
    public void recordSilence(UUID actId) {
        unsigned.waitIsOver(actId);
    }

    /** The act is given up. */
    public void abandon(UUID actId) {
        acts.abandon(actId);
    }

    /** Verifies again the signatures that were not verified to the end. */
    public String verifyAgain(UUID actId) {
        return signing.verifyAgain(actId).name();
    }

    /** The signed act hangs under the agreement. */
    public void link(UUID actId) {
        acts.link(actId);
    }
}
