/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The product from this start to its end, on this node: what it has in hand is told by its id from what another has, or had. */
@Component
class ThisRun {

    private final String id = UUID.randomUUID().toString();

    String id() {
        return id;
    }
}
