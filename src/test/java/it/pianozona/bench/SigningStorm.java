/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Issuing;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.PossibleParties;
import it.pianozona.agreement.Promoting;
import it.pianozona.agreement.Promotion;
import it.pianozona.agreement.Signing;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.approval.PlanApproval;
import it.pianozona.signature.SentFile;
import it.pianozona.support.CrowdedArea;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixty parties of one agreement upload their signed copies and close their steps at the same moment. */
final class SigningStorm {

    private static final int PARTIES = 60;
    private static final int START_YEAR = 2018;

    private final ApplicationContext product;
    private final SqlTally tally;
    private final BusinessClock clock;
    private final String key;

    /** What the storm says; statements from the upload to the closed step. */
    record Outcome(int failures, double statementsPerSignature, int stillOpen) {}

    SigningStorm(ApplicationContext product, SqlTally tally) {
        this.product = product;
        this.tally = tally;
        this.clock = product.getBean(BusinessClock.class);
        this.key = agreement();
    }

    /** An agreement of 59 municipalities and their health authority, at the moment of its signature. */
    private String agreement() {
        var area = new CrowdedArea(product.getBean(JdbcClient.class)).with(PARTIES - 1);
        var cycle = cycle(area);
        product.getBean(PlanApproval.class).approve(cycle);
        var parties = product.getBean(PossibleParties.class).usual(cycle).stream()
                .map(Party::office)
                .toList();
        product.getBean(Promoting.class)
                .promote(
                        cycle,
                        new Promotion(
                                parties.get(0),
                                "Accordo di prova",
                                parties,
                                false,
                                false,
                                false,
                                new Promotion.Conditions("", "", "")));
        product.getBean(JdbcClient.class)
                .sql("update agreement set state = 'IN_AUTHORISATION' where cycle = :cycle")
                .param("cycle", cycle)
                .update();
        product.getBean(Issuing.class).issue(cycle);
        product.getBean(RuntimeService.class)
                .createProcessInstanceByKey("accordo-di-programma")
                .processDefinitionWithoutTenantId()
                .businessKey(cycle)
                .setVariable("territory", area)
                .startBeforeActivity("SubProcess_Signatures#multiInstanceBody")
                .execute();
        return cycle;
    }

    private String cycle(String area) {
        var start = LocalDate.of(START_YEAR, 1, 1);
        var cycle = "%s-%d-%d".formatted(area, START_YEAR, START_YEAR + 2);
        product.getBean(JdbcClient.class)
                .sql(
                        """
                insert into planning_cycle (key, area, area_version, region, profile, starts_on, ends_on, approval_date,
                    previous_plan, lead_body, state, opened_by, opened_on)
                values (:key, :area, 1, 'LOM', 'LO18', :start, :end, :start, '', '', 'IN_PREPARATION', 'prova', :start)
                """)
                .param("key", cycle)
                .param("area", area)
                .param("start", start)
                .param("end", start.plusYears(3).minusDays(1))
                .update();
        return cycle;
    }

    /** Key of the cycle whose agreement is signed. */
    String cycle() {
        return key;
    }

    Outcome blow() {
        var parties = product.getBean(Agreements.class).signatories(key);
        var signing = product.getBean(Signing.class);
        var issued =
                product.getBean(StoredFiles.class).bytes(signing.issued(key).file());
        var together = new CyclicBarrier(parties.size());
        var pool = Executors.newFixedThreadPool(parties.size());
        var before = tally.now();
        try {
            var running = new ArrayList<Future<?>>();
            for (var party : parties) {
                var person = holder(party);
                var copy = TestAuthority.get()
                        .signer("Persona", "Di Prova", taxCode(person))
                        .signCades(issued);
                running.add(pool.submit(() -> {
                    together.await();
                    signing.upload(key, party.office(), person, SentFile.of("accordo.pdf.p7m", copy));
                    close(party, person);
                    return null;
                }));
            }
            var failures = running.stream().filter(SigningStorm::failed).count();
            var statements = tally.now().since(before).statements();
            return new Outcome((int) failures, (double) statements / parties.size(), stillOpen());
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean failed(Future<?> signature) {
        try {
            signature.get();
            return false;
        } catch (ExecutionException failed) {
            System.out.println("signing storm: " + failed.getCause());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String holder(Party party) {
        return product.getBean(Offices.class)
                .holdersOf(party.office(), clock.today())
                .get(0)
                .id();
    }

    private String taxCode(String person) {
        return product.getBean(People.class).taxCodeOf(person).orElseThrow();
    }

    private void close(Party party, String person) {
        var identity = product.getBean(IdentityService.class);
        var held = product.getBean(RightsOnDate.class).of(person, clock.today());
        identity.setAuthentication(person, List.copyOf(held.officeIds()), List.copyOf(held.territoryCodes()));
        try {
            var task = product.getBean(TaskService.class)
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .taskCandidateGroup("firmatario-" + party.office())
                    .singleResult();
            product.getBean(FormService.class).submitTaskForm(task.getId(), Map.of("esitoFirma", "FIRMATO"));
        } finally {
            identity.clearAuthentication();
        }
    }

    private int stillOpen() {
        return (int) product.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_Sign")
                .count();
    }
}
