/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives a handler the visit that it asks for; who finds the door closed reads that there is nothing here. */
final class VisitArgument implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Door<?>> doors;
    private final Map<Class<?>, Optional<Door<?>>> known = new ConcurrentHashMap<>();

    VisitArgument(ObjectProvider<Door<?>> doors) {
        this.doors = doors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return doorTo(parameter.getParameterType()).isPresent();
    }

    private Optional<Door<?>> doorTo(Class<?> visit) {
        return known.computeIfAbsent(visit, wanted -> doors.stream()
                .filter(door -> ResolvableType.forClass(Door.class, door.getClass())
                        .getGeneric(0)
                        .resolve(Object.class)
                        .equals(wanted))
                .findFirst());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest web, WebDataBinderFactory binders) {
        var person = Optional.ofNullable(web.getUserPrincipal()).orElseThrow(Door::notYours);
        var visit = doorTo(parameter.getParameterType())
                .orElseThrow()
                .open(path(web), person.getName())
                .orElseThrow(Door::notHere);
        page.addAttribute(parameter.getParameterName(), visit);
        return visit;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> path(NativeWebRequest web) {
        return (Map<String, String>)
                web.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
