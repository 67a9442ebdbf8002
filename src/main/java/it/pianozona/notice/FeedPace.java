/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How often an address without sign-in may be asked for: a calendar programme asks for its own a few times an hour; who tries
 * addresses that do not exist is stopped by where they come from. Counted by each node.
 */
@Component
public class FeedPace {

    private static final int AN_HOUR = 60;
    private static final int MOST_COUNTED = 20_000;

    private final Clock clock;
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private volatile long hour;

    FeedPace(Clock clock) {
        this.clock = clock;
    }

    /** Counts a request for that address; false if there have been too many in this hour, or too many failures of that caller. */
    public boolean admits(String address, String caller) {
        forgetTheHourBefore();
        return counted.getOrDefault(failures(caller), 0) < AN_HOUR && count(address) <= AN_HOUR;
    }

    /** There is nothing at the address that the caller has asked for. */
    public void failed(String caller) {
        count(failures(caller));
    }

    private static String failures(String caller) {
        return "from " + caller;
    }

    private int count(String what) {
        return counted.size() >= MOST_COUNTED && !counted.containsKey(what)
                ? Integer.MAX_VALUE
                : counted.merge(what, 1, Integer::sum);
    }

    private void forgetTheHourBefore() {
        var now = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        if (now != hour) {
            counted.clear();
            hour = now;
        }
    }
}
