/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.cycle.AwaitedSteps;
import it.pianozona.workflow.WaitWords;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A cycle waits for the community profile of a wider body: whose, and since when. */
@Component
class ProfileWait implements WaitWords {

    private final AwaitedSteps steps;

    ProfileWait(AwaitedSteps steps) {
        this.steps = steps;
    }

    @Override
    public Map<String, String> of(String message, Set<String> businessKeys) {
        return message.equals(TellProfileValidated.MESSAGE)
                ? steps.of(businessKeys).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, wait -> wait.getValue().what()))
                : Map.of();
    }
}
