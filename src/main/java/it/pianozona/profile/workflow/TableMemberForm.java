/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileTable;
import it.pianozona.profile.TableMember;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F-GRUPPO: the table is constituted, one person at a time. Rules: ER-31. */
@Component
class TableMemberForm implements TypedForm<TableMemberForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 120, message = "al massimo 120 caratteri.") String persona,
            Optional<TableMember.Role> ruolo,
            @Size(max = 200, message = "al massimo 200 caratteri.") String ente,
            @Size(max = 30, message = "scegli il distretto dall'elenco.") String area,
            Optional<BigDecimal> tempo,
            Optional<TableMember.Assignment> formaAssegnazione,
            Optional<LocalDate> dal,
            Optional<LocalDate> al) {}

    private final ProfileTable table;
    private final CommunityProfiles profiles;
    private final ProfileWords words;

    TableMemberForm(ProfileTable table, CommunityProfiles profiles, ProfileWords words) {
        this.table = table;
        this.profiles = profiles;
        this.words = words;
    }

    @Override
    public String id() {
        return "costituisci-tavolo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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
        shown.put(
                "distretti",
                districts.stream()
                        .map(code -> Map.of("value", code, "label", words.territory(code)))
                        .toList());
        shown.put("dal", step.today());
        return shown;
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

    @Override
    public void submit(Step step, Filled form) {
        if (form.seguito().adds()) {
            table.add(step.businessKey(), member(form));
        }
        if (!form.seguito().continues()) {
            table.complete(step.businessKey());
        }
        step.decide("another", form.seguito().continues());
    }

    private static TableMember member(Filled form) {
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
}
