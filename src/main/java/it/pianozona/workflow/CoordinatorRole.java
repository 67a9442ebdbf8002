/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Collection;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who may open Cockpit: the members of an office of coordinators. */
final class CoordinatorRole {

    /** A group of the engine to which all of them belong while they use the webapps; no task is offered to it. */
    static final String GROUP = "coordinatori";

    private static final String PREFIX = GROUP + "-";

    private CoordinatorRole() {}

    static boolean isCoordinator(Authentication person) {
        return person.getGroupIds() != null && isCoordinator(person.getGroupIds());
    }

    static boolean isCoordinator(Collection<String> offices) {
        return offices.stream().anyMatch(CoordinatorRole::isCoordinators);
    }

    static boolean isCoordinators(String office) {
        return office.startsWith(PREFIX);
    }
}
