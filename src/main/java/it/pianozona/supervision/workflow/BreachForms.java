/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.CollegeExamination;
import it.pianozona.supervision.CollegeStep;
import it.pianozona.supervision.Entry;
import it.pianozona.supervision.Matters;
import it.pianozona.text.Italian;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The forms of {@code inadempienza}; the college examines withdrawals with the first. */
@ProcessForms
class BreachForms {

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
    private final Matters matters;
    private final SupervisionModel model;

    BreachForms(CollegeExamination college, MatterWords words, Matters matters, SupervisionModel model) {
        this.college = college;
        this.words = words;
        this.matters = matters;
        this.model = model;
    }

    record CollegeForm(
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String fatto,
            @NotNull(message = "scegli l'esito.") CollegeStep.Finding esito,
            @Size(max = 2000) String misura,
            Optional<LocalDate> termine) {}

    @Shows("esame-collegio")
    Map<String, Object> showCollege(Step step) {
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

    /** F-COLL: the college examines, orders or verifies; which of them is said by the step. */
    @Takes("esame-collegio")
    void takeCollege(Step step, CollegeForm form) {
        college.conclude(
                MatterWords.matterOf(step),
                STEPS.get(step.taskKey()),
                new CollegeExamination.Result(form.fatto(), form.esito(), form.misura(), form.termine()),
                MatterWords.actorOf(step));
        step.decide("finding", form.esito().name());
    }

    record ComplianceForm(
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String fatto,
            @Size(max = 200) String atto) {}

    @Shows("adempimento")
    Map<String, Object> showCompliance(Step step) {
        var shown = words.heading(step);
        var order = model.lastOrder(step.text("matterId"));
        shown.put("misura", order.measure());
        shown.put("termine", Italian.day(order.term().orElseThrow()));
        return shown;
    }

    /** The party that was given formal notice says what it has done. */
    @Takes("adempimento")
    void takeCompliance(Step step, ComplianceForm form) {
        matters.write(
                MatterWords.matterOf(step),
                new Entry(
                        "Risposta alla diffida",
                        step.actor().office(),
                        step.actor().personId(),
                        form.fatto(),
                        form.atto(),
                        "",
                        Optional.empty(),
                        step.today()));
    }
}
