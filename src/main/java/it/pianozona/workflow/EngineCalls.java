/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Calls of the product itself, that no person's rights limit: the use case has already checked them. */
@Component
class EngineCalls {

    private final IdentityService identity;

    EngineCalls(IdentityService identity) {
        this.identity = identity;
    }

    <T> T internally(Supplier<T> call) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return call.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }
}
