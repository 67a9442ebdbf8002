/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a signed-in person may ask of the engine directly is this list; the rest is refused before it runs. The paths of the
 * webapps' API are closed as well ({@link WebappPaths}); this holds for every other way in. Commands that run inside an
 * allowed one are the engine's own and pass.
 */
final class PeopleCommands extends CommandInterceptor {

    private static final Logger log = LoggerFactory.getLogger(PeopleCommands.class);

    /** Code of the engine's message "belongs to no authenticated tenant". */
    private static final String OTHER_TENANT = "ENGINE-13034";

    private static final String OURS = PeopleCommands.class.getPackageName() + ".";

    /** What Tasklist asks for: lists, counts, filters, forms, diagrams. */
    private static final Set<String> PEOPLE = Set.of(
            "AuthorizationCheckCmd",
            "CreateGroupQueryCmd",
            "CreateUserQueryCmd",
            "ExecuteFilterCountCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterSingleResultCmd",
            "GetFilterCmd",
            "GetDeployedProcessDefinitionCmd",
            "GetDeployedTaskFormCmd",
            "GetDeploymentBpmnModelInstanceCmd",
            "GetDeploymentProcessDiagramCmd",
            "GetDeploymentProcessModelCmd",
            "GetDeploymentResourceForIdCmd",
            "GetIdentityLinksForTaskCmd",
            "GetTaskFormCmd",
            "GetTaskFormKeyCmd",
            "GetUserInfoKeysCmd",
            "IsIdentityServiceReadOnlyCmd");

    /** What Cockpit asks for besides, and what a coordinator may do there: suspend, activate, retry. */
    private static final Set<String> COORDINATORS = Set.of(
            "ActivateJobCmd",
            "ActivateProcessInstanceCmd",
            "CreateTenantQueryCmd",
            "GetActivityInstanceCmd",
            "GetDeployedDecisionDefinitionCmd",
            "GetDeploymentDecisionDefinitionCmd",
            "GetDeploymentDecisionModelCmd",
            "GetDeploymentDecisionDiagramCmd",
            "GetDeploymentDmnModelInstanceCmd",
            "GetDeploymentResourceCmd",
            "GetDeploymentResourcesCmd",
            "GetHistoryLevelCmd",
            "GetJobExceptionStacktraceCmd",
            "GetTableCountCmd",
            "GetStaticCalledProcessDefinitionCmd",
            "GetTelemetryDataCmd",
            "QueryServiceRowCountCmd",
            "SetJobRetriesCmd",
            "SetJobsRetriesCmd",
            "SuspendJobCmd",
            "SuspendProcessInstanceCmd",
            "UpdateProcessInstancesSuspendStateCmd");

    private final ProcessEngineConfigurationImpl configuration;

    PeopleCommands(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            var authentication = configuration.getIdentityService().getCurrentAuthentication();
            if (authentication != null && !isAllowed(command, authentication)) {
                log.warn(
                        "Comando rifiutato a una persona: {}",
                        command.getClass().getName());
                throw new AuthorizationException(EngineWords.NOT_ADMITTED);
            }
            if (authentication != null) {
                return asAnswer(() -> next.execute(command));
            }
        }
        return next.execute(command);
    }

    /** A refusal that the engine wraps reaches the person as a refusal, not as a failure of the server. */
    private static <T> T asAnswer(Supplier<T> command) {
        try {
            return command.get();
        } catch (ProcessEngineException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof AuthorizationException || cause instanceof BadUserRequestException) {
                    throw (ProcessEngineException) cause;
                }
            }
            if (e.getMessage() != null && e.getMessage().startsWith(OTHER_TENANT)) {
                throw new AuthorizationException(EngineWords.OTHER_TERRITORY);
            }
            if (e instanceof NullValueException) {
                throw new NotFoundException(e.getMessage());
            }
            throw e;
        }
    }

    private static boolean isAllowed(Command<?> command, Authentication person) {
        var type = command.getClass();
        if (command instanceof AbstractQuery<?, ?> || type.getName().startsWith(OURS)) {
            return true;
        }
        var name = type.getSimpleName();
        return PEOPLE.contains(name) || (CoordinatorRole.isCoordinator(person) && coordinatorMay(type, name));
    }

    private static boolean coordinatorMay(Class<?> type, String name) {
        return COORDINATORS.contains(name) || type.getName().startsWith("org.camunda.bpm.cockpit.");
    }
}
