/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.util.Map;
import org.springframework.stereotype.Service;

/** The whole content of a plan, as approval freezes it and the dossier shows it. */
@Service
public class PlanContents {

    private final Plans plans;

    PlanContents(Plans plans) {
        this.plans = plans;
    }

    Object of(String cycleKey) {
        return Map.of("plan", plans.ofCycle(cycleKey));
    }
}
