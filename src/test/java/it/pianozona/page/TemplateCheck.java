/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BeanReference;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Selection;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.ast.TypeReference;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Walks one template as Thymeleaf does, with the types that its variables have, into every part of it whether shown or not, and
 * notes each property and method that no type of its object has.
 */
final class TemplateCheck {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();
    private static final Pattern FRAGMENT =
            Pattern.compile("~\\{\\s*([\\w-]+)?\\s*::\\s*([\\w-]+)\\s*(?:\\((.*)\\))?\\s*}");

    private final ModelTypes model;
    private final String template;

    /** What the arguments of each fragment may be, gathered from those that call it: by template, fragment and place. */
    private final Map<String, Set<TypeMirror>> arguments;

    private final Set<String> faults = new HashSet<>();

    TemplateCheck(ModelTypes model, String template, Map<String, Set<TypeMirror>> arguments) {
        this.model = model;
        this.template = template;
        this.arguments = arguments;
    }

    Set<String> faults(Document document) {
        walk(document, Map.of());
        return faults;
    }

    private void walk(Node node, Map<String, Set<TypeMirror>> outer) {
        if (node instanceof TextNode text) {
            expressions(text.getWholeText()).forEach(one -> type(one, outer));
        }
        var scope = new HashMap<>(outer);
        if (node instanceof Element element) {
            fragment(element, scope);
            each(element, scope);
            with(element, scope);
            for (var attribute : element.attributes()) {
                if (!Set.of("th:each", "th:with", "th:fragment").contains(attribute.getKey())) {
                    read(attribute, scope);
                }
            }
        }
        node.childNodes().forEach(child -> walk(child, scope));
    }

    private void fragment(Element element, Map<String, Set<TypeMirror>> scope) {
        var declared = element.attr("th:fragment").strip();
        var open = declared.indexOf('(');
        if (open > 0) {
            var name = declared.substring(0, open).strip();
            var parameters =
                    declared.substring(open + 1, declared.lastIndexOf(')')).split(",");
            for (int place = 0; place < parameters.length; place++) {
                scope.put(
                        parameters[place].strip(),
                        arguments.getOrDefault(template + "::" + name + "#" + place, Set.of()));
            }
        }
    }

    private void each(Element element, Map<String, Set<TypeMirror>> scope) {
        var loop = element.attr("th:each");
        var colon = loop.indexOf(':');
        if (colon > 0) {
            var names = loop.substring(0, colon).split(",");
            var gone = types(loop.substring(colon + 1), scope);
            scope.put(
                    names[0].strip(),
                    gone.stream()
                            .map(model::element)
                            .filter(java.util.Objects::nonNull)
                            .collect(Collectors.toSet()));
            scope.put(names.length > 1 ? names[1].strip() : names[0].strip() + "Stat", Set.of());
        }
    }

