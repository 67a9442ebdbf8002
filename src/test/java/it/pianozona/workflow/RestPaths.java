/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/**
 * Every method and path that the webapps answer below {@code /camunda/api}, found in their classes and not in a document: a
 * new version of the engine shows its new paths here.
 */
final class RestPaths {

    private final Set<String> found = new TreeSet<>();
    private final Deque<Class<?>> walked = new ArrayDeque<>();

    private RestPaths() {}

    /** As {@code "GET /engine/engine/{name}/task"}, sorted. */
    static Set<String> all() {
        var applications = new LinkedHashMap<String, Application>();
        applications.put("/engine", new EngineRestApplication());
        applications.put("/cockpit", new CockpitApplication());
        applications.put("/admin", new AdminApplication());
        applications.put("/tasklist", new TasklistApplication());
        applications.put("/welcome", new WelcomeApplication());
        var paths = new RestPaths();
        applications.forEach((prefix, application) -> application.getClasses().stream()
                .filter(type -> pathOf(type).isPresent())
                .forEach(type -> paths.walk(prefix + slash(pathOf(type).orElseThrow()), type)));
        return paths.found;
    }

    private void walk(String prefix, Class<?> type) {
        if (walked.contains(type)) {
            return;
        }
        walked.push(type);
        for (var method : type.getMethods()) {
            var path = prefix + slash(pathOf(method).orElse(""));
            var verbs = verbsOf(method);
            verbs.forEach(verb -> found.add(verb + " " + readable(path)));
            if (verbs.isEmpty() && pathOf(method).isPresent()) {
                walk(path, method.getReturnType());
            }
        }
        walked.pop();
    }

    private static String readable(String path) {
        return path.replaceAll("/+", "/")
                .replaceAll("\\{\\s*([^:{}\\s]+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("(?<=.)/$", "");
    }

    private static String slash(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private static Optional<String> pathOf(Class<?> type) {
        return hierarchy(type).stream()
                .map(each -> each.getAnnotation(Path.class))
                .filter(java.util.Objects::nonNull)
                .map(Path::value)
                .findFirst();
    }

    private static Optional<String> pathOf(Method method) {
        return declarations(method).stream()
                .map(each -> each.getAnnotation(Path.class))
                .filter(java.util.Objects::nonNull)
                .map(Path::value)
                .findFirst();
    }

    private static Set<String> verbsOf(Method method) {
        var verbs = new TreeSet<String>();
        declarations(method).stream()
                .map(AnnotatedElement::getAnnotations)
                .flatMap(Arrays::stream)
                .map(Annotation::annotationType)
                .map(annotation -> annotation.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .forEach(verb -> verbs.add(verb.value()));
        return verbs;
    }

    private static Set<Method> declarations(Method method) {
        var declarations = new LinkedHashSet<Method>();
        for (var type : hierarchy(method.getDeclaringClass())) {
            try {
                declarations.add(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                // declared elsewhere in the hierarchy
            }
        }
        return declarations;
    }

    private static Set<Class<?>> hierarchy(Class<?> type) {
        var all = new LinkedHashSet<Class<?>>();
        for (var each = type; each != null; each = each.getSuperclass()) {
            all.add(each);
            for (var part : each.getInterfaces()) {
                all.addAll(hierarchy(part));
            }
        }
        return all;
    }
}
