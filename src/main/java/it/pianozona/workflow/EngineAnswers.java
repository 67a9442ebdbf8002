/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.pianozona.database.Busy;
import it.pianozona.database.DatabaseFaults;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's interface answers a fault with its own message: English, with names of its parts, of tables or with SQL. A person
 * reads a sentence of ours instead, in the shape that Tasklist and Cockpit show. Answers that are no faults pass untouched.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class EngineAnswers extends OncePerRequestFilter {

    /** Made by us for people ({@link TaskForms}). */
    private static final String OURS = "RuleViolated";

    /** Kinds that the engine's pages tell apart; the others would only name classes. */
    private static final Set<String> KINDS =
            Set.of("AuthorizationException", "InvalidRequestException", "RestException");

    /** With some paths the engine calls a wrong id a fault of the server. */
    private static final String WRONG_REQUEST = "InvalidRequestException";

    private static final String AT_ONCE = "OptimisticLockingException";

    private static final String AWAY = "DatabaseAway";

    /** A task's address below {@code /camunda/api}. */
    private static final Pattern TASK = Pattern.compile(".*/task/((?!count(?:/|$))[^/]+)(/.*)?");

    private final ObjectMapper json;
    private final ObjectProvider<JdbcClient> jdbc;

    EngineAnswers(ObjectMapper json, ObjectProvider<JdbcClient> jdbc) {
        this.json = json;
        this.jdbc = jdbc;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EnginePaths.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new FaultHeldBack(response);
        chain.doFilter(request, held);
        held.finish();
        if (held.heldBack().length > 0 && !response.isCommitted()) {
            if (isMisunderstood(response.getStatus()) && isOfConcluded(request)) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            answer(response, held.heldBack());
        }
    }

    private static boolean isMisunderstood(int status) {
        return status == HttpServletResponse.SC_BAD_REQUEST || status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** The engine stumbles over the form of a task that somebody has concluded in the meantime: a stale list, no fault of ours. */
    private boolean isOfConcluded(HttpServletRequest request) {
        var task = TASK.matcher(EnginePaths.pathOf(request));
        return request.getMethod().equals("GET")
                && task.matches()
                && jdbc.getObject()
                        .sql("select not exists (select 1 from act_ru_task where id_ = :task)")
                        .param("task", task.group(1))
                        .query(Boolean.class)
                        .single();
    }

    private void answer(HttpServletResponse response, byte[] fault) throws IOException {
        var said = read(fault);
        var type = said.path("type").asText();
        if (type.equals(AT_ONCE) || said.path("message").asText().contains(Busy.WORDS)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } else if (type.equals(AWAY)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(DatabaseFaults.TRY_AGAIN_AFTER));
        } else if (type.equals(WRONG_REQUEST) && response.getStatus() >= 500) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (!type.equals(OURS)) {
            var message = said.path("message").asText();
            var status = response.getStatus();
            said.removeAll();
            said.put("type", KINDS.contains(type) ? type : "Rifiuto");
            said.put("message", EngineWords.oursIn(message).orElseGet(() -> EngineWords.of(status)));
        }
        var body = json.writeValueAsBytes(said);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ObjectNode read(byte[] fault) {
        try {
            return json.readTree(fault) instanceof ObjectNode said ? said : json.createObjectNode();
        } catch (IOException noJson) {
            return json.createObjectNode();
        }
    }
}
