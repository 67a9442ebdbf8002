/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
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
            "GetActivityInstanceCmd",
            "GetDeployedDecisionDefinitionCmd",
            "GetDeploymentDecisionModelCmd",
            "GetDeploymentDmnModelInstanceCmd",
            "GetExecutionVariableCmd",
            "GetExecutionVariableTypedCmd",
            "GetExecutionVariablesCmd",
            "GetHistoryLevelCmd",
            "GetJobExceptionStacktraceCmd",
            "GetTableCountCmd",
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
                throw new AuthorizationException(
                        "Questa operazione non è ammessa: i compiti si concludono con il loro modulo.");
            }
        }
        return next.execute(command);
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
