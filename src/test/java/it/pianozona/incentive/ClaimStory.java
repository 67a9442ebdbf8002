/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.agreement.AgreementInForce;
import it.pianozona.support.Colleagues;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A test's own area of Lombardia whose agreement is signed: its lead body claims, its region verifies and pays. */
public final class ClaimStory {

    public static final String LEAD_BODY = "capofila.rhodense";
    public static final String REGION = "regione.lombardia";

    private static final String REPORT = "Regolamento unico adottato da tutti i Comuni dell'ambito.";

    private final ApplicationContext context;
    private final Colleagues colleagues;
    private final TestArea area;
    private final String cycle;

    private ClaimStory(ApplicationContext context, TestArea area, String cycle) {
        this.context = context;
        this.colleagues = context.getBean(Colleagues.class);
        this.area = area;
        this.cycle = cycle;
    }

    /** All the municipalities have signed, the last of them on that day; the agreement is not in force yet. */
    public static ClaimStory signed(ApplicationContext context, String lastSignature) {
        var area = context.getBean(TestAreas.class).like("RHO");
        return signed(context, area, area.mayors(), lastSignature);
    }

    /** Like {@link #signed(ApplicationContext, String)}, with some of the municipalities as signatories. */
    public static ClaimStory signed(
            ApplicationContext context, TestArea area, List<String> signatories, String lastSignature) {
        var cycle = context.getBean(TestCycles.class).inPreparation(area, 2018);
        context.getBean(TestAgreements.class).inForce(area, cycle, signatories, false);
        context.getBean(JdbcClient.class)
                .sql("update agreement set signed_on = :on where cycle = :cycle")
                .param("on", LocalDate.parse(lastSignature))
                .param("cycle", cycle)
                .update();
        return new ClaimStory(context, area, cycle);
    }

    /** The product's day becomes this one. */
    public static void itIs(BusinessClock clock, String day) {
        var distance = Duration.between(clock.now(), LocalDate.parse(day).atTime(9, 0));
        clock.setOffset(clock.offset().plus(distance));
    }

    /** The agreement comes into force. */
    public ClaimStory inForce() {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new AgreementInForce(cycle, area.code())));
        return this;
    }

    public TestArea area() {
        return area;
    }

    public String cycle() {
        return cycle;
    }

    /** Key of the claim. */
    public String key() {
        return IncentiveClaim.keyOf(cycle);
    }

    /** The level-1 line, or the one of an objective. */
    public IncentiveLine line(int objective) {
        return context.getBean(IncentiveClaims.class).lines(key()).stream()
                .filter(line -> line.objective() == objective)
                .findFirst()
                .orElseThrow();
    }

    public IncentiveClaim claim() {
        return context.getBean(IncentiveClaims.class).get(key());
    }

    /** The lead body says that the objective is reached and brings a proof. */
    public void reaches(int objective) {
        context.getBean(IncentiveOpening.class).claimObjective(cycle, objective, LEAD_BODY);
        proves(objective, "Regolamento %d di %s".formatted(objective, area.code()));
    }

    /** The lead body uploads a PDF with that title. */
    public Evidence proves(int objective, String title) {
        return context.getBean(IncentiveEvidence.class)
                .add(
                        line(objective).id(),
                        new IncentiveEvidence.Upload(title + ".pdf", pdf(title), "Regolamento approvato dai Comuni"),
                        LEAD_BODY);
    }

    /** A PDF with one page and that title, always the same bytes. */
    public static byte[] pdf(String title) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(title);
            document.setDocumentId((long) title.hashCode());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The open task of that kind on the line of an objective; 0 is level 1. */
    public Task task(int objective, String taskKey) {
        var line = line(objective).id().toString();
        return colleagues.tasks(key(), taskKey).stream()
                .filter(task -> line.equals(lineOf(task)))
                .findFirst()
                .orElse(null);
    }

    private String lineOf(Task task) {
        return (String) context.getBean(org.camunda.bpm.engine.RuntimeService.class)
                .getVariable(task.getExecutionId(), "lineId");
    }

    /** The lead body submits the line. */
    public void submits(int objective) {
        colleagues.submit(LEAD_BODY, task(objective, "UserTask_Claim"), Map.of("relazione", REPORT));
    }

    /** The region decides on the line. */
    public void verifies(int objective, Map<String, Object> form) {
        colleagues.submit(REGION, task(objective, "UserTask_Verify"), form);
    }

    /** The region accepts the line; on level 1 it finds the new dimension reached. */
    public void accepts(int objective) {
        var form = new HashMap<String, Object>(Map.of("esito", "ACCOGLI"));
        if (objective == 0) {
            form.put("nuovaDimensione", "RAGGIUNTA");
        }
        verifies(objective, form);
    }

    /** The region pays the accepted amount. */
    public void pays(int objective) {
        colleagues.submit(
                REGION,
                task(objective, "UserTask_RegisterPayment"),
                Map.of(
                        "numero",
                        "DDG-" + objective,
                        "data",
                        context.getBean(BusinessClock.class).today().toString(),
                        "importo",
                        line(objective).amount()));
    }

    /** The lead body enters the amount in the plan. */
    public void enters(int objective) {
        colleagues.submit(LEAD_BODY, task(objective, "UserTask_EnterShare"), Map.of("anno", 2019, "area", "SOCIAL"));
    }

    /** From the submission to the plan, all goes well. */
    public void earns(int objective) {
        submits(objective);
        accepts(objective);
        pays(objective);
        enters(objective);
    }
}
