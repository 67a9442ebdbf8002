/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which somebody outside a step's office concludes it: the secretariat of the step's territory, for a body whose
 * act has reached it (requirement 3.25, U-3), and only where the form admits it. The guard of the engine stays as it is: for
 * Tasklist the secretariat is nobody on these steps.
 */
@Service
public class StepsOnBehalf {

    private static final String SECRETARIAT = OfficeKind.SECRETARIAT.officeId("");

    private static final String OPEN =
            """
            select t.id_, t.name_, t.proc_def_id_, t.task_def_key_, t.tenant_id_, t.due_date_, p.business_key_,
                   array(select l.group_id_ from act_ru_identitylink l
                          where l.task_id_ = t.id_ and l.group_id_ is not null and l.group_id_ not like 'segreteria-%%'
                          order by l.group_id_) as offices
              from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
             where t.suspension_state_ = 1 and %s
             order by t.due_date_ nulls last, t.create_time_ limit :limit""";

    private final Forms forms;
    private final FormLayouts layouts;
    private final SubmitStep steps;
    private final RightsOnDate rights;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;
    private final EngineCalls calls;

    StepsOnBehalf(
            Forms forms,
            FormLayouts layouts,
            SubmitStep steps,
            RightsOnDate rights,
            BusinessClock clock,
            JdbcClient jdbc,
            ProcessEngineConfigurationImpl engine,
            RepositoryService repository,
            EngineCalls calls) {
        this.forms = forms;
        this.layouts = layouts;
        this.steps = steps;
        this.rights = rights;
        this.clock = clock;
        this.jdbc = jdbc;
        this.engine = engine;
        this.repository = repository;
        this.calls = calls;
    }

    /** The territories whose secretariat the person is today. */
    public List<String> territoriesOf(String personId) {
        return rights.of(personId, clock.today()).officeIds().stream()
                .filter(office -> office.startsWith(SECRETARIAT))
                .map(office -> office.substring(SECRETARIAT.length()))
                .sorted()
                .toList();
    }

    /** The open steps that the person may enter for a body, most urgent first; those of the person's own offices are not among them. */
    @Transactional(readOnly = true)
    public List<OnBehalfStep> of(String personId, int limit) {
        var territories = territoriesOf(personId);
        if (territories.isEmpty()) {
            return List.of();
        }
        var own = rights.of(personId, clock.today()).officeIds();
        return jdbc
                .sql(OPEN.formatted("t.tenant_id_ in (:territories) and t.task_def_key_ in (:keys)"))
                .param("territories", territories)
                .param("keys", admittedKeys())
                .param("limit", limit)
                .query(this::row)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(step -> !own.contains(step.office()))
                .toList();
    }

    /** The step, if the person may enter it for a body. */
    @Transactional(readOnly = true)
    public Optional<OnBehalfStep> find(String taskId, String personId) {
        return jdbc
                .sql(OPEN.formatted("t.id_ = :task"))
                .param("task", taskId)
                .param("limit", 1)
                .query(this::row)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(step -> mayEnter(step, personId))
                .findFirst();
    }

    /** Whoever decides for a body, as its holder or deputy, does not enter for it. */
    private boolean mayEnter(OnBehalfStep step, String personId) {
        var own = rights.of(personId, clock.today()).officeIds();
        return own.contains(SECRETARIAT + step.territory()) && !own.contains(step.office());
    }

    /** The form of the step, filled in as the body would find it. */
    @Transactional(readOnly = true)
    public FormLayout layout(OnBehalfStep step, String personId) {
        return run(context -> {
            var task = context.getTaskManager().findTaskById(step.taskId());
            var form = forms.find(step.formId()).orElseThrow();
            return layouts.of(step.formId(), form.prefill(steps.stepOf(task, actor(step, personId))));
        });
    }

    /**
     * Concludes the step in the body's name, by the same use case and checks that its own people meet.
     *
     * @param values by key; texts, {@code true}, lists of texts
     * @throws RuleViolated if the step is no longer open, if the person may not enter it, or as the use case refuses it
     */
    @Transactional
    public void submit(
            OnBehalfStep step, String personId, Map<String, Object> values, Receipt receipt, String entered) {
        if (find(step.taskId(), personId).filter(step::equals).isEmpty()) {
            throw new RuleViolated(
                    "Questo compito non è più aperto, o non si inserisce per conto di un ente. Torna all'elenco.");
        }
        try {
            run(steps.onBehalf(step.taskId(), values, actor(step, personId), new Step.Received(receipt, entered)));
        } catch (RuntimeException wrapped) {
            throw refusalIn(wrapped);
        }
    }

    /** Our own words, where the engine has wrapped them. */
    private static RuntimeException refusalIn(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolated refusal) {
                return refusal;
            }
        }
        return thrown;
    }

    private static Step.Actor actor(OnBehalfStep step, String personId) {
        return new Step.Actor(personId, List.of(step.office()));
    }

    private <T> T run(Command<T> command) {
        return calls.internally(() -> engine.getCommandExecutorTxRequired().execute(command));
    }

    /** The steps of the present models whose form admits it. */
    private Set<String> admittedKeys() {
        return run(context -> {
            var keys = new HashSet<String>(Set.of("-"));
            var cache = engine.getDeploymentCache();
            for (var definition :
                    repository.createProcessDefinitionQuery().latestVersion().list()) {
                cache.findDeployedProcessDefinitionById(definition.getId())
                        .getTaskDefinitions()
                        .forEach((key, task) -> {
                            var formKey = task.getFormDefinition().getCamundaFormDefinitionKey();
                            if (formKey != null && isAdmitted(formKey.getExpressionText())) {
                                keys.add(key);
                            }
                        });
            }
            return keys;
        });
    }

    private boolean isAdmitted(String formId) {
        return forms.find(formId).filter(TypedForm::isEnteredOnBehalf).isPresent();
    }

    /** Of one body's turn only: a step that several offices share is nobody's act. */
    private Optional<OnBehalfStep> row(ResultSet row, int n) throws SQLException {
        var offices =
                Arrays.stream((String[]) row.getArray("offices").getArray()).toList();
        var formId = formOf(row.getString("proc_def_id_"), row.getString("task_def_key_"));
        if (offices.size() != 1 || !isAdmitted(formId)) {
            return Optional.empty();
        }
        return Optional.of(new OnBehalfStep(
                row.getString("id_"),
                row.getString("name_"),
                Optional.ofNullable(row.getString("business_key_")).orElse(""),
                row.getString("tenant_id_"),
                formId,
                offices.get(0),
                EngineRows.moment(row, "due_date_").map(LocalDateTime::toLocalDate)));
    }

    private String formOf(String processDefinition, String taskKey) {
        return run(context -> Optional.ofNullable(engine.getDeploymentCache()
                        .findDeployedProcessDefinitionById(processDefinition)
                        .getTaskDefinitions()
                        .get(taskKey)
                        .getFormDefinition()
                        .getCamundaFormDefinitionKey())
                .map(key -> key.getExpressionText())
                .orElse(""));
    }
}
