/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** What the handlers of all pages may ask for as an argument: the attempt of a form. */
@Configuration(proxyBeanMethods = false)
class PageArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** Never shown again, and kept nowhere. */
    private static final Set<String> SECRET = Set.of("password", "attuale", "nuova", "ripetuta", "_csrf");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Attempt.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest web, WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        return new Attempt(
                nameOf(request),
                typed(request),
                (Model) page.getModel(),
                RequestContextUtils.getOutputFlashMap(request));
    }

    private static String nameOf(HttpServletRequest request) {
        var words =
                UriComponentsBuilder.fromPath(request.getRequestURI()).build().getPathSegments();
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    private static Typed typed(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!SECRET.contains(name)) {
                fields.put(name, String.join("\n", values));
            }
        });
        return new Typed(fields);
    }
}
