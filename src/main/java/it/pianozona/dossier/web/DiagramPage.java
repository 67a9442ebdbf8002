/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.workflow.ProcessPaths;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The model of a process of the cycle, for the drawing. */
@Controller
class DiagramPage {

    private final DossierVisits visits;
    private final PathPart path;
    private final ProcessPaths paths;

    DiagramPage(DossierVisits visits, PathPart path, ProcessPaths paths) {
        this.visits = visits;
        this.path = path;
        this.paths = paths;
    }

    @GetMapping("/fascicolo/{key}/processo/{instance}.bpmn")
    ResponseEntity<String> model(@PathVariable String key, @PathVariable String instance, Principal person) {
        var shown = path.find(visits.enter(key, person.getName()), instance)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(paths.model(shown));
    }
}
