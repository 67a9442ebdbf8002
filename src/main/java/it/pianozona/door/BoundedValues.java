/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import it.pianozona.page.Field;
import it.pianozona.rule.Bounds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Days and numbers of every address and form are read here, within {@link Bounds}: no page asks by itself whether a year or the
 * number of a page can be. An empty field is no value, and neither is what is no day: the rules say which day is missing. These converters come after the framework's and are asked first.
 */
@Configuration(proxyBeanMethods = false)
class BoundedValues implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, LocalDate.class, text -> Field.date(text).orElse(null));
        registry.addConverter(String.class, LocalDateTime.class, orNothing(Bounds::moment));
        registry.addConverter(String.class, Integer.class, orNothing(Bounds::integer));
        registry.addConverter(String.class, BigDecimal.class, orNothing(Bounds::number));
    }

    private static <T> Converter<String, T> orNothing(Function<String, T> read) {
        return text -> text.isBlank() ? null : read.apply(text.strip());
    }
}
