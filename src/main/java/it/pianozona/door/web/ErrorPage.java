/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door.web;

import it.pianozona.door.LostText;
import it.pianozona.door.Refusal;
import it.pianozona.door.SentAgain;
import it.pianozona.workflow.EnginePaths;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Every request that is refused or fails ends here: a page in Italian for who looks at one, Json with a message for Tasklist,
 * Cockpit and our scripts. What the server knows of the fault is in the log alone.
 */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        var status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(HttpServletResponse.SC_NOT_FOUND);
        response.setStatus(status);
        var words = Refusal.wordsOf(request)
                .map(said -> ErrorWords.said(status, said))
                .orElseGet(() -> ErrorWords.of(status));
        return wantsJson(request)
                ? json(status, words.text())
                : page(words, LostText.of(request), SentAgain.of(request));
    }

    private static ModelAndView page(ErrorWords words, List<String> lost, Optional<SentAgain> again) {
        var page = new ModelAndView("error", Map.of("title", words.title(), "text", words.text(), "lost", lost));
        return page.addObject("again", again.orElse(null));
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
        var path = asked.substring(
                Math.min(asked.length(), request.getContextPath().length()));
        return EnginePaths.isApi(UriUtils.decode(path, StandardCharsets.UTF_8))
                || (accepted.contains("json") && !accepted.contains("html"));
    }
}
