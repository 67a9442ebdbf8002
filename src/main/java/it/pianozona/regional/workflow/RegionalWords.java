/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.RegionalActs;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every form of a regional act shows at its head. */
@Component
class RegionalWords {

    private final RegionalActs acts;

    RegionalWords(RegionalActs acts) {
        this.acts = acts;
    }

    static UUID actOf(Step step) {
        return UUID.fromString(step.text("actId"));
    }

    Map<String, Object> head(Step step) {
        var words = new HashMap<String, Object>();
        words.put("atto", acts.get(actOf(step)).title());
        return words;
    }
}
