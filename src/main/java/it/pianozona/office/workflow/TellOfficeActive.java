/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeActive;
import it.pianozona.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the cycles of the area that wait for their plan office (requirement 3.24). */
@Component
class TellOfficeActive {

    private final Processes processes;

    TellOfficeActive(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(OfficeActive active) {
        processes.tellTerritory("OfficeActive", active.area());
    }
}
