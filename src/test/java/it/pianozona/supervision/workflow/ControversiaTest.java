/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import static it.pianozona.supervision.workflow.SupervisionScene.office;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.supervision.Disputes;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.workflow.SupervisionScene.Scene;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The parties do not agree on something: the arbitration clause (requirement 3.9, TUEL art. 34 c. 2). */
@PianozonaTest
@Tag("agreement")
@Covers("controversia")
class ControversiaTest {

    private static final Map<String, Object> CONTEST =
            Map.of("risposta", "CONTESTA", "motivo", "La richiesta non ha fondamento nell'accordo.");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Disputes disputes;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private Scene scene;
    private Vicenda vicenda;

    @BeforeEach
    void theFirstMayorRaisesADisputeWithTheSecond() {
        offset = clock.offset();
        var scenes = new SupervisionScene(context);
        scene = scenes.agreementOf(3);
        vicenda = scenes.dispute(scene, 0, 1);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void theOtherSideAgreesAndTheDisputeIsSettled() {
        assertThat(vicenda.offeredTo("UserTask_Answer")).containsExactly(1);
        vicenda.submit(
                1, "UserTask_Answer", Map.of("risposta", "ADERISCE", "motivo", "La richiesta è giusta: provvediamo."));

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.SETTLED);
        assertThat(disputes.arbiters(vicenda.id())).isEmpty();
    }

    @Test
    void threeArbitersDecideAndTheirAwardSettlesTheDispute() {
        vicenda.submit(1, "UserTask_Answer", CONTEST);
        assertThat(vicenda.offeredTo("UserTask_NameArbiter")).containsExactly(0, 1);
        vicenda.submit(0, "UserTask_NameArbiter", arbiter("Anna Bianchi"));
        assertThat(vicenda.refused(1, "UserTask_NameArbiter", arbiter("anna bianchi")))
                .startsWith("«Arbitro»");
        vicenda.submit(1, "UserTask_NameArbiter", arbiter("Bruno Neri"));
        assertThat(vicenda.offeredTo("UserTask_NamePresident")).containsExactly(2);
        vicenda.submit(2, "UserTask_NamePresident", arbiter("Carla Verdi"));
        vicenda.office("segreteria", "UserTask_RecordAward", award(0));

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.SETTLED);
        assertThat(disputes.arbiters(vicenda.id()))
                .extracting(Disputes.Arbiter::side)
                .containsExactlyInAnyOrder(office(scene, 0), office(scene, 1), Disputes.PRESIDENT);
        assertThat(disputes.award(vicenda.id())).hasValueSatisfying(award -> assertThat(award.outcome())
                .isEqualTo(Disputes.AwardOutcome.ACCOLTA_IN_PARTE));
    }

    @Test
    void silenceIsNoAssentAndTheCollegeNamesTheArbiterThatIsMissing() {
        vicenda.comes("BoundaryEvent_NoAnswer");
        vicenda.submit(0, "UserTask_NameArbiter", arbiter("Anna Bianchi"));
        vicenda.comes("BoundaryEvent_NotNamed");
        assertThat(vicenda.offeredTo("UserTask_NameMissingArbiter")).containsExactly(2);
        vicenda.submit(2, "UserTask_NameMissingArbiter", arbiter("Bruno Neri"));

        assertThat(disputes.sidesWithoutArbiter(vicenda.id())).isEmpty();
        assertThat(vicenda.isOpen("UserTask_NamePresident")).isTrue();
    }

    @Test
    void anAwardIsNotDatedInTheFuture() {
        vicenda.submit(1, "UserTask_Answer", CONTEST);
        vicenda.submit(0, "UserTask_NameArbiter", arbiter("Anna Bianchi"));
        vicenda.submit(1, "UserTask_NameArbiter", arbiter("Bruno Neri"));
        vicenda.submit(2, "UserTask_NamePresident", arbiter("Carla Verdi"));

        assertThat(Refusals.of(() -> vicenda.office("segreteria", "UserTask_RecordAward", award(1))))
                .startsWith("«Data del lodo»");
        assertThat(vicenda.isOpen("UserTask_RecordAward")).isTrue();
    }

    private static Map<String, Object> arbiter(String name) {
        return Map.of("arbitro", name);
    }

    private Map<String, Object> award(int inDays) {
        return new HashMap<>(Map.of(
                "numero", "Lodo 1",
                "data", clock.today().plusDays(inDays).toString(),
                "esito", "ACCOLTA_IN_PARTE",
                "testo", "La seconda parte versa la metà di quanto richiesto entro trenta giorni."));
    }
}
