/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import it.pianozona.rule.Bounds;
import it.pianozona.workflow.EnginePaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * What no browser sends by itself does not reach a room: characters that cannot be kept, values longer than any field, forms
 * that arrive broken. The container drops a form that is too large or broken without a word, and what is missing then reads as
 * a forbidden page; here the person is told. Runs before the sign-in, right after the encoding is known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OddInput extends OncePerRequestFilter {

    /** In characters; no section of a plan comes near. */
    static final int LONGEST_VALUE = 1_000_000;

    private static final int LONGEST_NAME = 500;
    private static final int LARGEST_JSON = 2 * 1024 * 1024;

    private static final String BROKEN = "org.apache.catalina.parameter_parse_failed";
    private static final String WHY_BROKEN = "org.apache.catalina.parameter_parse_failed_reason";

    private final MultipartProperties limits;

    OddInput(MultipartProperties limits) {
        this.limits = limits;
    }

    private record Fault(int status, String words) {}

    private static final Fault UNREADABLE = new Fault(HttpServletResponse.SC_BAD_REQUEST, Refusal.UNREADABLE);
    private static final Fault TOO_LONG = new Fault(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, Refusal.TOO_LONG);
    private static final Fault UNINTELLIGIBLE = new Fault(HttpServletResponse.SC_BAD_REQUEST, Refusal.UNINTELLIGIBLE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOfTheEngine(request) && !isWrittenPlainly(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (isOfTheEngine(request)) {
            throughTheApi(request, response, chain);
            return;
        }
        var fault = pathFault(request);
        var mended = fault.isPresent() ? request : MendedText.of(request);
        fault = fault.or(() -> formFault(mended));
        if (fault.isPresent()) {
            LostText.keep(mended);
            refuse(mended, response, fault.get());
        } else {
            chain.doFilter(mended, response);
        }
    }

    private static void throughTheApi(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fault = pathFault(request).or(() -> queryFault(request));
        if (fault.isPresent()) {
            refuse(request, response, fault.get());
            return;
        }
        if (!isJson(request)) {
            chain.doFilter(request, response);
            return;
        }
        var sent = request.getInputStream().readNBytes(LARGEST_JSON + 1);
        if (sent.length > LARGEST_JSON) {
            refuse(request, response, TOO_LONG);
            return;
        }
        var body = MendedText.mended(sent);
        if (body.length == 0 && EnginePaths.pathOf(request).endsWith("/submit-form")) {
            refuse(request, response, UNINTELLIGIBLE);
            return;
        }
        switch (JsonText.judge(body)) {
            case UNREADABLE -> refuse(request, response, UNREADABLE);
            case NO_JSON -> refuse(request, response, UNINTELLIGIBLE);
            case GOOD -> chain.doFilter(new ReadAgain(request, body), response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Fault fault)
            throws IOException {
        Refusal.send(request, response, fault.status(), fault.words());
    }

    private static Optional<Fault> pathFault(HttpServletRequest request) {
        return decoded(request.getRequestURI()).filter(Bounds::isReadable).isEmpty()
                ? Optional.of(UNREADABLE)
                : Optional.empty();
    }

    /** Of the address alone: to ask for the parameters would take the body away from the engine. */
    private static Optional<Fault> queryFault(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        return decoded(query).filter(Bounds::isReadable).isEmpty() ? Optional.of(UNREADABLE) : Optional.empty();
    }

    private static Optional<String> decoded(String encoded) {
        try {
            return Optional.of(UriUtils.decode(encoded, java.nio.charset.StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Optional<Fault> formFault(HttpServletRequest request) {
        var parameters = request.getParameterMap();
        if (request.getAttribute(BROKEN) != null) {
            return Optional.of(broken(request));
        }
        for (var parameter : parameters.entrySet()) {
            if (parameter.getKey().length() > LONGEST_NAME || !Bounds.isReadable(parameter.getKey())) {
                return Optional.of(UNREADABLE);
            }
            if (Arrays.stream(parameter.getValue()).anyMatch(value -> value.length() > LONGEST_VALUE)) {
                return Optional.of(TOO_LONG);
            }
            if (!Arrays.stream(parameter.getValue()).allMatch(Bounds::isReadable)) {
                return Optional.of(UNREADABLE);
            }
        }
        return Optional.empty();
    }

    /** Of a file the page says itself how large it may be. */
    private Fault broken(HttpServletRequest request) {
        var why = String.valueOf(request.getAttribute(WHY_BROKEN));
        var large = why.equals("POST_TOO_LARGE") || why.equals("REQUEST_BODY_TOO_LARGE");
        if (!large) {
            return UNINTELLIGIBLE;
        }
        var file = type(request).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && request.getContentLengthLong() > limits.getMaxFileSize().toBytes();
        return file ? new Fault(TOO_LONG.status(), null) : TOO_LONG;
    }

    private static boolean isOfTheEngine(HttpServletRequest request) {
        return EnginePaths.isApi(request);
    }

    /** The engine's servlets have one address each; with {@code /camunda/%61pi/} the filters behind would fail or not recognise it. */
    private static boolean isWrittenPlainly(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }

    private static boolean isJson(HttpServletRequest request) {
        return type(request).contains("json");
    }

    private static String type(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    }
}
