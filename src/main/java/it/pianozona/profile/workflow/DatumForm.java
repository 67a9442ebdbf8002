/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.Datum;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileData;
import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-DATI: a contributor gives the data of its part, one at a time; it sees that part only (ER-33). */
@Component
class DatumForm implements TypedForm<DatumForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 30, message = "scegli l'indicatore dall'elenco.") String indicatore,
            @Size(max = 6, message = "scegli il Comune dall'elenco.") String comune,
            Optional<Integer> anno,
            Optional<BigDecimal> valore,
            @Size(max = 300, message = "al massimo 300 caratteri.") String fonte,
            Optional<Datum.Confidence> attendibilita,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String commento) {}

    private final ProfileData data;
    private final CommunityProfiles profiles;
    private final Indicators indicators;
    private final ProfileModel model;
    private final ProfileWords words;

    DatumForm(
            ProfileData data,
            CommunityProfiles profiles,
            Indicators indicators,
            ProfileModel model,
            ProfileWords words) {
        this.data = data;
        this.profiles = profiles;
        this.indicators = indicators;
        this.model = model;
        this.words = words;
    }

    @Override
    public String id() {
        return "dato-profilo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var branch = branch(step);
        shown.put("parte", branch.italian());
        shown.put("pagina", "/profili/" + step.businessKey() + "/dati?parte=" + branch);
        shown.put("dati", words.rows(step.businessKey(), List.of(branch)));
        shown.put(
                "indicatori",
                catalogue(step, branch).stream()
                        .map(indicator -> Map.of("value", indicator.code(), "label", indicator.title()))
                        .toList());
        shown.put(
                "comuni",
                data.municipalities(step.businessKey()).stream()
                        .map(town -> Map.of("value", town.istat(), "label", town.name()))
                        .toList());
        shown.put("primoAnno", data.firstYear(step.businessKey()));
        shown.put("ultimoAnno", step.today().getYear());
        return shown;
    }

    private static ProfileBranch branch(Step step) {
        return ProfileBranch.valueOf(step.text("branch"));
    }

    @Override
    public void submit(Step step, Filled form) {
        var branch = branch(step);
        if (form.seguito().adds()) {
            data.record(
                    step.businessKey(),
                    branch,
                    datum(form, catalogue(step, branch)),
                    step.actor().personId());
        }
        if (!form.seguito().continues()) {
            data.closeContribution(step.businessKey(), branch, model.contributor(step.businessKey(), branch.name()));
        }
        step.decide("another", form.seguito().continues());
    }

    private List<Indicator> catalogue(Step step, ProfileBranch branch) {
        return indicators.of(profiles.get(step.businessKey())).stream()
                .filter(indicator -> indicator.branch() == branch)
                .toList();
    }

    private static Datum datum(Filled form, List<Indicator> catalogue) {
        var indicator = catalogue.stream()
                .filter(one -> one.code().equals(form.indicatore()))
                .findFirst();
        new Problems()
                .unless(indicator.isPresent(), "«Indicatore»: scegli un indicatore della parte che ti è affidata.")
                .unless(!form.comune().isEmpty(), "«Comune»: scegli il Comune.")
                .unless(form.anno().isPresent(), "«Anno»: indica l'anno.")
                .unless(form.valore().isPresent(), "«Valore»: indica il valore.")
                .unless(!form.fonte().isEmpty(), "«Fonte»: indica da dove viene il dato.")
                .unless(form.attendibilita().isPresent(), "«Attendibilità»: scegli quanto è affidabile la fonte.")
                .refuse();
        return new Datum(
                indicator.orElseThrow(),
                form.comune(),
                form.anno().get(),
                form.valore().get(),
                form.fonte(),
                form.attendibilita().get(),
                form.commento());
    }
}
