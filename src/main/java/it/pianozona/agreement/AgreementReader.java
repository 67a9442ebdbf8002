/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.territory.Rights;

/** Somebody of its area before the agreement of a cycle and what follows from it: adhesions, acts, matters. */
public record AgreementReader(Agreement agreement, String personId, Rights rights) {

    /** Whether the person sees the area only as somebody from outside who contributes. */
    public boolean isGuest() {
        return rights.isGuest(agreement.area());
    }
}
