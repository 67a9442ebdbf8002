/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Map;
import java.util.Set;

/** Says for whom or what processes wait, where the model itself only names the message. Each bean knows the messages of its room. */
public interface WaitWords {

    /**
     * What each wait is for, to be read after "attende", for example "gli indirizzi di «Conferenza di Piacenza»".
     *
     * @param message name of the message that ends the waits
     * @param businessKeys of the waiting instances
     * @return by business key; empty for the messages of other rooms
     */
    Map<String, String> of(String message, Set<String> businessKeys);
}
