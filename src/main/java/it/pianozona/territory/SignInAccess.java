/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Gives a newcomer a way to sign in. The territory says who holds what; how people sign in is another module's matter. */
public interface SignInAccess {

    /**
     * Opens an account with a password that is shown once and to be changed; a person who has one keeps it.
     *
     * @return the password, or empty if the person can already sign in
     */
    Optional<String> openFor(String personId);

    /** Those of the people who have no account. */
    Set<String> withoutAccess(Collection<String> personIds);
}
