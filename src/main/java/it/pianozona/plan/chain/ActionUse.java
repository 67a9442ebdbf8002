/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import java.util.List;
import java.util.UUID;

/** Whatever refers to an action sheet says so here, so that the sheet is not taken away under it. */
public interface ActionUse {

    /** What hangs on the action, Italian, each like "2 impegni degli enti"; empty if nothing does. */
    List<String> of(UUID action);
}
