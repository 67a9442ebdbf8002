/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.profile.ProfileData;
import it.pianozona.profile.ProfileTable;
import it.pianozona.profile.TableMember;
import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of {@code profilo-comunita} about its table and its end. */
@ProcessForms
class ProfileForms {

    private static final int MIN_REMARKS = 20;

    private final ProfileTable table;
    private final CommunityProfiles profiles;
    private final ProfileWords words;
    private final ProfileData data;
    private final KnowledgeLevels levels;

    ProfileForms(
            ProfileTable table,
            CommunityProfiles profiles,
            ProfileWords words,
            ProfileData data,
            KnowledgeLevels levels) {
        this.table = table;
        this.profiles = profiles;
        this.words = words;
        this.data = data;
        this.levels = levels;
    }

    record TableMemberForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 120) String persona,
            Optional<TableMember.Role> ruolo,
            @Size(max = 200) String ente,
            @Size(max = 30, message = "scegli il distretto dall'elenco.") String area,
            Optional<BigDecimal> tempo,
            Optional<TableMember.Assignment> formaAssegnazione,
            Optional<LocalDate> dal,
            Optional<LocalDate> al) {}

    @Shows("costituisci-tavolo")
    Map<String, Object> showTableMember(Step step) {
        var shown = words.heading(step);
        var profile = profiles.get(step.businessKey());
        shown.put("regola", rule(profile));
        shown.put(
                "persone",
                table.members(profile.key()).stream()
                        .map(member -> Map.of(
                                "persona", member.person(),
                                "ruolo", member.role().name(),
                                "ente", member.body(),
                                "distretto", words.territory(member.district())))
                        .toList());
        var districts = new ArrayList<>(profiles.areasOf(profile));
        if (!districts.contains(profile.territory())) {
            districts.add(profile.territory());
        }
        shown.put("distretti", Options.of(districts, code -> code, words::territory));
        shown.put("dal", step.today());
        return shown;
    }

    /** F-GRUPPO: the table is constituted, one person at a time. Rules: ER-31. */
    @Takes("costituisci-tavolo")
    void takeTableMember(Step step, TableMemberForm form) {
        form.seguito()
                .take(
                        step,
                        "another",
                        () -> table.add(step.businessKey(), member(form)),
                        () -> table.complete(step.businessKey()));
    }

    private String rule(CommunityProfile profile) {
        if (!table.isInterdistrict(profile)) {
            return "Indica chi scrive il profilo.";
        }
        var missing = table.districtsWithoutPerson(profile).stream()
                .map(words::territory)
                .collect(Collectors.joining(", "));
        return "Il tavolo ha **una persona per distretto** del Comune capofila."
                + (missing.isEmpty() ? "" : " Mancano: " + missing + ".");
    }

    private static TableMember member(TableMemberForm form) {
        new Problems()
                .unless(!form.persona().isEmpty(), "«Persona»: scrivi nome e cognome.")
                .unless(form.ruolo().isPresent(), "«Ruolo al tavolo»: scegli il ruolo.")
                .unless(!form.ente().isEmpty(), "«Ente»: indica l'ente di appartenenza.")
                .unless(!form.area().isEmpty(), "«Distretto»: scegli il distretto, o l'intero territorio.")
                .unless(form.tempo().isPresent(), "«Tempo dedicato»: indica la percentuale.")
                .unless(form.formaAssegnazione().isPresent(), "«Forma di assegnazione»: scegli la forma.")
                .unless(form.dal().isPresent(), "«Dal»: indica da quando.")
                .refuse();
        return new TableMember(
                form.persona(),
                form.ruolo().get(),
                form.ente(),
                form.area(),
                form.tempo().get(),
                form.formaAssegnazione().get(),
                form.dal().get(),
                form.al());
    }

    record ConsolidationForm(
            @NotBlank(message = "scrivi la sintesi del profilo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String sintesi) {}

    @Shows("consolida-profilo")
    Map<String, Object> showConsolidation(Step step) {
        var shown = words.heading(step);
        var profile = profiles.get(step.businessKey());
        shown.put("pagina", "/profili/" + profile.key());
        shown.put("dati", words.rows(profile.key(), Arrays.asList(ProfileBranch.values())));
        shown.put("lacune", ProfileWords.gaps(data.gaps(profile.key())));
        shown.put("rilievi", profile.remarks().isEmpty() ? "" : "**Rilievi del tavolo:** " + profile.remarks());
        shown.put("sintesi", profile.summary());
        return shown;
    }

    /** The table writes the profile from the contributions; what is missing is shown as a gap. */
    @Takes("consolida-profilo")
    void takeConsolidation(Step step, ConsolidationForm form) {
        profiles.consolidate(step.businessKey(), form.sintesi());
    }

    record ProfileValidationForm(
            @NotNull(message = "scegli se il profilo è validato.") Verdict esito, @Size(max = 2000) String rilievi) {

        @AssertTrue(message = "«Rilievi»: se il profilo è da rivedere scrivi da 20 a 2000 caratteri.")
        boolean isExplained() {
            return esito != Verdict.DA_RIVEDERE || rilievi.length() >= MIN_REMARKS;
        }

        /** What the table says. */
        enum Verdict {
            VALIDATO,
            DA_RIVEDERE
        }
    }

    @Shows("valida-profilo")
    Map<String, Object> showProfileValidation(Step step) {
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

    /** The table validates the profile or sends it back with its remarks. */
    @Takes("valida-profilo")
    void takeProfileValidation(Step step, ProfileValidationForm form) {
        if (form.esito() == ProfileValidationForm.Verdict.DA_RIVEDERE) {
            profiles.sendBack(step.businessKey(), form.rilievi());
        }
        step.decide("profileValidated", form.esito() == ProfileValidationForm.Verdict.VALIDATO);
    }
}
