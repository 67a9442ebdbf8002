/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.RegionalActs;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;

/** The automatic steps of {@code quadro-regionale}. */
@ProcessBean("regionalSteps")
public class RegionalSteps {

    private final RegionalActs acts;

    RegionalSteps(RegionalActs acts) {
        this.acts = acts;
    }

    /** An act that has expired and that none replaces stays in proroga (ER-5). */
    public void extend(UUID actId) {
        acts.extend(actId);
    }

    /** Ends the registration and tells the running cycles of the region (message {@code RegionalActPublished}). */
    public void publish(UUID actId) {
        acts.publish(actId);
    }
}
