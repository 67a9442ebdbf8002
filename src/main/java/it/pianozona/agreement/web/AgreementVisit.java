/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import java.util.Set;

/**
 * A person before an agreement.
 *
 * @param signing offices that the person signs for by delegation
 */
record AgreementVisit(Agreement agreement, String personId, Rights rights, Set<String> signing) {

    /** Whether the person holds the party's office, or is its deputy for votes or for signatures. */
    boolean actsFor(String office) {
        return rights.officeIds().contains(office) || signing.contains(office);
    }

    /** Whether the person enters for a party what came by PEC or on paper (requirement 3.25). */
    boolean isSecretariat() {
        return holds(OfficeKind.SECRETARIAT);
    }

    /** Whether the person sees the area only as somebody from outside who contributes. */
    boolean isGuest() {
        return rights.isGuest(agreement.area());
    }

    boolean isPlanOffice() {
        return holds(OfficeKind.PLAN_OFFICE) || holds(OfficeKind.PLAN_OFFICE_HEAD);
    }

    private boolean holds(OfficeKind kind) {
        return rights.officeIds().contains(kind.officeId(agreement.area()));
    }
}
