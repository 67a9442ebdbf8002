/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demonstration before anything else that runs at start-up: others build on its areas. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("pianozona.demonstration.enabled")
class DemonstrationLoading implements ApplicationRunner {

    private final DemonstrationTerritory demonstration;

    DemonstrationLoading(DemonstrationTerritory demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demonstration.load();
    }
}
