/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts what comes from each network address within an hour of the clock; nothing of it is written down. */
@Component
@EnableConfigurationProperties(RegistrationSettings.class)
public class RegistrationPace {

    /** Beyond so many addresses in an hour only those that are counted already get in. */
    private static final int MOST_COUNTED = 10_000;

    private final RegistrationSettings settings;
    private final Clock clock;
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private volatile long hour;

    RegistrationPace(RegistrationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts a request; false if there have been too many from that address in this hour. */
    public boolean admits(String address) {
        forgetTheHourBefore();
        if (counted.size() >= MOST_COUNTED && !counted.containsKey(address)) {
            return false;
        }
        return counted.merge(address, 1, Integer::sum) <= settings.perHour();
    }

    private void forgetTheHourBefore() {
        var now = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        if (now != hour) {
            counted.clear();
            hour = now;
        }
    }
}
