/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * People see the tasks of their areas, and work only on those of their own offices; coordinators stop, resume and retry only
 * what runs in the territories that they coordinate. The coarse grant that makes lists fast is narrowed here, for every
 * command of the engine.
 */
final class CandidateOnly extends AuthorizationCommandChecker {

    private final ObjectProvider<Coordination> coordination;

    CandidateOnly(ObjectProvider<Coordination> coordination) {
        this.coordination = coordination;
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionState(ExecutionEntity instance) {
        requireCoordinator(instance.getTenantId());
        super.checkUpdateProcessInstanceSuspensionState(instance);
    }

    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        requireCoordinator(job.getTenantId());
        super.checkUpdateRetriesJob(job);
    }

    @Override
    public void checkUpdateJob(JobEntity job) {
        requireCoordinator(job.getTenantId());
        super.checkUpdateJob(job);
    }

    /** Whoever sees a territory does not yet coordinate it; the daily calendar, which belongs to none, is nobody's. */
    private void requireCoordinator(String territory) {
        var context = Context.getCommandContext();
        if (context.isAuthorizationCheckEnabled()
                && Acting.isPerson(context)
                && (territory == null || !coordinated(context).contains(territory))) {
            throw new AuthorizationException(EngineWords.OTHER_COORDINATOR);
        }
    }

    private Set<String> coordinated(CommandContext context) {
        var offices = context.getAuthentication().getGroupIds();
        return offices == null ? Set.of() : coordination.getObject().ofOffices(offices);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        requireCandidate(task);
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        requireCandidate(task);
        super.checkTaskAssign(task);
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        requireCandidate(task);
        super.checkUpdateTaskVariable(task);
    }

    private static void requireCandidate(TaskEntity task) {
        var context = Context.getCommandContext();
        if (context.isAuthorizationCheckEnabled()
                && Acting.isPerson(context)
                && Acting.on(task, context).isEmpty()) {
            throw new AuthorizationException(EngineWords.OTHER_OFFICE);
        }
    }
}
