/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.territory.Territory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person on the pages of a territory's plan office.
 *
 * @param guest whether the person sees the territory only as somebody from outside who contributes
 * @param managing the office through which the person leads the plan office, if any
 * @param working the office through which the person works in it, if any
 * @param opening the office through which the person may open a set-up, if any
 * @param appointing the offices through which the person appoints people, each for its body
 */
public record OfficeVisit(
        Territory territory,
        String personId,
        boolean guest,
        Optional<String> managing,
        Optional<String> working,
        Optional<String> opening,
        Set<String> appointing) {

    public boolean manages() {
        return managing.isPresent();
    }

    public boolean works() {
        return working.isPresent();
    }

    /** Whether the person may appoint for somebody or leads the office. */
    public boolean appoints() {
        return manages() || !appointing.isEmpty();
    }

    /** First of those offices that the person holds. */
    static Optional<String> first(List<String> offices, Set<String> held) {
        return offices.stream().filter(held::contains).findFirst();
    }
}
