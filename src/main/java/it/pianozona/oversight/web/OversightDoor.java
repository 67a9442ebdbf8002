/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import it.pianozona.oversight.Watch;
import it.pianozona.page.Door;
import it.pianozona.workflow.RunningInstances.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who enters Regia: coordinators, for the territories that they coordinate. Who sees an instance's territory but does not
 * coordinate it is refused; for everybody else the instance does not exist.
 */
@Component
class OversightDoor implements Door<OversightDoor.Visit> {

    private final Watch watch;

    OversightDoor(Watch watch) {
        this.watch = watch;
    }

    /** A coordinator before an instance. */
    record Visit(String personId, Set<String> territories, Instance instance) {}

    Set<String> enter(String personId) {
        var territories = watch.territoriesOf(personId);
        if (territories.isEmpty()) {
            throw Door.notYours();
        }
        return territories;
    }

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        var instanceId = path.get("id");
        var territories = watch.territoriesOf(personId);
        var found = watch.instance(territories, instanceId).map(one -> new Visit(personId, territories, one));
        Door.require(found.isPresent() || !watch.seesOnly(personId, instanceId));
        return found;
    }
}
