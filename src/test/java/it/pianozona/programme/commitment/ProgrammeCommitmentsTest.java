/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.money.Fall;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.notice.Notices;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.Programme.State;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.Fund;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.ProgrammeOnRecord;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bodies commit themselves to a programme on record: who, within what they have, and what falls afterwards. */
@PianozonaTest
@Tag("years")
class ProgrammeCommitmentsTest {

    private static final String PLAN_OFFICE = "udp.ponente";
    private static final String ACCOUNTING = "ragioneria.ponente";
    private static final Fall ERROR =
            new Fall(Fall.Reason.MATERIAL_ERROR, "Abbiamo scritto due volte la stessa somma.");

    @Autowired
    private ProgrammeCommitments commitments;

    @Autowired
    private CommitmentWriting writing;

    @Autowired
    private CommitmentNotices tells;

    @Autowired
    private Notices notices;

    @Autowired
    private Money money;

    @Autowired
    private LegalRecord record;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private String cycle;
    private ProgrammeOnRecord programme;
    private UUID homeCare;
    private UUID dayCentre;
    private String first;
    private String second;

    @BeforeEach
    void aProgrammeAsksForCommitments() {
        area = areas.like("PPO");
        cycle = cycles.inPreparation(area, 2018);
        programme = ProgrammeOnRecord.in(State.COMMITMENTS, jdbc, money, area, cycle, 2019);
        homeCare = programme.sheet("Assistenza domiciliare", PlanAreaKind.SOCIAL);
        dayCentre = programme.sheet("Centro diurno", PlanAreaKind.SOCIO_HEALTH);
        first = area.mayors().get(0);
        second = area.mayors().get(1);
    }

    @Test
    void theMunicipalitiesAndTheHealthAuthorityCommitThemselves() {
        assertThat(commitments.book(programme.id()).bodies())
                .extracting(one -> one.office())
                .containsSubsequence(area.mayors())
                .anyMatch(office -> office.startsWith("direzione"));
    }

    @Test
    void aBodyKeepsItsOwnTheAreasOfficesAllAndStrangersNone() {
        assertThat(commitments.keptBy(programme.id(), area.mayorPeople().get(0)))
                .containsExactly(first);
        assertThat(commitments.keptBy(programme.id(), PLAN_OFFICE)).contains(first, second);
        assertThat(commitments.keptBy(programme.id(), ACCOUNTING)).contains(first, second);
        assertThat(commitments.keptBy(programme.id(), "udp.rhodense")).isEmpty();

        writing.add(
                programme.id(),
                commitment(first, homeCare, "5000", "5000"),
                area.mayorPeople().get(0));

        for (var stranger : List.of(area.mayorPeople().get(1), "udp.rhodense")) {
            assertThatThrownBy(() -> writing.add(programme.id(), commitment(first, dayCentre, "1", "1"), stranger))
                    .isInstanceOf(RuleViolated.class)
                    .hasMessageContaining("«Ente»: gli impegni di un ente li tengono l'ente stesso");
        }
        assertThat(commitments.book(programme.id()).commitments()).hasSize(1);
        assertThat(record.of(programme.key()))
                .extracting(LegalRecord.Entry::act)
                .containsExactly("Impegno aggiunto");
    }

    @Test
    void outsideOfItsTimeNobodyCommits() {
        programme.now(State.IN_APPROVAL);

        assertThat(commitments.keptBy(programme.id(), PLAN_OFFICE)).isEmpty();
        assertThatThrownBy(() -> writing.add(programme.id(), commitment(first, homeCare, "1", "1"), PLAN_OFFICE))
                .hasMessageContaining("gli impegni non si scrivono ora");
    }

