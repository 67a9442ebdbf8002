/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.territory.Offices;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-INCARICO: the supervision college is constituted (TUEL art. 34 c. 7). */
@Component
class CollegeForm implements TypedForm<CollegeForm.Filled> {

    record Filled(
            @NotBlank(message = "indica numero e data dell'atto.")
                    @Size(max = 200, message = "al massimo 200 caratteri.")
                    String atto) {}

    private final SupervisionColleges colleges;
    private final Agreements agreements;
    private final Offices offices;

    CollegeForm(SupervisionColleges colleges, Agreements agreements, Offices offices) {
        this.colleges = colleges;
        this.agreements = agreements;
        this.offices = offices;
    }

    @Override
    public String id() {
        return "costituisci-collegio";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var key = step.businessKey();
        var promoter = agreements.get(key).promoter();
        return Map.of(
                "presidente",
                offices.find(promoter).map(office -> office.name()).orElse(promoter),
                "componenti",
                agreements.signatories(key).stream()
                        .filter(Party::isMunicipality)
                        .map(party -> Map.of("ente", party.name()))
                        .toList());
    }

    @Override
    public void submit(Step step, Filled form) {
        colleges.constitute(step.businessKey(), step.actor().personId());
    }
}
