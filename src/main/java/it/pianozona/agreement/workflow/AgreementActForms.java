/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Completion;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;

/** The forms of {@code accordo-di-programma} that make it binding: act, publication, college. */
@ProcessForms
class AgreementActForms {

    private final Completion completion;
    private final Agreements agreements;
    private final Offices offices;
    private final SupervisionColleges colleges;

    AgreementActForms(Completion completion, Agreements agreements, Offices offices, SupervisionColleges colleges) {
        this.completion = completion;
        this.agreements = agreements;
        this.offices = offices;
        this.colleges = colleges;
    }

    record ApprovalActForm(
            @NotBlank(message = "indica chi adotta l'atto.") @Size(max = 200) String organo,
            @NotBlank(message = "indica il numero dell'atto.") @Size(max = 30) String numero,
            @NotNull(message = "indica la data dell'atto.") LocalDate data) {}

    @Shows("atto-approvazione")
    Map<String, Object> showApprovalAct(Step step) {
        var agreement = agreements.get(step.businessKey());
        return Map.of(
                "pratica",
                step.businessKey(),
                "ultimaFirma",
                agreement.signedOn().map(Italian::day).orElse(""),
                "organo",
                offices.find(agreement.promoter()).map(office -> office.name()).orElse(""));
    }

    /** F-ATTO: the formal act of who promotes the agreement (TUEL art. 34 c. 4). */
    @Takes("atto-approvazione")
    void takeApprovalAct(Step step, ApprovalActForm form) {
        completion.approve(
                step.businessKey(),
                form.organo(),
                form.numero(),
                form.data(),
                step.actor().personId());
    }

    record CollegeForm(@NotBlank(message = "indica numero e data dell'atto.") @Size(max = 200) String atto) {}

    @Shows("costituisci-collegio")
    Map<String, Object> showCollege(Step step) {
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

    /** F-INCARICO: the supervision college is constituted (TUEL art. 34 c. 7). */
    @Takes("costituisci-collegio")
    void takeCollege(Step step, CollegeForm form) {
        colleges.constitute(step.businessKey(), step.actor().personId());
    }

    record PublishAgreementForm(
            @NotBlank(message = "indica il numero del BUR.") @Size(max = 30) String bur,
            @NotNull(message = "indica la data del BUR.") LocalDate burData,
            @NotBlank(message = "indica il numero all'albo.") @Size(max = 30) String numeroAlbo,
            @NotNull(message = "indica da quando è all'albo.") LocalDate alboDal) {}

    @Shows("pubblica-bur")
    Map<String, Object> showPublishAgreement(Step step) {
        return Map.of(
                "pratica",
                step.businessKey(),
                "atto",
                completion
                        .publication(step.businessKey())
                        .map(done -> "n. %s del %s".formatted(done.approvalNumber(), Italian.day(done.approvalDate())))
                        .orElse(""));
    }

    /** F-ATTO: regional bulletin and albo (TUEL art. 34 c. 4, art. 124). */
    @Takes("pubblica-bur")
    void takePublishAgreement(Step step, PublishAgreementForm form) {
        completion.publish(step.businessKey(), form.bur(), form.burData(), form.numeroAlbo(), form.alboDal());
    }
}
