/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Disputes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The arbiters of a dispute as its forms show them. */
@Component
class ArbiterWords {

    private final Disputes disputes;
    private final MatterWords words;

    ArbiterWords(Disputes disputes, MatterWords words) {
        this.disputes = disputes;
        this.words = words;
    }

    String side(String side) {
        return side.equals(Disputes.PRESIDENT) ? "presidente del collegio arbitrale" : words.party(side);
    }

    List<Map<String, String>> named(UUID matter) {
        return disputes.arbiters(matter).stream()
                .map(arbiter -> Map.of("parte", side(arbiter.side()), "nome", arbiter.name()))
                .toList();
    }
}
