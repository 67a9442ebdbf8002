/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.consultation.Consultations;
import it.pianozona.plan.consultation.ManagementForms;
import it.pianozona.plan.consultation.Observation;
import it.pianozona.plan.consultation.Opinion;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.region.Entry;
import it.pianozona.region.RegionProfile;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Body;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers all that the composed plan says. The same rows give the same data, whatever the day. */
@Service
public class FullPlans {

    private final PlanContents contents;
    private final PlanFigures figures;
    private final GuidanceOfCycle guidance;
    private final Consultations consultations;
    private final ManagementForms management;
    private final Cycles cycles;
    private final PlanningAreas areas;
    private final Bodies bodies;
    private final Offices offices;

    FullPlans(
            PlanContents contents,
            PlanFigures figures,
            GuidanceOfCycle guidance,
            Consultations consultations,
            ManagementForms management,
            Cycles cycles,
            PlanningAreas areas,
            Bodies bodies,
            Offices offices) {
        this.contents = contents;
        this.figures = figures;
        this.guidance = guidance;
        this.consultations = consultations;
        this.management = management;
        this.cycles = cycles;
        this.areas = areas;
        this.bodies = bodies;
        this.offices = offices;
    }

    /** The cycle's plan as it stands now. */
    @Transactional
    public FullPlan of(String cycleKey) {
        var content = contents.of(cycleKey);
        var cycle = cycles.get(cycleKey);
        var profile = cycles.profileOf(cycleKey);
        var municipalities = areas.municipalities(cycle.area(), cycle.start());
        var observations = consultations.observations(cycleKey);
        return new FullPlan(
                content,
                setting(cycle, profile, municipalities),
                names(content, observations),
                new TreeMap<>(
                        profile.policies().stream().collect(Collectors.toMap(Entry::code, Entry::title, (a, b) -> a))),
                figures.labels(content.needs()),
                guidance.priorities(cycleKey),
                observations,
                management.find(cycleKey),
                figures.charts(cycleKey),
                figures.evidence(cycle, municipalities),
                figures.gaps(cycle, municipalities),
                figures.units(cycle, municipalities));
    }

    private FullPlan.Setting setting(PlanningCycle cycle, RegionProfile profile, List<Municipality> municipalities) {
        var area = cycles.areaOf(cycle.key());
        var body = profile.bodies().approvesPlan(area.governance()).bodyId(cycle.area());
        return new FullPlan.Setting(
                cycle.key(),
                profile.labels().plan(),
                area.name(),
                profile.labels().area(),
                profile.regionName(),
                bodies.find(body).map(Body::name).orElse(body),
                municipalities.stream().map(Municipality::name).toList(),
                profile.labels().knowledgeDocument(),
                cycle.start(),
                cycle.end(),
                profile.legalReferences().stream().map(Entry::title).toList());
    }

    private Map<String, String> names(PlanContent content, List<Observation> observations) {
        var ids = Stream.of(
                        content.sections().stream().map(PlanSection::office),
                        content.contributions().stream().map(Contribution::office),
                        content.opinions().stream().map(Opinion::office),
                        observations.stream().map(Observation::office))
                .flatMap(all -> all)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        var names = new TreeMap<String, String>();
        ids.forEach(id -> names.put(id, offices.find(id).map(Office::name).orElse(id)));
        return names;
    }
}
