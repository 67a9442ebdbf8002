/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The real time: sessions, locks and links run on it, wherever a demonstration's day stands. */
@Component
class WallClock {

    Instant now() {
        return Instant.now();
    }
}
