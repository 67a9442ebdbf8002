/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what would change something through the webapps' API without their token, before the engine's own filter does: that one
 * ends the session, which is the person's for all pages, so that a stale tab or another site could sign them out of everything.
 * Leaving asks for the token too.
 */
public class EngineTokens extends OncePerRequestFilter {

    /** Other requests pass. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EnginePaths.isApi(request)
                || CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                        .matcher(request.getMethod())
                        .matches();
    }

    /** Who has not signed in is nobody, and is refused as such further on: the webapps then show the way to sign in. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session == null
                || isNobodys(session)
                || holds(session, request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isNobodys(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null;
    }

    private static boolean holds(HttpSession session, String sent) {
        var token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return sent != null
                && token instanceof String kept
                && MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
