/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Sources;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What the models and forms name exists, and what exists is named by them: found by walking them all. */
@PianozonaTest
@Tag("spine")
class ModelsAndFormsTest {

    /** Processes that no model calls, no timer starts and no code of the product names yet. */
    private static final Set<String> ENTRIES = Set.of("collegial-decision");

    /** Chooses its way out itself: instances of an earlier model have no gateway before it. */
    private static final String CHOOSES_ITS_WAY = "${openPlanDecision}";

    private static final int MAX_TEXT = 4000;

    private static Map<String, BpmnModelInstance> processFiles;
    private static Map<String, DmnModelInstance> decisionFiles;
    private static Set<String> literals;

    @Autowired
    private Forms forms;

    @Autowired
    private ObjectMapper json;

    @BeforeAll
    static void readEverything() throws IOException {
        processFiles = read("bpmn/*.bpmn", ModelsAndFormsTest::bpmn);
        decisionFiles = read("bpmn/*.dmn", ModelsAndFormsTest::dmn);
        literals = literalsOfTheProduct();
    }

    @Test
    void aFileIsNamedAsWhatItHolds() throws IOException {
        var problems = new ArrayList<String>();
        processFiles.forEach((file, model) -> processes(model)
                .filter(process -> !process.getId().equals(file))
                .forEach(process -> problems.add(file + ".bpmn holds " + process.getId())));
        decisionFiles.forEach((file, model) -> decisions(model)
                .filter(decision -> !decision.getId().equals(file))
                .forEach(decision -> problems.add(file + ".dmn holds " + decision.getId())));
        for (var form : read("forms/*.form", ModelsAndFormsTest::text).entrySet()) {
            var id = json.readTree(form.getValue()).path("id").asText();
            if (!id.equals(form.getKey())) {
                problems.add(form.getKey() + ".form holds " + id);
            }
        }
        assertNone(problems);
    }

    @Test
    void everyProcessAndDecisionSaysHowLongItIsKeptAndWhichVersionItIs() {
        var problems = new ArrayList<String>();
        allProcesses().forEach(process -> {
            require(problems, process, "is executable", process.isExecutable());
            require(
                    problems,
                    process,
                    "says for how many days its history is kept",
                    isDays(process.getCamundaHistoryTimeToLiveString()));
            require(problems, process, "has a version", isThere(process.getCamundaVersionTag()));
            require(problems, process, "has a name", isThere(process.getName()));
            require(problems, process, "is documented", isDocumented(process));
        });
        decisionFiles.values().stream().flatMap(ModelsAndFormsTest::decisions).forEach(decision -> {
            if (!isDays(decision.getCamundaHistoryTimeToLiveString()) || !isThere(decision.getVersionTag())) {
                problems.add(decision.getId() + " has no history time or no version");
            }
        });
        assertNone(problems);
    }

    @Test
    void idsSayWhatTheElementIs() {
        var problems = new ArrayList<String>();
        all(FlowNode.class)
                .forEach(node -> require(
                        problems,
                        node,
                        "has an id that begins with " + prefixes(node),
                        prefixes(node).stream().anyMatch(prefix -> node.getId().matches(prefix + "_[A-Z]\\w*"))));
        all(SequenceFlow.class)
                .forEach(flow -> require(
                        problems, flow, "is called Flow_...", flow.getId().matches("Flow_[A-Z]\\w*")));
        assertNone(problems);
    }

    private static List<String> prefixes(FlowNode node) {
        if (node instanceof Gateway) {
            return List.of("Gateway");
        }
        var type = node.getElementType().getTypeName();
        var own = type.substring(0, 1).toUpperCase() + type.substring(1);
        return node instanceof Event && !(node instanceof StartEvent) ? List.of(own, "Event") : List.of(own);
    }

    @Test
    void everyUserTaskHasANameHelpATermAnOfficeAndAForm() {
        var problems = new ArrayList<String>();
        all(UserTask.class).forEach(task -> {
            require(problems, task, "has a name", isThere(task.getName()));
            require(problems, task, "is documented", isDocumented(task));
            require(problems, task, "has a due date", isThere(task.getCamundaDueDate()));
            require(problems, task, "is offered to an office", isThere(task.getCamundaCandidateGroups()));
            require(problems, task, "is assigned to nobody", !isThere(task.getCamundaAssignee()));
            require(problems, task, "is offered to offices only", !isThere(task.getCamundaCandidateUsers()));
            require(problems, task, "has a form", isThere(task.getCamundaFormRef()));
            require(
                    problems,
                    task,
                    "binds the form of its deployment",
                    "deployment".equals(task.getCamundaFormRefBinding()));
            require(
                    problems,
                    task,
                    "takes the office from a bean or variable, not as text",
                    task.getCamundaCandidateGroups() != null
                            && task.getCamundaCandidateGroups().contains("${"));
        });
        assertNone(problems);
    }

