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

    /** Who saw the address with which a person came in, because it was shown to who asked for it. */
    record Seen(String personId, String by) {}

    /** Of these people, whose way in somebody else has had in their hands, and who. */
    Set<Seen> seen(Collection<String> personIds);

    /** Those of the people who can sign in: they have an account, and nobody has closed it. */
    Set<String> open(Collection<String> personIds);

    /** Those of the people who have no account. */
    Set<String> withoutAccess(Collection<String> personIds);
}
