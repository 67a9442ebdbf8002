/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Set;

/**
 * What a person may act for on a day: the offices are the engine's groups, the territories its tenants.
 *
 * @param officeIds offices held, and offices that the person may vote for by delegation; {@code firmatario-} and the id of the
 *     office where the person may sign agreements for it
 * @param territoryCodes territories whose instances the person may see
 * @param guestCodes those of them that the person sees only as a guest: through offices of {@link OfficeKind#isGuest}
 */
public record Rights(Set<String> officeIds, Set<String> territoryCodes, Set<String> guestCodes) {

    /** Of somebody who is nowhere a guest. */
    public Rights(Set<String> officeIds, Set<String> territoryCodes) {
        this(officeIds, territoryCodes, Set.of());
    }

    /**
     * Whether the person only contributes there: they read what is theirs, what is published and what was confirmed, not what the offices
     * write to each other or have not finished.
     */
    public boolean isGuest(String territory) {
        return guestCodes.contains(territory);
    }
}
