/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import it.pianozona.oversight.Watch;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist whether the person coordinates something, without a refusal for those who do not. */
@RestController
class CoordinatorAnswer {

    private final Watch watch;

    CoordinatorAnswer(Watch watch) {
        this.watch = watch;
    }

    /** Whether the person coordinates a territory today. */
    record Answer(boolean coordina) {}

    @GetMapping("/regia/coordino")
    Answer coordinates(Principal person) {
        return new Answer(!watch.territoriesOf(person.getName()).isEmpty());
    }
}
