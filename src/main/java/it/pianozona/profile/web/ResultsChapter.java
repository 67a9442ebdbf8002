/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.cycle.DossierChapter;
import it.pianozona.profile.ProfileCharts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a dossier to the results of the profile that serves its cycle. */
@Component
class ResultsChapter implements DossierChapter {

    private final ProfileCharts charts;

    ResultsChapter(ProfileCharts charts) {
        this.charts = charts;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        return charts.profileOf(cycleKey)
                .map(profile -> new Link("Risultati del profilo", "/profili/%s/risultati".formatted(profile.key())));
    }
}
