/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Gives a newcomer a way to sign in. The territory says who holds what; how people sign in is another module's matter. */
public interface SignInAccess {

    /**
     * Who asks that somebody else gets a way to sign in.
     *
     * @param officeId for which office, as the legal record names it
     */
    record Asker(String personId, String officeId) {}

    /**
     * Sends the person an address with which they choose a password; nobody else learns it, save where no mail reaches them,
     * which is on record.
     *
     * @return where it went, or empty if the person can already sign in
     */
    Optional<WayIn> letIn(String personId, Asker asker);

    /** Those of the people who have no account. */
    Set<String> withoutAccess(Collection<String> personIds);
}
