/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Optional;

/** Says for whom or what a process waits, where the model itself only names the message. Each bean knows the messages of its room. */
public interface WaitWords {

    /**
     * What the wait is for, to be read after "attende", for example "gli indirizzi della Conferenza di Piacenza".
     *
     * @param message name of the message that ends the wait
     * @param businessKey of the waiting instance
     * @return empty for the messages of other rooms
     */
    Optional<String> of(String message, String businessKey);
}