    private void with(Element element, Map<String, Set<TypeMirror>> scope) {
        for (var part : topLevel(element.attr("th:with"))) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                scope.put(part.substring(0, equals).strip(), types(part.substring(equals + 1), scope));
            }
        }
    }

    private void read(Attribute attribute, Map<String, Set<TypeMirror>> scope) {
        expressions(attribute.getValue()).forEach(one -> type(one, scope));
        var call = FRAGMENT.matcher(attribute.getValue());
        if (call.matches() && call.group(3) != null) {
            var parts = topLevel(call.group(3));
            for (int place = 0; place < parts.size(); place++) {
                var target = (call.group(1) == null ? template : call.group(1)) + "::" + call.group(2) + "#" + place;
                arguments.computeIfAbsent(target, key -> new HashSet<>()).addAll(types(parts.get(place), scope));
            }
        }
    }

    /** The types of an attribute's value where it is one expression alone; of a mixture nothing is known. */
    private Set<TypeMirror> types(String value, Map<String, Set<TypeMirror>> scope) {
        var inner = expressions(value);
        var types = inner.stream().map(one -> type(one, scope)).toList();
        return inner.size() == 1 && value.strip().equals("${" + inner.get(0) + "}") ? types.get(0) : Set.of();
    }

    private Set<TypeMirror> type(String expression, Map<String, Set<TypeMirror>> scope) {
        try {
            return type(PARSER.parseRaw(expression).getAST(), scope, expression);
        } catch (ParseException | IllegalStateException unreadable) {
            faults.add("%s: ${%s}: %s".formatted(template, expression, unreadable.getMessage()));
            return Set.of();
        }
    }

    private Set<TypeMirror> type(SpelNode node, Map<String, Set<TypeMirror>> scope, String whole) {
        if (node instanceof PropertyOrFieldReference property) {
            return variable(property.getName(), scope);
        }
        if (node instanceof CompoundExpression) {
            return chain(node, scope, whole);
        }
        var children = new ArrayList<Set<TypeMirror>>();
        for (int n = 0; n < node.getChildCount(); n++) {
            children.add(
                    node instanceof Projection || node instanceof Selection
                            ? Set.of()
                            : type(node.getChild(n), scope, whole));
        }
        if (node instanceof Ternary || node instanceof Elvis) {
            var result = new HashSet<TypeMirror>();
            children.subList(node instanceof Ternary ? 1 : 0, children.size()).forEach(result::addAll);
            return result;
        }
        return Set.of();
    }

    private Set<TypeMirror> variable(String name, Map<String, Set<TypeMirror>> scope) {
        return scope.containsKey(name) ? scope.get(name) : model.of(template, name);
    }

    private Set<TypeMirror> chain(SpelNode node, Map<String, Set<TypeMirror>> scope, String whole) {
        var first = node.getChild(0);
        var current = first instanceof TypeReference
                ? staticType(first)
                : first instanceof BeanReference ? Set.<TypeMirror>of() : type(first, scope, whole);
        for (int n = 1; n < node.getChildCount(); n++) {
            current = step(node.getChild(n), current, scope, whole);
        }
        return current;
    }

    private Set<TypeMirror> staticType(SpelNode reference) {
        var named = model.named(reference.toStringAST().replaceAll("^T\\(|\\)$", ""));
        return named == null ? Set.of() : Set.of(named);
    }

    private Set<TypeMirror> step(SpelNode step, Set<TypeMirror> on, Map<String, Set<TypeMirror>> scope, String whole) {
        if (step instanceof MethodReference method) {
            for (int n = 0; n < method.getChildCount(); n++) {
                type(method.getChild(n), scope, whole);
            }
            return members(on, method.getName(), method.getChildCount(), whole);
        }
        if (step instanceof PropertyOrFieldReference property) {
            return members(on, property.getName(), -1, whole);
        }
        return Set.of();
    }

    private Set<TypeMirror> members(Set<TypeMirror> on, String name, int arguments, String whole) {
        var found = new HashSet<TypeMirror>();
        var judged = 0;
        for (var type : on) {
            if (arguments < 0 && model.isMap(type)) {
                continue;
            }
            var member = model.member(type, name, arguments);
            if (member == null) {
                continue;
            }
            judged++;
            if (member.getKind() == TypeKind.NONE) {
                continue;
            }
            found.add(member);
        }
        if (judged == on.size() && judged > 0 && found.isEmpty()) {
            faults.add("%s: ${%s}: no «%s» on %s".formatted(template, whole, name, on));
        }
        return found;
    }

    /** What stands between {@code ${} and its brace, from the outside in. */
    private List<String> expressions(String value) {
        var found = new ArrayList<String>();
        for (int at = value.indexOf("${"); at >= 0; at = value.indexOf("${", at + 2)) {
            var end = close(value, at + 2);
            if (end > at) {
                found.add(value.substring(at + 2, end).strip());
                at = end - 1;
            } else {
                faults.add("%s: %s: an expression without its end".formatted(template, value.substring(at)));
            }
        }
        return found;
    }

    private static int close(String value, int from) {
        var depth = 0;
        var quoted = false;
        for (int at = from; at < value.length(); at++) {
            var sign = value.charAt(at);
            quoted = sign == '\'' ? !quoted : quoted;
            if (!quoted && sign == '}' && depth-- == 0) {
                return at;
            }
            depth += !quoted && sign == '{' ? 1 : 0;
        }
        return -1;
    }

    private static List<String> topLevel(String list) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var from = 0;
        for (int at = 0; at < list.length(); at++) {
            var sign = list.charAt(at);
            quoted = sign == '\'' ? !quoted : quoted;
            if (!quoted) {
                depth += "({[".indexOf(sign) >= 0 ? 1 : ")}]".indexOf(sign) >= 0 ? -1 : 0;
                if (sign == ',' && depth == 0) {
                    parts.add(list.substring(from, at));
                    from = at + 1;
                }
            }
        }
        parts.add(list.substring(from));
        return parts;
    }
}
