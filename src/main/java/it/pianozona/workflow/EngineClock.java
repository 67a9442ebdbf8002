/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.ClockMoved;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Timers run by the product's clock. */
@Component
class EngineClock {

    @EventListener
    void on(ClockMoved moved) {
        ClockUtil.offset(moved.offset().toMillis());
    }
}
