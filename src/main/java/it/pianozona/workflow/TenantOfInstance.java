/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * Models are shared, instances belong to a territory: a called instance to its caller's, any other to the one that its
 * starter names in the variable {@value #TERRITORY}.
 */
final class TenantOfInstance implements TenantIdProvider {

    static final String TERRITORY = "territory";

    /** The daily calendar, which serves all territories and belongs to none. */
    private static final String CALENDAR = "calendario";

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext instance) {
        if (instance.getSuperExecution() != null) {
            return instance.getSuperExecution().getTenantId();
        }
        if (CALENDAR.equals(instance.getProcessDefinition().getKey())) {
            return null;
        }
        var territory = instance.getVariables().get(TERRITORY);
        if (territory == null) {
            throw new IllegalStateException(
                    "instance of " + instance.getProcessDefinition().getKey() + " started without a territory");
        }
        return territory.toString();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext instance) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
