/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.profile.ProfileData;
import it.pianozona.region.ProfileBranch;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table validates the profile or sends it back with its remarks. */
@Component
class ProfileValidationForm implements TypedForm<ProfileValidationForm.Filled> {

    record Filled(
            @NotNull(message = "scegli se il profilo è validato.") Verdict esito,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String rilievi) {

        @AssertTrue(message = "«Rilievi»: se il profilo è da rivedere scrivi da 20 a 2000 caratteri.")
        boolean isExplained() {
            return esito != Verdict.DA_RIVEDERE || rilievi.length() >= MIN_REMARKS;
        }
    }

    /** What the table says. */
    enum Verdict {
        VALIDATO,
        DA_RIVEDERE
    }

    private static final int MIN_REMARKS = 20;

    private final CommunityProfiles profiles;
    private final KnowledgeLevels levels;
    private final ProfileData data;
    private final ProfileWords words;

    ProfileValidationForm(CommunityProfiles profiles, KnowledgeLevels levels, ProfileData data, ProfileWords words) {
        this.profiles = profiles;
        this.levels = levels;
        this.data = data;
        this.words = words;
    }

    @Override
    public String id() {
        return "valida-profilo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var profile = profiles.get(step.businessKey());
        shown.put("sintesi", profile.summary());
        shown.put("pagina", "/profili/" + profile.key());
        shown.put("dati", words.rows(profile.key(), Arrays.asList(ProfileBranch.values())));
        shown.put("lacune", ProfileWords.gaps(data.gaps(profile.key())));
        shown.put(
                "variabilita",
                profiles.areasOf(profile).stream()
                        .map(area -> Map.<String, Object>of(
                                "ambito", words.territory(area), "voci", levels.spread(profile.key(), area)))
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.esito() == Verdict.DA_RIVEDERE) {
            profiles.sendBack(step.businessKey(), form.rilievi());
        }
        step.decide("profileValidated", form.esito() == Verdict.VALIDATO);
    }
}
