/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import it.pianozona.database.Turns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Forms about the same thing take turns ({@link Turns}) before their page takes a connection. The thing is what the address names first: a plan, an
 * agreement, an area, an instance; without one, the address itself.
 */
@Configuration(proxyBeanMethods = false)
class PageTurns implements WebMvcConfigurer, HandlerInterceptor {

    private static final String TURN = PageTurns.class.getName();

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Long enough for the examination of a signed file. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Turns turns;

    PageTurns(Turns turns) {
        this.turns = turns;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod())) {
            request.setAttribute(TURN, turns.take(thingOf(request), PATIENCE));
        }
        return true;
    }

    private static String thingOf(HttpServletRequest request) {
        var parts = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return parts == null || parts.isEmpty()
                ? request.getServletPath()
                : String.valueOf(parts.values().iterator().next());
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        if (request.getAttribute(TURN) instanceof Turns.Turn turn) {
            request.removeAttribute(TURN);
            if (response.getStatus() != HttpServletResponse.SC_CONFLICT) {
                turn.moved();
            }
            turn.close();
        }
    }
}
