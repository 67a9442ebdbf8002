/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.record.LegalRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a coordinator does to an instance from Cockpit stands in the legal record, in the transaction that does it. The engine tells
 * its own log of operations, which we do not keep; here it is heard. What Regia does, with its reason, Regia writes itself: then
 * no person is known to the engine.
 */
final class CockpitDeeds extends UserOperationLogManager {

    private static final Map<String, String> ACTS = Map.of(
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND, "Cockpit: procedimento sospeso",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE, "Cockpit: procedimento ripreso",
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB, "Cockpit: passo automatico sospeso",
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB, "Cockpit: passo automatico ripreso",
            UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES, "Cockpit: passo automatico da riprovare");

    private final ObjectProvider<LegalRecord> record;
    private final ObjectProvider<Coordination> coordination;

    CockpitDeeds(ObjectProvider<LegalRecord> record, ObjectProvider<Coordination> coordination) {
        this.record = record;
        this.coordination = coordination;
    }

    /** For the engine, in the place of its own. */
    static SessionFactory inPlace(ObjectProvider<LegalRecord> record, ObjectProvider<Coordination> coordination) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return UserOperationLogManager.class;
            }

            @Override
            public Session openSession() {
                return new CockpitDeeds(record, coordination);
            }
        };
    }

    /** Without a reason: Cockpit asks for none. */
    private record Done(String procedimento, String motivo) {}

    @Override
    public void logProcessInstanceOperation(
            String operation,
            String instanceId,
            String definitionId,
            String definitionKey,
            List<PropertyChange> changes,
            String annotation) {
        write(operation, instanceId);
        super.logProcessInstanceOperation(operation, instanceId, definitionId, definitionKey, changes, annotation);
    }

    @Override
    public void logJobOperation(
            String operation,
            String jobId,
            String jobDefinitionId,
            String instanceId,
            String definitionId,
            String definitionKey,
            List<PropertyChange> changes) {
        write(operation, instanceId);
        super.logJobOperation(operation, jobId, jobDefinitionId, instanceId, definitionId, definitionKey, changes);
    }

    private void write(String operation, String instanceId) {
        var person = getCommandContext().getAuthentication();
        if (person == null || instanceId == null) {
            return;
        }
        var instance = getCommandContext().getExecutionManager().findExecutionById(instanceId);
        if (instance == null) {
            // The engine tells its log also of what it has not found.
            return;
        }
        record.getObject()
                .append(
                        new LegalRecord.Act(
                                instance.getTenantId(),
                                keyOf(instance),
                                person.getUserId(),
                                coordination
                                        .getObject()
                                        .officeFor(person.getUserId(), instance.getTenantId())
                                        .orElse(CoordinatorRole.GROUP),
                                ACTS.getOrDefault(operation, "Cockpit: " + operation)),
                        null,
                        new Done(instance.getProcessDefinition().getName(), "Cockpit non chiede un motivo"));
    }

    private static String keyOf(ExecutionEntity instance) {
        return Optional.ofNullable(instance.getBusinessKey()).orElse("");
    }
}
