/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door.web;

import it.pianozona.door.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every request that is refused or fails ends here: a page in Italian for who looks at one, Json with a message for Tasklist,
 * Cockpit and our scripts. What the server knows of the fault is in the log alone.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final String API = "/camunda/api/";

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        var status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(HttpServletResponse.SC_NOT_FOUND);
        response.setStatus(status);
        var words = Refusal.wordsOf(request)
                .map(said -> ErrorWords.said(status, said))
                .orElseGet(() -> ErrorWords.of(status));
        return wantsJson(request) ? json(status, words.text()) : page(words);
    }

    private static ModelAndView page(ErrorWords words) {
        return new ModelAndView("error", Map.of("title", words.title(), "text", words.text()));
    }

    /** In the order and with the names by which the engine's pages look for what to show. */
    private static ResponseEntity<Map<String, Object>> json(int status, String text) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("message", text);
        answer.put("type", "Rifiuto");
        answer.put("status", status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var asked = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse("");
        var accepted =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return asked.substring(Math.min(asked.length(), request.getContextPath().length()))
                        .startsWith(API)
                || (accepted.contains("json") && !accepted.contains("html"));
    }
}
