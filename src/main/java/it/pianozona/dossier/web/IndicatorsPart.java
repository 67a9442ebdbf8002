/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.chart.Charts;
import it.pianozona.chart.DrawnChart;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileCharts;
import it.pianozona.profile.ProfileVisits;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The charts of the community profile, for whoever reads the whole of it: contributors read their part there (ER-32, ER-33). */
@Component
@Order(50)
class IndicatorsPart extends DossierPart {

    private final CommunityProfiles profiles;
    private final ProfileVisits visits;
    private final ProfileCharts profileCharts;
    private final Charts charts;

    IndicatorsPart(CommunityProfiles profiles, ProfileVisits visits, ProfileCharts profileCharts, Charts charts) {
        super("indicatori", "Indicatori", Group.PLAN);
        this.profiles = profiles;
        this.visits = visits;
        this.profileCharts = profileCharts;
        this.charts = charts;
    }

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        var profile = profiles.ofCycle(visit.key());
        var readsAll = profile.flatMap(one -> visits.of(one.key(), visit.personId())
                        .map(mine -> mine.read().containsAll(profiles.branchesOf(one))))
                .orElse(false);
        model.addAttribute("knowledge", profile.orElse(null));
        model.addAttribute("readsAll", readsAll);
        model.addAttribute("charts", readsAll ? DrawnChart.all(charts, profileCharts.ofCycle(visit.key())) : List.of());
    }
}
