/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.Step.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Who may act on a task: the members of its candidate offices, today, and nobody else; never the assignee as such. */
final class Acting {

    private Acting() {}

    static boolean isPerson(CommandContext context) {
        return context.getAuthentication() != null;
    }

    /** The signed-in person as actor of the task, or empty if none of the task's offices is theirs. */
    static Optional<Actor> on(TaskEntity task, CommandContext context) {
        var authentication = context.getAuthentication();
        if (authentication == null || authentication.getGroupIds() == null) {
            return Optional.empty();
        }
        var offices = officesOf(task, authentication.getGroupIds());
        return offices.isEmpty() ? Optional.empty() : Optional.of(new Actor(authentication.getUserId(), offices));
    }

    static Actor require(TaskEntity task, CommandContext context) {
        return on(task, context)
                .orElseThrow(() -> new RuleViolated(
                        "Questo compito spetta a un altro ufficio: può concluderlo solo chi ne fa parte oggi."));
    }

    private static List<String> officesOf(TaskEntity task, Collection<String> held) {
        return task.getIdentityLinks().stream()
                .map(IdentityLinkEntity::getGroupId)
                .filter(Objects::nonNull)
                .filter(held::contains)
                .sorted()
                .toList();
    }
}
