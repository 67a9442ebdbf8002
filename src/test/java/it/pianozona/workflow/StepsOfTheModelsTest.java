/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import it.pianozona.workflow.ModelCalls.Call;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.ClassUtils;

/** What models call exists and takes what they hand over, and what earlier models called goes on; a typo fails here and not at night. */
@PianozonaTest
@Tag("spine")
class StepsOfTheModelsTest {

    private static final Pattern TEXT = Pattern.compile("['\"](.*)['\"]");
    private static final Pattern BEAN = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");

    /** What the engine knows of where it is, and how a method calls it. */
    private static final Map<String, Pattern> OF_THE_EXECUTION = Map.of(
            "execution", Pattern.compile("execution"),
            "execution.processBusinessKey", Pattern.compile("\\w*[kK]ey|deadlineKey"),
            "execution.currentActivityId", Pattern.compile("activityId"),
            "execution.processInstanceId", Pattern.compile("instanceId"),
            "execution.tenantId", Pattern.compile("area|territory"),
            "execution.canceled", Pattern.compile("canceled"));

    @Autowired
    private ApplicationContext context;

    @Test
    void everyCallOfAModelNamesAMethodThatTakesWhatItHandsOver() throws IOException {
        var problems = calls(models())
                .flatMap(call -> problem(call).stream())
                .distinct()
                .toList();

        assertThat(problems).as(String.join("\n", problems)).isEmpty();
    }

    @Test
    void everyProcessBeanIsNamedByAModel() throws IOException {
        var models = models();
        var named = Stream.concat(
                        calls(models).map(Call::bean),
                        models.values().stream()
                                .flatMap(text -> BEAN.matcher(text).results())
                                .map(found -> found.group(1)))
                .collect(Collectors.toSet());

        assertThat(beans().keySet()).isSubsetOf(named);
    }

    @Test
    void everyMethodOfAStepIsCalledByAModel() throws IOException {
        var called =
                calls(models()).map(call -> call.bean() + "." + call.method()).collect(Collectors.toSet());

        assertThat(beans().entrySet().stream()
                        .filter(bean -> bean.getKey().endsWith("Steps"))
                        .flatMap(bean -> Arrays.stream(bean.getValue().getDeclaredMethods())
                                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                                .map(method -> bean.getKey() + "." + method.getName())))
                .isSubsetOf(called);
    }

    @Test
    void everyFormerNameLeadsToAStepOfToday() throws IOException {
        var problems = calls(formerSteps())
                .flatMap(call -> problem(call).stream())
                .distinct()
                .toList();

        assertThat(problems).as(String.join("\n", problems)).isEmpty();
        assertThat(formerSteps()).allSatisfy((name, step) -> assertThat(ModelCalls.in(name, step))
                .hasSize(1));
        assertThat(formerSteps().keySet()).as("names of today").doesNotContainAnyElementsOf(beans().keySet());
    }

    @Test
    void everyStepThatAnEarlierModelNamesStillExists() throws IOException {
        var known = new TreeSet<>(formerSteps().keySet());
        known.addAll(beans().keySet());
        var earlier = new ClassPathResource("it/pianozona/workflow/earlier-steps.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(earlier).hasSizeGreaterThan(100).isSubsetOf(known);
    }

    private static Map<String, String> models() throws IOException {
        var models = new TreeMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
            models.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
        }
        return models;
    }

    private static Map<String, String> formerSteps() throws IOException {
        return PropertiesLoaderUtils.loadProperties(new ClassPathResource("former-steps.properties"))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(step -> (String) step.getKey(), step -> (String) step.getValue()));
    }

    private static Stream<Call> calls(Map<String, String> texts) {
        return texts.entrySet().stream().flatMap(text -> ModelCalls.in(text.getKey(), text.getValue()));
    }

    private Map<String, Class<?>> beans() {
        return context.getBeansWithAnnotation(ProcessBean.class).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, bean -> ClassUtils.getUserClass(bean.getValue())));
    }

    private Optional<String> problem(Call call) {
        if (!beans().containsKey(call.bean())) {
            return Optional.of(call + ": no such @ProcessBean");
        }
        List<Method> named = Arrays.stream(beans().get(call.bean()).getMethods())
                .filter(method -> method.getName().equals(call.method()))
                .toList();
        if (named.size() != 1) {
            return Optional.of(call + ": methods of that name: " + named.size());
        }
        var takes = named.get(0).getParameters();
        return takes.length == call.arguments().size()
                        && IntStream.range(0, takes.length)
                                .allMatch(
                                        at -> takes(takes[at], call.arguments().get(at)))
                ? Optional.empty()
                : Optional.of(call + ": it takes " + Arrays.toString(takes));
    }

    private static boolean takes(Parameter parameter, String argument) {
        var text = TEXT.matcher(argument);
        if (text.matches()) {
            return isValue(text.group(1), parameter.getType());
        }
        if (argument.matches("\\d+")) {
            return parameter.getType() == int.class;
        }
        return OF_THE_EXECUTION
                        .getOrDefault(argument, Pattern.compile(Pattern.quote(argument)))
                        .matcher(parameter.getName())
                        .matches()
                && argument.equals("execution") == (parameter.getType() == DelegateExecution.class);
    }

    private static boolean isValue(String text, Class<?> type) {
        return type == String.class
                || type.isEnum()
                        && Arrays.stream(type.getEnumConstants())
                                .anyMatch(
                                        constant -> ((Enum<?>) constant).name().equals(text));
    }
}
