/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
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

    private static final Set<String> TICKED = Set.of("true", "on", "si");

    private final ObjectProvider<Door<?>> doors;

    PageArguments(ObjectProvider<Door<?>> doors) {
        this.doors = doors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitArgument(doors));
        resolvers.add(new AttemptArgument());
    }

    /** What is malformed is empty: the rules of the form say which field it is, and an address that names nothing is not found. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, LocalDate.class, sent -> Field.date(sent).orElse(null));
        registry.addConverter(
                String.class, Integer.class, sent -> Field.integer(sent).orElse(null));
        registry.addConverter(String.class, UUID.class, sent -> Field.id(sent).orElse(null));
        registry.addConverter(String.class, Boolean.class, sent -> TICKED.contains(Field.text(sent)));
        registry.addConverterFactory(new OneOfTheValues());
    }

    /** One of an enum's values, by its name. */
    @SuppressWarnings("rawtypes")
    private static final class OneOfTheValues implements ConverterFactory<String, Enum> {

        @Override
        @SuppressWarnings("unchecked")
        public <E extends Enum> Converter<String, E> getConverter(Class<E> values) {
            return sent -> (E) Field.choice(values, sent).orElse(null);
        }
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
