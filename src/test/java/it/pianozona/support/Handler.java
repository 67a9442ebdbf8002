/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address that the product answers, as Spring knows it, with what it asks for.
 *
 * @param method for example {@code POST}
 * @param path for example {@code /piani/{cycleKey}/azioni}
 */
public record Handler(String method, String path, Method handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})+)?}");

    private static final String TEXT = "Testo di prova abbastanza lungo";

    /** All of them, by name. */
    public static Map<String, Handler> all(RequestMappingHandlerMapping mapping) {
        var all = new TreeMap<String, Handler>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var path : info.getPatternValues()) {
                for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                    var one = new Handler(method.name(), path, handler.getMethod());
                    all.put(one.name(), one);
                }
            }
        });
        return all;
    }

    /** For example {@code POST /piani/{cycleKey}/azioni}. */
    public String name() {
        return method + " " + VARIABLE.matcher(path).replaceAll("{$1}");
    }

    /** Names of the parts of the address that vary. */
    public List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The address with these parts; what has no value gets a random one. */
    public String address(Map<String, String> values) {
        return VARIABLE.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(URLEncoder.encode(
                        values.getOrDefault(found.group(1), UUID.randomUUID().toString()), StandardCharsets.UTF_8)));
    }

    /** True if the form carries a file. */
    public boolean takesAFile() {
        return Arrays.stream(handler.getParameters()).anyMatch(Handler::isFile);
    }

    /** Name of the field with the file. */
    public String fileField() {
        return Arrays.stream(handler.getParameters())
                .filter(Handler::isFile)
                .map(Handler::nameOf)
                .findFirst()
                .orElse("file");
    }

    /** What the form or the question asks for, filled in as a person might. */
    public Map<String, String> fields(Map<String, String> known) {
        var fields = new LinkedHashMap<String, String>();
        for (var parameter : handler.getParameters()) {
            var type = parameter.getType();
            if (type.isRecord()) {
                for (var component : type.getRecordComponents()) {
                    fields.put(component.getName(), plausible(component));
                }
            } else if (isAsked(parameter)) {
                fields.put(nameOf(parameter), plausible(type, generic(parameter)));
            }
        }
        variables().forEach(fields::remove);
        fields.replaceAll((name, value) -> value.equals(TEXT) ? known.getOrDefault(name, value) : value);
        return fields;
    }

    /** The fields, and parts of the address, that are no texts: dates, numbers, ids, one of some values, a box. */
    public List<String> noTexts() {
        var names = new ArrayList<String>();
        for (var parameter : handler.getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class) && !isText(parameter.getType())) {
                names.add(parameter.getName());
            } else if (parameter.getType().isRecord()) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .filter(component -> !isText(component.getType()))
                        .forEach(component -> names.add(component.getName()));
            } else if (isAsked(parameter) && !isText(parameter.getType())) {
                names.add(nameOf(parameter));
            }
        }
        return names;
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || Collection.class.isAssignableFrom(type) || type.isRecord();
    }

    private static boolean isFile(Parameter parameter) {
        return ResolvableType.forType(parameter.getParameterizedType())
                .toString()
                .contains(MultipartFile.class.getSimpleName());
    }

    private static boolean isAsked(Parameter parameter) {
        return parameter.isAnnotationPresent(RequestParam.class)
                && !isFile(parameter)
                && !Map.class.isAssignableFrom(parameter.getType());
    }

    private static String nameOf(Parameter parameter) {
        var asked = Optional.ofNullable(parameter.getAnnotation(RequestParam.class));
        return asked.map(a -> a.name().isEmpty() ? a.value() : a.name())
                .filter(name -> !name.isEmpty())
                .orElse(parameter.getName());
    }

    private static Class<?> generic(Parameter parameter) {
        return ResolvableType.forType(parameter.getParameterizedType())
                .getGeneric(0)
                .resolve(String.class);
    }

    private static String plausible(RecordComponent component) {
        return plausible(
                component.getType(),
                ResolvableType.forType(component.getGenericType()).getGeneric(0).resolve(String.class));
    }

    private static String plausible(Class<?> type, Class<?> within) {
        if (Optional.class == type || Collection.class.isAssignableFrom(type)) {
            return plausible(within, String.class);
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == LocalDate.class) {
            return "2016-06-30";
        }
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "1" : TEXT;
    }

    /** Fields as they stand in an address. */
    public static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
