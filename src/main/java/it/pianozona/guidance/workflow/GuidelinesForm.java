/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceDrafting;
import it.pianozona.guidance.GuidanceItem;
import it.pianozona.region.Entry;
import it.pianozona.region.RegionProfile;
import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActType;
import it.pianozona.regional.RegionalActs;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-INDIR, LO: the area takes up the regional guidelines and their mandatory objectives (LO18-26, LO18-27). */
@Component
class GuidelinesForm implements TypedForm<GuidelinesForm.Filled> {

    record Filled(
            @NotBlank(message = "indica l'atto della regione.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String linee,
            @NotBlank(message = "scrivi che cosa chiedono le linee.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String sintesi,
            List<String> obiettivi) {}

    private final GuidanceActs acts;
    private final GuidanceDrafting drafting;
    private final RegionalActs regional;
    private final GuidanceWords words;

    GuidelinesForm(GuidanceActs acts, GuidanceDrafting drafting, RegionalActs regional, GuidanceWords words) {
        this.acts = acts;
        this.drafting = drafting;
        this.regional = regional;
        this.words = words;
    }

    @Override
    public String id() {
        return "ricezione-linee";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var key = step.businessKey();
        var profile = acts.profileOf(acts.get(key));
        var mandatory = drafting.mandatoryObjectives(key);
        var shown = words.head(step);
        shown.put(
                "capitoli",
                profile.guidanceSections().stream()
                        .map(section -> Map.of("capitolo", section.title(), "fonte", section.source()))
                        .toList());
        shown.put(
                "elenco",
                drafting.objectives(key).stream()
                        .map(objective -> option(objective, mandatory.contains(objective.code())))
                        .toList());
        shown.put(
                "obiettivi",
                drafting.items(key).stream().map(GuidanceItem::code).toList());
        shown.put("linee", drafting.guidelines(key).orElseGet(() -> suggested(profile)));
        shown.put("sintesi", drafting.premise(key));
        return shown;
    }

    private static Map<String, String> option(Entry objective, boolean mandatory) {
        return Map.of("value", objective.code(), "label", objective.title() + (mandatory ? " (obbligatorio)" : ""));
    }

    /** The guidelines on the register of the region, otherwise the first legal reference of the profile. */
    private String suggested(RegionProfile profile) {
        return regional.inForce(profile.region()).stream()
                .filter(act -> act.particulars()
                        .filter(known -> known.type() == RegionalActType.REGIONAL_GUIDELINES)
                        .isPresent())
                .map(RegionalAct::title)
                .findFirst()
                .or(() -> profile.legalReferences().stream().map(Entry::title).findFirst())
                .orElse("");
    }

    @Override
    public void submit(Step step, Filled form) {
        drafting.takeUp(step.businessKey(), form.linee(), form.sintesi(), form.obiettivi());
    }
}
