/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * How a person comes before something that an address names. A handler that asks for the visit as an argument gets it, and its page
 * finds it under the argument's name; for whom the door stays closed the thing does not exist.
 *
 * @param <V> the visit: who is where, with which rights
 */
public interface Door<V> {

    /**
     * @param path what the address names, by the name of its variable
     * @return empty if for this person there is nothing there
     */
    Optional<V> open(Map<String, String> path, String personId);

    /** For whom something does not exist (404). */
    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** For who sees it and may not do this with it (403). */
    static ResponseStatusException notYours() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** Lets only those pass who may do this with what they see. */
    static void require(boolean may) {
        if (!may) {
            throw notYours();
        }
    }

    /** Lets only those pass for whom this part of what they see exists. */
    static void requireHere(boolean exists) {
        if (!exists) {
            throw notHere();
        }
    }
}
