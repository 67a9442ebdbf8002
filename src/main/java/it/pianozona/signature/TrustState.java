/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whom signatures are trusted by at this moment, for who keeps the installation.
 *
 * @param strict whether a signature counts only if a trusted list names its authority
 * @param address of the list of lists; empty where none is set
 * @param online whether lists are fetched from the network
 * @param lists in the order of their territories
 * @param operators certificates of those who may sign the list of lists
 * @param anchors certificates of further authorities
 * @param faults what went wrong at the last reading, Italian, each naming the folder or file
 * @param readAt when they were read last; empty before the first time
 */
public record TrustState(
        boolean strict,
        Optional<String> address,
        boolean online,
        List<SeenList> lists,
        int operators,
        int anchors,
        List<String> faults,
        Optional<Instant> readAt) {

    /**
     * A trusted list.
     *
     * @param territory for example {@code IT}; empty where it could not be read
     * @param issued when its operator made it
     * @param nextUpdate until when it counts
     * @param authorities certificates that it names
     * @param trouble why it does not count, Italian; empty where it does
     */
    public record SeenList(
            String territory,
            String address,
            Optional<Instant> issued,
            Optional<Instant> nextUpdate,
            int authorities,
            String trouble) {

        public boolean counts() {
            return trouble.isEmpty();
        }
    }

    /** Lists that count. */
    public long good() {
        return lists.stream().filter(SeenList::counts).count();
    }

    /** Whether every signature is refused as things stand. */
    public boolean refusesAll() {
        return strict
                && readAt.isPresent()
                && lists.stream().noneMatch(list -> list.counts() && list.authorities() > 0);
    }
}
