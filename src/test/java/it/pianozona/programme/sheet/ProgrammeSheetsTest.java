/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.money.Fall;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.notice.Notices;
import it.pianozona.plan.WrittenByAnother;
import it.pianozona.plan.chain.ActionUse;
import it.pianozona.plan.chain.Actions;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeOffices;
import it.pianozona.region.Fund;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.SampleMeasures;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.TestProgrammes;
import it.pianozona.territory.Offices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheets of a programme on record: prefilled, proposed, answered, written, closed. */
@PianozonaTest
@Tag("years")
class ProgrammeSheetsTest {

    private static final int YEAR = 2018;
    private static final String PLAN_OFFICE = "udp.rhodense";

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private PlansInForce plans;

    @Autowired
    private TestProgrammes programmes;

    @Autowired
    private ProgrammeSheets sheets;

    @Autowired
    private SheetWriting writing;

    @Autowired
    private SheetAnswers answers;

    @Autowired
    private SheetFrames frames;

    @Autowired
    private ProgrammeOffices offices;

    @Autowired
    private ProgrammeApproval approval;

    @Autowired
    private Money money;

    @Autowired
    private Notices notices;

    @Autowired
    private Actions actions;

    @Autowired
    private List<ActionUse> uses;

    @Autowired
    private Offices people;

    private TestArea area;
    private String cycle;
    private Programme programme;

    @BeforeEach
    void aProgrammeOfThePlanInForce() {
        area = areas.like("RHO");
        cycle = cycles.inPreparation(area, YEAR);
        plans.version1(cycle);
        programme = programmes.in(area, cycle, YEAR, Programme.State.RESOURCES);
    }

    private ProgrammeSheet first() {
        return sheets.of(programme.id()).get(0);
    }

    private ProgrammeSheet read(ProgrammeSheet sheet, Map<SheetField, String> fields) {
        var problems = new Problems();
        var read = SheetReading.of(sheet, frames.of(programme), fields, problems);
        problems.refuse();
        return read;
    }

    private ProgrammeSheet completed(ProgrammeSheet sheet) {
        return read(sheet, Map.of(SheetField.USERS, "140", SheetField.DESCRIPTION, "Pasti e cura a domicilio."));
    }

    private int version() {
        return sheets.written(programme.id()).get(first().id()).version();
    }

    private void change(ProgrammeSheet sheet) {
        writing.change(programme.id(), sheet, version(), PLAN_OFFICE, Optional.empty());
    }

    private void to(Programme.State state) {
        programme = programmes.move(programme, state);
    }

    private String proposer() {
        return offices.proposing(programme).stream()
                .flatMap(office -> people.holdersOf(office, LocalDate.of(YEAR, 6, 1)).stream())
                .map(person -> person.id())
                .filter(person -> !person.equals(PLAN_OFFICE))
                .findFirst()
                .orElseThrow();
    }

