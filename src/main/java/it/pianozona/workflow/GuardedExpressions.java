/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.BusinessClock;
import java.beans.PropertyEditorManager;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.springframework.beans.propertyeditors.UUIDEditor;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;

/**
 * Expressions of our models may reach the beans that are named for them with {@link ProcessBean}, and no other; models of earlier
 * versions also {@link FormerSteps}. What a step refuses reaches the person as the step has said it. An expression that belongs to
 * no execution comes from a task query or a stored filter, in any of their parts: there only those that mean "me", "my offices" and
 * "within seven days" are evaluated.
 */
final class GuardedExpressions extends SpringExpressionManager {

    /** Who asks. */
    static final String MYSELF = "${currentUser()}";

    /** The offices of who asks. */
    static final String MY_OFFICES = "${currentUserGroups()}";

    /** The first moment after today and the seven days that follow it, in Rome and by the product's clock. */
    static final String AFTER_SEVEN_DAYS = "${dopoSetteGiorni()}";

    private static final Set<String> ALLOWED_IN_QUERIES = Set.of(MYSELF, MY_OFFICES, AFTER_SEVEN_DAYS);

    static {
        // the engine asks the JDK how a text becomes what a step takes: ids of our rows are text in its variables
        PropertyEditorManager.registerEditor(UUID.class, UUIDEditor.class);
    }

    GuardedExpressions(ApplicationContext context) {
        super(context, new ProcessBeans(context));
        var function = ReflectionUtils.findMethod(GuardedExpressions.class, "afterSevenDays");
        ReflectionUtils.makeAccessible(function);
        addFunction("dopoSetteGiorni", function);
    }

    /** Called by the engine where a query says {@link #AFTER_SEVEN_DAYS}; the engine's clock is the product's. */
    public static Date afterSevenDays() {
        var today = ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(BusinessClock.ROME)
                .toLocalDate();
        return Date.from(today.plusDays(8).atStartOfDay(BusinessClock.ROME).toInstant());
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(text);
    }

    private final class Guarded extends JuelExpression {

        Guarded(String text) {
            super(createValueExpression(text), GuardedExpressions.this, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !ALLOWED_IN_QUERIES.contains(expressionText)) {
                throw new BadUserRequestException(EngineWords.NO_EXPRESSION);
            }
            try {
                return super.getValue(scope, execution);
            } catch (ProcessEngineException failed) {
                throw thrownByTheStep(failed);
            }
        }
    }

    /** The engine says of what a bean throws only that an expression could not be evaluated. */
    private static RuntimeException thrownByTheStep(ProcessEngineException failed) {
        return failed.getCause() instanceof ELException wrapped && wrapped.getCause() instanceof RuntimeException thrown
                ? thrown
                : failed;
    }

    /** Looks a bean up only when a model names it, so that the engine can start before its users. */
    private static final class ProcessBeans extends AbstractMap<Object, Object> {

        private final ApplicationContext context;
        private final FormerSteps former = new FormerSteps();

        ProcessBeans(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public boolean containsKey(Object name) {
            return name instanceof String bean
                    && (isProcessBean(bean) || former.find(bean).isPresent());
        }

        @Override
        public Object get(Object name) {
            var bean = (String) name;
            return isProcessBean(bean)
                    ? context.getBean(bean)
                    : former.find(bean).orElse(null);
        }

        private boolean isProcessBean(String bean) {
            return context.containsBean(bean) && context.findAnnotationOnBean(bean, ProcessBean.class) != null;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            throw new IllegalStateException("beans are looked up by name");
        }
    }
}
