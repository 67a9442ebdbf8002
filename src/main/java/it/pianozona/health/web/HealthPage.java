/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.health.web;

import it.pianozona.health.Readiness;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A word and a status: who may ask is anybody, so neither says why. */
@Controller
class HealthPage {

    private static final MediaType WORD = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Readiness readiness;

    HealthPage(Readiness readiness) {
        this.readiness = readiness;
    }

    /** The process answers; a restart helps only where this does not come. Asks nothing of anybody. */
    @GetMapping("/salute/vivo")
    ResponseEntity<String> alive() {
        return answer(HttpStatus.OK, "vivo");
    }

    /** 200 while requests can be served, 503 while they cannot: send them to another node. */
    @GetMapping("/salute/pronto")
    ResponseEntity<String> ready() {
        return readiness.isReady()
                ? answer(HttpStatus.OK, "pronto")
                : answer(HttpStatus.SERVICE_UNAVAILABLE, "non pronto");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .contentType(WORD)
                .cacheControl(CacheControl.noStore())
                .body(word);
    }
}
