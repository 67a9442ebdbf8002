/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.page.Door;
import it.pianozona.workflow.ProcessPaths;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The model of a process of the cycle, for the drawing. */
@Controller
class DiagramPage {

    private final PathPart path;
    private final ProcessPaths paths;

    DiagramPage(PathPart path, ProcessPaths paths) {
        this.path = path;
        this.paths = paths;
    }

    @GetMapping("/fascicolo/{key}/processo/{instance}.bpmn")
    ResponseEntity<String> model(DossierVisits.Visit visit, @PathVariable String instance) {
        var shown = path.find(visit, instance).orElseThrow(Door::notHere);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(paths.model(shown));
    }
}
