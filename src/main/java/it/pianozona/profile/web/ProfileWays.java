/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.cycle.DossierChapter;
import it.pianozona.page.Destination;
import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.DataCollection;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.PartSummary;
import it.pianozona.profile.ProfileChapter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How people get to the pages of profiles: from the desk, from a dossier, and from a profile to its chapters. */
@Configuration(proxyBeanMethods = false)
class ProfileWays {

    @Bean
    Destination profilesPlace() {
        var place = new Destination.Place(
                Destination.Group.AREA,
                30,
                "Profili di comunità",
                "/profili",
                "I dati del territorio, raccolti e letti insieme.");
        return person -> List.of(place);
    }

    /** To the profile that serves the cycle, be it of the area or of a wider territory. */
    @Bean
    @Order(0)
    DossierChapter profileInDossier(CommunityProfiles profiles) {
        return cycle -> profiles.ofCycle(cycle.key())
                .map(CommunityProfile::key)
                .map(key -> new DossierChapter.Link("Il profilo di comunità e i suoi dati", "/profili/" + key));
    }

    @Bean
    @Order(10)
    ProfileChapter dataChapter(DataCollection collection) {
        return visit -> {
            if (visit.read().isEmpty()) {
                return Optional.empty();
            }
            var values = collection.summary(visit).stream()
                    .mapToInt(PartSummary::values)
                    .sum();
            return Optional.of(new ProfileChapter.Link(
                    "Dati",
                    "/profili/" + visit.key() + "/dati",
                    values == 1 ? "1 valore raccolto." : values + " valori raccolti."));
        };
    }

    /** For who reads the whole profile. */
    @Bean
    @Order(20)
    ProfileChapter resultsChapter(CommunityProfiles profiles) {
        return visit -> visit.read().containsAll(profiles.branchesOf(visit.profile()))
                ? Optional.of(new ProfileChapter.Link(
                        "Risultati e grafici",
                        "/profili/" + visit.key() + "/risultati",
                        "Spesa, trasferimenti, conoscenza, omogeneità, indicatori."))
                : Optional.empty();
    }

    @Bean
    @Order(90)
    ProfileChapter catalogueChapter(Indicators indicators) {
        return visit -> Optional.of(new ProfileChapter.Link(
                "Catalogo degli indicatori",
                "/profili/" + visit.key() + "/catalogo",
                indicators.of(visit.profile()).size() + " indicatori."));
    }
}
