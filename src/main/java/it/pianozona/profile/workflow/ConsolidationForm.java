/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileData;
import it.pianozona.region.ProfileBranch;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table writes the profile from the contributions; what is missing is shown as a gap. */
@Component
class ConsolidationForm implements TypedForm<ConsolidationForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi la sintesi del profilo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String sintesi) {}

    private final CommunityProfiles profiles;
    private final ProfileData data;
    private final ProfileWords words;

    ConsolidationForm(CommunityProfiles profiles, ProfileData data, ProfileWords words) {
        this.profiles = profiles;
        this.data = data;
        this.words = words;
    }

    @Override
    public String id() {
        return "consolida-profilo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var profile = profiles.get(step.businessKey());
        shown.put("pagina", "/profili/" + profile.key());
        shown.put("dati", words.rows(profile.key(), Arrays.asList(ProfileBranch.values())));
        shown.put("lacune", ProfileWords.gaps(data.gaps(profile.key())));
        shown.put("rilievi", profile.remarks().isEmpty() ? "" : "**Rilievi del tavolo:** " + profile.remarks());
        shown.put("sintesi", profile.summary());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        profiles.consolidate(step.businessKey(), form.sintesi());
    }
}
