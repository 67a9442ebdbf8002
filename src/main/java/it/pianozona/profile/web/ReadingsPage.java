/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.profile.Readings;
import it.pianozona.profile.References;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes the comment to a result and leads back to the page on which it was written (LO15-48). */
@Controller
class ReadingsPage {

    private static final Set<String> OTHER_RESULTS =
            Set.of(Readings.TRANSFERS, Readings.KNOWLEDGE, Readings.HOMOGENEITY);

    private final Readings readings;
    private final References references;

    ReadingsPage(Readings readings, References references) {
        this.readings = readings;
        this.references = references;
    }

    /** What could not be saved, as it was written. */
    record Kept(String result, String reading, String implications) {}

    @PostMapping("/profili/{key}/commento")
    String write(
            ResultsVisit visit,
            @PathVariable String key,
            @RequestParam("ambito") String askedArea,
            @RequestParam("risultato") String result,
            @RequestParam("commentoLettura") String reading,
            @RequestParam("implicazioniStrategiche") String implications,
            @RequestParam(name = "pagina", defaultValue = "") String page,
            Attempt attempt) {
        Door.require(visit.writes());
        var area = visit.area(askedArea);
        if (!OTHER_RESULTS.contains(result)
                && !references.codes(visit.profile()).contains(result)) {
            throw Door.notHere();
        }
        return attempt.then(
                "redirect:" + back(key, area, result, page),
                "Il commento è registrato.",
                () -> readings.write(
                        visit.profile(),
                        area,
                        result,
                        reading.strip(),
                        implications.strip(),
                        visit.personId(),
                        visit.tableOffice()),
                () -> {
                    attempt.tell("kept", new Kept(result, reading, implications));
                    return "redirect:" + back(key, area, result, page);
                });
    }

    private static String back(String key, String area, String result, String page) {
        var path = page.equals("indicatore") ? "/profili/{key}/indicatori/{code}" : "/profili/{key}/risultati";
        return UriComponentsBuilder.fromPath(path)
                .queryParam("ambito", "{area}")
                .fragment("commento-{code}")
                .encode()
                .buildAndExpand(Map.of("key", key, "code", result, "area", area))
                .toUriString();
    }
}