    /** The plan has one action of 8 000 euro from the municipalities in 2018, and 140 followed of 100 in the end. */
    @Test
    void theFirstYearBeginsWithThePlanAndIsPrefilledOnce() {
        sheets.prefill(programme.id());
        sheets.prefill(programme.id());

        assertThat(sheets.of(programme.id())).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("1. Assistenza domiciliare");
            assertThat(one.course().kind()).isEqualTo(SheetKind.CONTINUES);
            assertThat(one.roots().action()).contains(actions.of(cycle).get(0).id());
            assertThat(one.covered()).isEqualTo("8000.00");
            assertThat(one.parts().results()).singleElement().satisfies(result -> assertThat(result.aim())
                    .isEqualTo("140 nel 2018"));
        });
        assertThat(money.of(Instrument.PROGRAMME, programme.key()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.stage()).isEqualTo(Stage.PLANNED);
                    assertThat(line.sheet()).contains(first().id());
                    assertThat(line.amount()).isEqualByComparingTo("8000");
                });
        assertThat(approval.missing(programme))
                .anyMatch(words -> words.startsWith("Scheda «1. Assistenza domiciliare»"));
    }

    @Test
    void theSecondYearGoesOnFromTheApprovedSheetsOfTheFirst() {
        sheets.prefill(programme.id());
        var last = completed(first());
        change(last);
        var next = programmes.in(area, cycle, YEAR + 1, Programme.State.RESOURCES);
        to(Programme.State.APPROVED);

        sheets.prefill(next.id());

        assertThat(sheets.of(next.id())).singleElement().satisfies(again -> {
            assertThat(again.course().before()).contains(last.id());
            assertThat(again.delivery()).isEqualTo(last.delivery());
            assertThat(again.parts().costs()).extracting(SheetCost::year).containsExactly(YEAR + 1);
            assertThat(again.covered()).isEqualTo("8000.00");
        });
        to(Programme.State.SHEETS);
        assertThatThrownBy(() -> writing.remove(programme.id(), last.id(), PLAN_OFFICE))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("una scheda dell'anno dopo la continua");
    }

    @Test
    void everyFieldIsKeptAsItWasWritten() {
        var frame = frames.of(programme);
        var body = frame.bodies().keySet().iterator().next();
        var whole = SampleSheets.whole();
        var sheet = new ProgrammeSheet(
                whole.id(),
                programme.id(),
                1,
                whole.title(),
                whole.course(),
                new ProgrammeSheet.Roots(
                        frame.actions().keySet().stream().findFirst(),
                        frame.objectives().keySet().stream().findFirst(),
                        "",
                        Optional.empty()),
                whole.area(),
                whole.ownership(),
                List.of(frame.municipalities().keySet().iterator().next()),
                whole.service(),
                new ProgrammeSheet.Delivery("Famiglie", Optional.of(0), "Nidi.", Management.OTHER, "Buoni", ""),
                new ProgrammeSheet.Term(Optional.of(LocalDate.of(YEAR, 1, 1)), Optional.of(LocalDate.of(YEAR, 12, 31))),
                whole.codes(),
                whole.risks(),
                Optional.of(new BigDecimal("0.30")),
                whole.proposal(),
                new ProgrammeSheet.Parts(
                        whole.parts().partners(),
                        whole.parts().staff(),
                        List.of(new Milestone("Apertura", LocalDate.of(YEAR, 9, 2), "chi segue")),
                        List.of(
                                new SheetCost(Fund.of("COMUNI"), Optional.empty(), body, YEAR, new BigDecimal("0.10")),
                                new SheetCost(Fund.of("FNPS"), Optional.of(2017), "", YEAR, new BigDecimal("0.20"))),
                        List.of(SampleMeasures.of("Utenti", "1", "2", YEAR, area.code()))));

        var added = writing.add(programme.id(), sheet, PLAN_OFFICE);

        assertThat(sheets.find(programme.id(), 1)).contains(added);
        assertThat(sheets.find(added.id()).orElseThrow().proposal().standing()).isEqualTo(Standing.ACCEPTED);
        assertThat(SheetGaps.of(added).isWhole()).isTrue();
    }

    @Test
    void whoWritesUponAnOlderVersionIsToldAndNothingIsSaved() {
        sheets.prefill(programme.id());
        change(completed(first()));
        assertThatThrownBy(() -> writing.change(
                        programme.id(),
                        read(first(), Map.of(SheetField.TITLE, "Altro")),
                        1,
                        PLAN_OFFICE,
                        Optional.empty()))
                .isInstanceOf(WrittenByAnother.class)
                .hasMessageContaining("ha salvato la scheda");
        assertThat(first().title()).isEqualTo("Assistenza domiciliare");
    }

    @Test
    void aFigureBelowTheOneThatWasSentAsksWhy() {
        sheets.prefill(programme.id());
        var sheet = completed(first());
        money.send(Instrument.PROGRAMME, programme.key(), "", Stage.PLANNED);
        var less = SampleSheets.costing(
                read(sheet, Map.of(SheetField.TOTAL, "7.000")),
                new SheetCost(Fund.of("COMUNI"), Optional.empty(), "", YEAR, new BigDecimal("7000.00")));

        assertThatThrownBy(() -> change(less))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("7.000,00 € sono meno dei 8.000,00 € già inviati");
        assertThat(first().covered()).isEqualTo("8000.00");

        writing.change(
                programme.id(),
                less,
                version(),
                PLAN_OFFICE,
                Optional.of(new Fall(Fall.Reason.MATERIAL_ERROR, "La cifra era stata ricopiata male dal piano.")));
        assertThat(first().covered()).isEqualTo("7000.00");
        assertThat(money.falls(Instrument.PROGRAMME, programme.key())).hasSize(1);
    }

    @Test
    void aTableProposesAndIsAnsweredWithAReason() {
        to(Programme.State.PROPOSALS);
        var table = proposer();
        var proposal = read(
                ProgrammeSheet.blank(programme.id()),
                Map.of(SheetField.TITLE, "Sportello", SheetField.TARGET, "Famiglie", SheetField.TOTAL, "10"));
        var costing = SampleSheets.costing(
                proposal, new SheetCost(Fund.of("COMUNI"), Optional.empty(), "", YEAR, new BigDecimal("10.00")));

        var proposed = writing.add(programme.id(), costing, table);

        assertThat(proposed.proposal().standing()).isEqualTo(Standing.PROPOSED);
        assertThat(sheets.of(programme.id())).isEmpty();
        assertThat(money.of(Instrument.PROGRAMME, programme.key()))
                .extracting(MoneyLine::stage)
                .as("what is only proposed is not planned")
                .containsExactly(Stage.ESTIMATE);
        assertThatThrownBy(() -> answers.answer(programme.id(), proposed.id(), true, "", table))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("le scrive l'ufficio di piano");
        assertThatThrownBy(() -> answers.answer(programme.id(), proposed.id(), false, " ", PLAN_OFFICE))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("«Risposta»: scrivi perché la proposta non è accolta");

        answers.answer(programme.id(), proposed.id(), false, "È già nel segretariato sociale.", PLAN_OFFICE);

        assertThat(sheets.find(proposed.id()).orElseThrow().proposal())
                .isEqualTo(new ProgrammeSheet.Proposal(
                        proposed.proposal().proposedBy(), Standing.REFUSED, "È già nel segretariato sociale."));
        assertThat(notices.latest(Set.of(proposed.proposal().proposedBy()), 5))
                .anyMatch(notice -> notice.toString().contains("È già nel segretariato sociale."));
        assertThatThrownBy(() -> writing.change(programme.id(), proposed, 1, table, Optional.empty()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("ha già risposto");
    }

    @Test
    void whatIsAcceptedIsPlanned() {
        to(Programme.State.PROPOSALS);
        var proposed = writing.add(
                programme.id(),
                SampleSheets.costing(
                        read(ProgrammeSheet.blank(programme.id()), Map.of(SheetField.TITLE, "Sportello")),
                        new SheetCost(Fund.of("COMUNI"), Optional.empty(), "", YEAR, new BigDecimal("10.00"))),
                proposer());
        to(Programme.State.SHEETS);
        assertThatThrownBy(() -> answers.close(programme.id(), "", PLAN_OFFICE))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("è una proposta senza risposta");

        answers.answer(programme.id(), proposed.id(), true, "", PLAN_OFFICE);

        assertThat(sheets.of(programme.id())).hasSize(1);
        assertThat(money.of(Instrument.PROGRAMME, programme.key()))
                .extracting(MoneyLine::stage)
                .containsExactly(Stage.PLANNED);
    }

    @Test
    void theListIsClosedOnlyWhenEverySheetIsWhole() {
        assertThatThrownBy(() -> answers.close(programme.id(), "nulla", PLAN_OFFICE))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("il programma non ha schede: scrivi perché");
        answers.close(programme.id(), "Quest'anno si prosegue con i servizi dell'anno prima.", PLAN_OFFICE);

        sheets.prefill(programme.id());
        change(read(first(), Map.of(SheetField.TOTAL, "8.000,01")));
        assertThatThrownBy(() -> answers.close(programme.id(), "", PLAN_OFFICE))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("manca quanti utenti in media nell'anno")
                .hasMessageContaining("mancano 0,01 €");
        change(read(completed(first()), Map.of(SheetField.TOTAL, "8.000")));
        answers.close(programme.id(), "", PLAN_OFFICE);
    }

    @Test
    void neitherAnotherAreaNorAColleagueOfTheTableWrites() {
        sheets.prefill(programme.id());
        var sheet = completed(first());
        assertThatThrownBy(() -> writing.change(programme.id(), sheet, 1, "udp.garbagnatese", Optional.empty()))
                .isInstanceOf(RuleViolated.class);
        to(Programme.State.PROPOSALS);
        assertThatThrownBy(() -> writing.change(programme.id(), sheet, 1, proposer(), Optional.empty()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("chi l'ha proposta, o l'ufficio di piano");
        to(Programme.State.COMMITMENTS);
        assertThatThrownBy(() -> writing.change(programme.id(), sheet, 1, PLAN_OFFICE, Optional.empty()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("non si scrivono ora");
    }

    @Test
    void aWrongRowOfAFileSavesNoneOfIt() {
        sheets.prefill(programme.id());
        var kept = first();
        var good = new SheetFile.Row(2, Map.of("Titolo", "Cure"), read(kept, Map.of(SheetField.TITLE, "Cure")), false);
        var bad = new SheetFile.Row(
                3,
                Map.of("CUP", "X"),
                read(ProgrammeSheet.blank(programme.id()), Map.of(SheetField.TITLE, "Nuova", SheetField.CUP, "X")),
                true);

        assertThatThrownBy(() -> writing.save(programme.id(), List.of(good, bad), PLAN_OFFICE))
                .isInstanceOf(RuleViolated.class)
                .hasMessageStartingWith("«File»: riga 3, CUP: ha 15 caratteri");
        assertThat(sheets.of(programme.id())).containsExactly(kept);

        writing.save(programme.id(), List.of(good), PLAN_OFFICE);
        assertThat(first().title()).isEqualTo("Cure");
    }

    @Test
    void anActionWithASheetStaysInThePlan() {
        sheets.prefill(programme.id());
        assertThat(uses.stream().flatMap(use -> use.of(first().roots().action().orElseThrow()).stream()))
                .containsExactly("1 scheda di un programma annuale");
    }
}