    @Test
    void everyFormThatATaskNamesExistsAndEveryFormThatExistsIsNamedByATask() throws IOException {
        var named = all(UserTask.class).map(UserTask::getCamundaFormRef).collect(Collectors.toSet());

        assertThat(read("forms/*.form", ModelsAndFormsTest::text).keySet())
                .as("files")
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(forms.all().keySet()).as("typed forms").containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void aFormSubmitsExactlyTheComponentsOfItsRecord() {
        var problems = new ArrayList<String>();
        forms.all().forEach((id, form) -> {
            var keys = forms.schema(id).labels().keySet();
            var components = Arrays.stream(form.record().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!components.equals(new TreeSet<>(keys))) {
                problems.add(
                        "%s: the form submits %s, the record has %s".formatted(id, new TreeSet<>(keys), components));
            }
        });
        assertNone(problems);
    }

    @Test
    void everyTextOfAFormHasALengthThatTheDatabaseHolds() {
        var problems = new ArrayList<String>();
        forms.all().forEach((id, form) -> components(form)
                .filter(component -> holdsText(component)
                        && maximum(component).filter(max -> max <= MAX_TEXT).isEmpty())
                .forEach(component -> problems.add(id + "." + component.getName() + " has no @Size(max <= 4000)")));
        assertNone(problems);
    }

    @Test
    void everyRuleOfAFormIsSaidInItalian() {
        var problems = new ArrayList<String>();
        forms.all().forEach((id, form) -> rules(form)
                .filter(rule -> message(rule).isBlank() || message(rule).startsWith("{") && !isSaidForAll(rule))
                .forEach(rule -> problems.add(id + " has a rule without words of ours: " + rule)));
        assertNone(problems);
    }

    /** A longest length is said once for all forms; it leaves out a shortest, so who asks for one says both. */
    private static boolean isSaidForAll(Annotation rule) {
        return rule instanceof Size size
                && size.min() == 0
                && ResourceBundle.getBundle("ValidationMessages")
                        .containsKey(size.message().replaceAll("[{}]", ""));
    }

    private static Stream<RecordComponent> components(TypedForm form) {
        return Arrays.stream(form.record().getRecordComponents());
    }

    private static boolean holdsText(RecordComponent component) {
        return component
                .getGenericType()
                .getTypeName()
                .matches("java\\.lang\\.String|java\\.util\\.Optional<java\\.lang\\.String>");
    }

    private static Optional<Integer> maximum(RecordComponent component) {
        return annotated(component)
                .map(element -> element.getAnnotation(Size.class))
                .filter(java.util.Objects::nonNull)
                .map(Size::max)
                .findFirst();
    }

    private static Stream<AnnotatedElement> annotated(RecordComponent component) {
        var elements = new ArrayList<AnnotatedElement>(List.of(component.getAccessor(), component.getAnnotatedType()));
        try {
            elements.add(component.getDeclaringRecord().getDeclaredField(component.getName()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType generic) {
            elements.addAll(Arrays.asList(generic.getAnnotatedActualTypeArguments()));
        }
        return elements.stream();
    }

    private static Stream<Annotation> rules(TypedForm form) {
        return Stream.concat(
                        components(form).flatMap(ModelsAndFormsTest::annotated),
                        Arrays.stream(form.record().getDeclaredMethods()))
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    private static String message(Annotation rule) {
        try {
            return (String) rule.annotationType().getMethod("message").invoke(rule);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAutomaticStepIsAMethodOfAProcessBeanAndNothingElse() {
        var problems = new ArrayList<String>();
        processFiles.forEach((file, model) -> {
            for (var type : List.of(ScriptTask.class, Script.class, CamundaScript.class, CamundaTaskListener.class)) {
                model.getModelElementsByType(type)
                        .forEach(found -> problems.add(file + " has a " + type.getSimpleName()));
            }
            Stream.concat(
                            model.getModelElementsByType(ServiceTask.class).stream()
                                    .filter(task -> !CHOOSES_ITS_WAY.equals(task.getCamundaDelegateExpression()))
                                    .map(ServiceTask::getCamundaExpression),
                            model.getModelElementsByType(CamundaExecutionListener.class).stream()
                                    .map(CamundaExecutionListener::getCamundaExpression))
                    .filter(step -> step == null || ModelCalls.in(file, step).count() != 1)
                    .forEach(step -> problems.add(file + ": " + step + " is not one call of a process bean"));
        });
        assertNone(problems);
    }

    @Test
    void everyProcessThatIsCalledExistsAndGetsTheBusinessKey() {
        var known = allProcesses().map(Process::getId).collect(Collectors.toSet());
        var problems = new ArrayList<String>();
        all(CallActivity.class).forEach(call -> {
            require(problems, call, "calls a process that exists", isCallable(call.getCalledElement(), known));
            require(
                    problems,
                    call,
                    "hands the business key on",
                    call.getModelInstance().getModelElementsByType(CamundaIn.class).stream()
                            .filter(in ->
                                    in.getParentElement().getParentElement().equals(call))
                            .anyMatch(in -> isThere(in.getCamundaBusinessKey())));
        });
        assertNone(problems);
    }

    /** What a bean chooses is looked at as a call of the bean. */
    private static boolean isCallable(String process, Set<String> known) {
        return known.contains(process) || process.startsWith("${");
    }

    @Test
    void everyProcessIsCalledOrStarted() {
        var called = all(CallActivity.class).map(CallActivity::getCalledElement).collect(Collectors.toSet());

        assertThat(allProcesses()
                        .filter(process -> !isStartedByTimer(process))
                        .map(Process::getId)
                        .filter(Predicate.not(called::contains))
                        .filter(Predicate.not(literals::contains)))
                .as("neither called by a model nor named by the code")
                .isSubsetOf(ENTRIES);
    }

    private static boolean isStartedByTimer(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream()
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }

    @Test
    void everyDecisionThatIsAskedExistsAndEveryDecisionIsAsked() {
        var asked = all(BusinessRuleTask.class)
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .collect(Collectors.toSet());
        var known = decisionFiles.values().stream()
                .flatMap(ModelsAndFormsTest::decisions)
                .map(Decision::getId)
                .collect(Collectors.toSet());

        assertThat(known).containsAll(asked);
        assertThat(known.stream().filter(Predicate.not(asked::contains)).filter(Predicate.not(literals::contains)))
                .as("asked by no model and by no code")
                .isEmpty();
    }

    @Test
    void everyMessageThatIsAwaitedIsSentAndEveryMessageOfTheModelsIsAwaited() {
        var awaited = messages(CatchEvent.class);
        all(ReceiveTask.class)
                .map(ReceiveTask::getMessage)
                .map(Message::getName)
                .forEach(awaited::add);
        var declared = all(Message.class).map(Message::getName).collect(Collectors.toSet());

        assertThat(awaited.stream().filter(Predicate.not(literals::contains)))
                .as("awaited and sent by nobody")
                .isEmpty();
        assertThat(declared).isSubsetOf(awaited);
        assertThat(messages(ThrowEvent.class)).as("sent by models").isSubsetOf(awaited);
        assertThat(sentByCode()).as("sent by code, awaited by no model").isSubsetOf(awaited);
    }

    private static Set<String> messages(Class<? extends Event> type) {
        return all(type)
                .flatMap(event -> event.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(definition -> definition.getMessage().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> sentByCode() {
        var tell = Pattern.compile("(?<!attempt)\\.(?:tell|tellTerritory|hold|holdByKey)\\(\\s*\"([^\"]+)\"");
        return Sources.java()
                .map(Sources.Source::text)
                .flatMap(source -> tell.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    @Test
    void aGatewayThatForksAsksAQuestionAndEachAnswerHasAName() {
        var problems = new ArrayList<String>();
        all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> {
                    require(
                            problems,
                            gateway,
                            "asks a question",
                            isThere(gateway.getName()) && gateway.getName().endsWith("?"));
                    gateway.getOutgoing()
                            .forEach(flow -> require(problems, flow, "is a named answer", isThere(flow.getName())));
                    require(problems, gateway, "has a way out in every case", gateway.getDefault() != null);
                });
        assertNone(problems);
    }

    @Test
    void everyProcessHasOneTestClassThatTakesAllItsPaths() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Covers.class));
        var covered = new ArrayList<String>();
        for (var found : scanner.findCandidateComponents("it.pianozona")) {
            covered.add(Class.forName(found.getBeanClassName())
                    .getAnnotation(Covers.class)
                    .value());
        }

        assertThat(covered).doesNotHaveDuplicates();
        assertThat(allProcesses().map(Process::getId).filter(Predicate.not(covered::contains)))
                .as("without a test class that takes every path")
                .isEmpty();
    }

    private static <E extends ModelElementInstance> Stream<E> all(Class<E> type) {
        return processFiles.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private static Stream<Process> allProcesses() {
        return processFiles.values().stream().flatMap(ModelsAndFormsTest::processes);
    }

    private static Stream<Process> processes(ModelInstance model) {
        return model.getModelElementsByType(Process.class).stream();
    }

    private static Stream<Decision> decisions(ModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream();
    }

    private static boolean isDays(String period) {
        return period != null && period.matches("P\\d+D");
    }

    private static boolean isThere(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream().anyMatch(text -> isThere(text.getTextContent()));
    }

    private static void require(Collection<String> problems, BaseElement element, String rule, boolean kept) {
        if (!kept) {
            problems.add("it is not so that " + element.getId() + " " + rule);
        }
    }

    private static void assertNone(Collection<String> problems) {
        assertThat(problems).as(String.join("\n", problems)).isEmpty();
    }

    private static Set<String> literalsOfTheProduct() {
        var literal = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
        return Sources.java()
                .map(Sources.Source::text)
                .flatMap(source -> literal.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private interface Reading<T> {
        T of(Resource file) throws IOException;
    }

    private static <T> Map<String, T> read(String pattern, Reading<T> reading) throws IOException {
        var read = new java.util.TreeMap<String, T>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
            var name = file.getFilename();
            read.put(name.substring(0, name.lastIndexOf('.')), reading.of(file));
        }
        assertThat(read).as(pattern).isNotEmpty();
        return read;
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static BpmnModelInstance bpmn(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return Bpmn.readModelFromStream(content);
        }
    }

    private static DmnModelInstance dmn(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return Dmn.readModelFromStream(content);
        }
    }
}
