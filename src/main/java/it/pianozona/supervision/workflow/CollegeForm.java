/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.CollegeExamination;
import it.pianozona.supervision.CollegeStep;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-COLL: the college examines, orders or verifies; which of them is said by the step. */
@Component
class CollegeForm implements TypedForm<CollegeForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String fatto,
            @NotNull(message = "scegli l'esito.") CollegeStep.Finding esito,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String misura,
            Optional<LocalDate> termine) {}

    private static final Map<String, CollegeStep> STEPS = Map.of(
            "UserTask_ExamineWithdrawal", CollegeStep.EXAMINE_WITHDRAWAL,
            "UserTask_WeighDissent", CollegeStep.WEIGH_DISSENT,
            "UserTask_ExamineReport", CollegeStep.EXAMINE_REPORT,
            "UserTask_SendNotice", CollegeStep.SEND_NOTICE,
            "UserTask_VerifyCompliance", CollegeStep.VERIFY_COMPLIANCE,
            "UserTask_Intervene", CollegeStep.INTERVENE,
            "UserTask_ReportIntervention", CollegeStep.REPORT_INTERVENTION);

    private final CollegeExamination college;
    private final MatterWords words;

    CollegeForm(CollegeExamination college, MatterWords words) {
        this.college = college;
        this.words = words;
    }

    @Override
    public String id() {
        return "esame-collegio";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var collegeStep = STEPS.get(step.taskKey());
        var findings = new LinkedHashMap<String, String>();
        collegeStep.findings().forEach(finding -> findings.put(finding.name(), finding.italian()));
        shown.put("esiti", MatterWords.options(findings));
        if (collegeStep == CollegeStep.SEND_NOTICE) {
            shown.put("termine", college.earliestNotice(MatterWords.matterOf(step)));
        }
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        college.conclude(
                MatterWords.matterOf(step),
                STEPS.get(step.taskKey()),
                new CollegeExamination.Result(form.fatto(), form.esito(), form.misura(), form.termine()),
                MatterWords.actorOf(step));
        step.decide("finding", form.esito().name());
    }
}
