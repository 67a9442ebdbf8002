/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session that has been ended, is idle or too old, or whose account is closed is nobody's any more. */
@Component
public class LiveSession extends OncePerRequestFilter {

    private static final String ATTRIBUTE = "pianozona.session";

    private final Sessions sessions;

    LiveSession(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session in the list of the person; empty without one. */
    public static Optional<UUID> idOf(HttpSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE)).map(UUID::fromString);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/webjars/")
                || path.startsWith("/stile/")
                || path.startsWith("/script/")
                || path.startsWith("/camunda/lib/")
                || path.startsWith("/camunda/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || !person.isAuthenticated()) {
            chain.doFilter(request, response);
            return;
        }
        switch (stateOf(person, request)) {
            case LIVE -> chain.doFilter(request, response);
            case ENDED -> {
                request.getSession().invalidate();
                SecurityContextHolder.clearContext();
                chain.doFilter(request, response);
            }
        }
    }

    private Sessions.State stateOf(Authentication person, HttpServletRequest request) {
        var id = idOf(request.getSession()).orElseGet(() -> begin(person, request));
        return sessions.stateOf(id, person.getName());
    }

    /** Writes the session into the person's list; the sign-in does so, and here whoever came by another way. */
    UUID begin(Authentication person, HttpServletRequest request) {
        var way = person instanceof OAuth2AuthenticationToken ? Sessions.Way.IDENTITY_PROVIDER : Sessions.Way.PASSWORD;
        var id = sessions.open(person.getName(), way, DeviceWords.of(request.getHeader("User-Agent")));
        request.getSession().setAttribute(ATTRIBUTE, id.toString());
        request.getSession().setMaxInactiveInterval((int) sessions.idle().toSeconds());
        return id;
    }
}
