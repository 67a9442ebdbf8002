/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import it.pianozona.database.DatabaseFaults;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever a request was about to do: when the database cannot be reached it ends here with 503, in words, by a page that asks the database
 * nothing. What was typed is kept for that page to send again. Around every other filter but the one that sets headers: sessions and sign-in ask the
 * database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class DataAway extends OncePerRequestFilter {

    /** Such lines are told as one ({@code QuietOutage}). */
    private static final Logger LOG = LoggerFactory.getLogger(DataAway.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException thrown) {
            if (response.isCommitted() || !DatabaseFaults.isAway(thrown)) {
                throw thrown;
            }
            LOG.warn("Richiesta senza dati", thrown);
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(DatabaseFaults.TRY_AGAIN_AFTER));
            SentAgain.keep(request);
            Refusal.send(
                    request,
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    DatabaseFaults.isUnsure(thrown) ? DatabaseFaults.UNSURE : DatabaseFaults.AWAY);
        }
    }
}