    /** 6.000 and 5.000 of 10.000: each by itself is covered. */
    @Test
    void whatIsOverIsSaidShownAndToldOnce() {
        assertThat(writing.add(programme.id(), commitment(first, homeCare, "10000", "6000"), PLAN_OFFICE))
                .isEmpty();
        assertThat(writing.add(programme.id(), commitment(first, dayCentre, null, "5000"), PLAN_OFFICE))
                .singleElement()
                .asString()
                .contains("sono 11.000,00 €");

        tells.tellOver(programme.id());
        tells.tellOver(programme.id());

        assertThat(commitments.book(programme.id()).over()).hasSize(1);
        assertThat(notices.latest(List.of(first), 10)).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("impegna 11.000,00 € su tutte le schede e ne ha 10.000,00, mancano 1.000,00 €"));
        assertThat(notices.latest(List.of(second), 10)).isEmpty();
    }

    @Test
    void theSameMoneyOnTheSameSheetStandsOnce() {
        writing.add(programme.id(), commitment(first, homeCare, "5000", "1000"), PLAN_OFFICE);

        assertThatThrownBy(() -> writing.add(programme.id(), commitment(first, homeCare, "5000", "1000"), PLAN_OFFICE))
                .hasMessageContaining("ha già un impegno su questa scheda");
    }

    @Test
    void whatTheSheetsPlanIsCommittedAtOnceWhenTheBodySaysWhatItHas() {
        programme.planned(homeCare, first, "COMUNI", "4000").planned(dayCentre, first, "COMUNI", "1500.50");
        programme.planned(dayCentre, second, "COMUNI", "99");

        assertThatThrownBy(() -> writing.commitAsPlanned(programme.id(), first, PLAN_OFFICE))
                .hasMessageContaining("«Disponibilità»: di Comuni l'ente non ha ancora detto quanto ha");
        writing.say(programme.id(), first, Fund.of("COMUNI"), new BigDecimal("5500.50"), PLAN_OFFICE);
        assertThat(writing.commitAsPlanned(programme.id(), first, PLAN_OFFICE)).isEmpty();

        assertThat(commitments.book(programme.id()).commitments())
                .extracting(ProgrammeCommitment::amount)
                .containsExactly(new BigDecimal("4000.00"), new BigDecimal("1500.50"));
        assertThatThrownBy(() -> writing.commitAsPlanned(programme.id(), first, PLAN_OFFICE))
                .hasMessageContaining("non c'è nulla da impegnare");
    }

    @Test
    void onceSentAFigureFallsOnlyWithAReasonAndRisesFreely() {
        var one = commitment(first, homeCare, "9000", "5000");
        writing.add(programme.id(), one, PLAN_OFFICE);
        writing.send(programme.id(), first, "", PLAN_OFFICE);

        assertThat(commitments.book(programme.id()).hasSent(first)).isTrue();
        assertThatThrownBy(() -> writing.change(programme.id(), with(one, "4000"), PLAN_OFFICE, Optional.empty()))
                .hasMessageContaining("sono meno dei 5.000,00 € già inviati")
                .hasMessageContaining("errore materiale o disimpegno");
        writing.change(programme.id(), with(one, "6000"), PLAN_OFFICE, Optional.empty());
        writing.change(programme.id(), with(one, "4000"), PLAN_OFFICE, Optional.of(ERROR));
        assertThatThrownBy(() -> writing.remove(programme.id(), one.id(), PLAN_OFFICE, Optional.empty()))
                .hasMessageContaining("già inviati");

        assertThat(money.falls(Instrument.PROGRAMME, programme.key()))
                .singleElement()
                .satisfies(fall -> {
                    assertThat(fall.before()).isEqualByComparingTo("5000");
                    assertThat(fall.after()).isEqualByComparingTo("4000");
                    assertThat(fall.reason()).isEqualTo(Fall.Reason.MATERIAL_ERROR);
                });
    }

    /** What the sheets plan is the office's: sending the body's commitments does not bind it. */
    @Test
    void sendingBindsWhatIsCommittedAndNotWhatIsPlanned() {
        programme.planned(homeCare, first, "COMUNI", "4000");
        writing.add(programme.id(), commitment(first, homeCare, "4000", "4000"), PLAN_OFFICE);
        writing.send(programme.id(), first, "", PLAN_OFFICE);

        assertThat(money.sent(Instrument.PROGRAMME, programme.key())).hasSize(1);
    }

    @Test
    void whoCommitsNothingSaysWhyAndWhoCommitsSomethingDoesNot() {
        assertThatThrownBy(() -> writing.send(programme.id(), first, "", PLAN_OFFICE))
                .hasMessageContaining("scrivi perché quest'anno non impegna nulla");
        writing.send(programme.id(), first, "Il bilancio non è ancora approvato.", PLAN_OFFICE);
        writing.add(programme.id(), commitment(second, homeCare, "5", "5"), PLAN_OFFICE);
        assertThatThrownBy(
                        () -> writing.send(programme.id(), second, "Il bilancio non è ancora approvato.", PLAN_OFFICE))
                .hasMessageContaining("l'ente ha degli impegni");

        assertThat(commitments.book(programme.id()).standing())
                .filteredOn(CommitmentBook.Standing::sent)
                .extracting(CommitmentBook.Standing::nothing)
                .containsExactly("Il bilancio non è ancora approvato.");
    }

    @Test
    void lastYearsCommitmentStandsBesideWhatTheSheetWants() {
        var last = ProgrammeOnRecord.in(State.PUBLISHED, jdbc, money, area, cycle, 2018);
        var lastYears = last.sheet("Assistenza domiciliare", PlanAreaKind.SOCIAL);
        last.committed(lastYears, first, "COMUNI", "3800");
        var goesOn = programme.sheet("Assistenza domiciliare più ampia", PlanAreaKind.SOCIAL, lastYears);
        programme.planned(goesOn, first, "COMUNI", "4100");

        assertThat(commitments.book(programme.id()).wanted(first))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.amount()).isEqualByComparingTo("4100");
                    assertThat(one.before()).isEqualByComparingTo("3800");
                });
    }

    @Test
    void aProposedSheetIsNotPaidFor() {
        jdbc.sql("update programme_sheet set standing = 'PROPOSED' where id = ?")
                .param(dayCentre)
                .update();

        assertThatThrownBy(() -> writing.add(programme.id(), commitment(first, dayCentre, "1", "1"), PLAN_OFFICE))
                .hasMessageContaining("«Scheda»: scegli una scheda del programma");
    }

    private static ProgrammeCommitment commitment(String body, UUID sheet, String available, String amount) {
        return new ProgrammeCommitment(
                UUID.randomUUID(),
                body,
                sheet,
                Fund.of("COMUNI"),
                Optional.empty(),
                Optional.ofNullable(available).map(BigDecimal::new),
                new BigDecimal(amount),
                "",
                BigDecimal.ZERO,
                "");
    }

    private static ProgrammeCommitment with(ProgrammeCommitment one, String amount) {
        return new ProgrammeCommitment(
                one.id(),
                one.body(),
                one.sheet(),
                one.fund(),
                one.annuality(),
                one.available(),
                new BigDecimal(amount),
                one.nonFinancial(),
                one.staffFte(),
                one.act());
    }
}
