/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import it.pianozona.oversight.Watch;
import it.pianozona.workflow.RunningInstances.Instance;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who enters Regia: coordinators, for the territories that they coordinate. Who sees an instance's territory but does not
 * coordinate it is refused; for everybody else the instance does not exist.
 */
@Component
class OversightAccess {

    private final Watch watch;

    OversightAccess(Watch watch) {
        this.watch = watch;
    }

    /** A coordinator before an instance. */
    record Visit(String personId, Set<String> territories, Instance instance) {}

    Set<String> enter(String personId) {
        var territories = watch.territoriesOf(personId);
        if (territories.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return territories;
    }

    Visit enter(String personId, String instanceId) {
        var territories = watch.territoriesOf(personId);
        return watch.instance(territories, instanceId)
                .map(found -> new Visit(personId, territories, found))
                .orElseThrow(() -> new ResponseStatusException(
                        watch.seesOnly(personId, instanceId) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND));
    }
}
