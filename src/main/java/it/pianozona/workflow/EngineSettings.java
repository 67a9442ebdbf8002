/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.record.LegalRecord;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How our engine differs from the stock one: what is closed, what is guarded, what is left out of its history. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Tasklist asks for 2,000 filters at once. */
    private static final int MAX_RESULTS = 2000;

    /** Wide enough for sindaco-015182 and ufficio-piano-RHO. */
    private static final String IDS = "[a-zA-Z0-9._@-]+";

    /**
     * When an automatic step that failed is tried again, six tries in all: at once after a moment's fault, and still after an
     * outage of more than an hour. Then it stops and waits in Regia for a coordinator.
     */
    private static final String TRIED_AGAIN_AFTER = "PT1M,PT5M,PT10M,PT30M,PT1H";

    private final ApplicationContext context;
    private final ObjectProvider<SubmitStep> steps;
    private final ObjectProvider<StepTurns> turns;
    private final ObjectProvider<JdbcClient> jdbc;
    private final ObjectProvider<Forms> forms;
    private final ObjectProvider<Offices> offices;
    private final ObjectProvider<Coordination> coordination;
    private final ObjectProvider<LegalRecord> record;
    private final TerritoryIdentities identities;
    private final ObjectMapper json;
    private final BusinessClock clock;

    EngineSettings(
            ApplicationContext context,
            ObjectProvider<SubmitStep> steps,
            ObjectProvider<StepTurns> turns,
            ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<Forms> forms,
            ObjectProvider<Offices> offices,
            ObjectProvider<Coordination> coordination,
            ObjectProvider<LegalRecord> record,
            TerritoryIdentities identities,
            ObjectMapper json,
            BusinessClock clock) {
        this.context = context;
        this.steps = steps;
        this.turns = turns;
        this.jdbc = jdbc;
        this.forms = forms;
        this.offices = offices;
        this.coordination = coordination;
        this.record = record;
        this.identities = identities;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ClockUtil.offset(clock.offset().toMillis());
        engine.setIdentityProviderSessionFactory(identities);
        engine.setTenantIdProvider(new TenantOfInstance());
        engine.setExpressionManager(new GuardedExpressions(context));
        engine.setFormService(new TaskForms(steps, turns, forms, json));
        engine.setTaskService(new ClaimByOffice());
        addTo(engine.getCustomHistoryLevels(), new LeanHistory(), engine::setCustomHistoryLevels);
        engine.setHistory(LeanHistory.NAME);
        engine.setHistoryEventHandler(new LeanHistoryWriter());
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setHistoryEventProducer(new LeanHistoryProducer());
        addTo(
                engine.getCustomSessionFactories(),
                new ManagerInPlace(AuthorizationManager.class, NoTaskGrants.Grants.class),
                engine::setCustomSessionFactories);
        addTo(
                engine.getCustomSessionFactories(),
                new ManagerInPlace(TaskManager.class, TasksWithoutParts.class),
                engine::setCustomSessionFactories);
        addTo(
                engine.getCustomSessionFactories(),
                CockpitDeeds.inPlace(record, coordination),
                engine::setCustomSessionFactories);
        addTo(engine.getCustomPreBPMNParseListeners(), new StepGuard(), engine::setCustomPreBPMNParseListeners);
        addTo(
                engine.getCustomPreBPMNParseListeners(),
                new StepTurns.Beginning(turns),
                engine::setCustomPreBPMNParseListeners);
        addTo(
                engine.getCustomPreBPMNParseListeners(),
                new NamedForItsOffice(offices),
                engine::setCustomPreBPMNParseListeners);
        addTo(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                new DatabaseAway.Told(),
                engine::setCustomPreCommandInterceptorsTxRequired);
        addTo(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                new PeopleCommands(engine),
                engine::setCustomPreCommandInterceptorsTxRequired);
        addTo(
                engine.getCustomPostCommandInterceptorsTxRequired(),
                new PatientJobs(jdbc),
                engine::setCustomPostCommandInterceptorsTxRequired);
        engine.setFailedJobRetryTimeCycle(TRIED_AGAIN_AFTER);
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setDefaultSerializationFormat(Variables.SerializationDataFormats.JSON.getName());
        engine.setCmmnEnabled(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setHistoryCleanupEnabled(false);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(MAX_RESULTS);
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var checkers = new ArrayList<CommandChecker>(engine.getCommandCheckers());
        checkers.removeIf(AuthorizationCommandChecker.class::isInstance);
        checkers.add(new CandidateOnly(coordination));
        engine.setCommandCheckers(checkers);
    }

    private static <T> void addTo(List<T> present, T added, java.util.function.Consumer<List<T>> setter) {
        var all = present == null ? new ArrayList<T>() : new ArrayList<>(present);
        all.add(added);
        setter.accept(all);
    }
}
