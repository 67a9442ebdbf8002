/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the handlers of all pages may ask for as an argument: the visit of the person, and the attempt of a form. */
@Configuration(proxyBeanMethods = false)
class PageArguments implements WebMvcConfigurer {

    private final ObjectProvider<Door<?>> doors;

    PageArguments(ObjectProvider<Door<?>> doors) {
        this.doors = doors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitArgument(doors));
        resolvers.add(new AttemptArgument());
    }

    private static final class AttemptArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Attempt.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer page,
                NativeWebRequest web,
                WebDataBinderFactory binders) {
            var request = web.getNativeRequest(HttpServletRequest.class);
            return new Attempt(
                    Typed.formOf(request),
                    Typed.of(request),
                    (Model) page.getModel(),
                    RequestContextUtils.getOutputFlashMap(request));
        }
    }
}
