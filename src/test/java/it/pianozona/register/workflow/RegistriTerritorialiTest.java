/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.register.Adoptions;
import it.pianozona.register.EntryClosings;
import it.pianozona.register.RegisterDraft;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterEntry.State;
import it.pianozona.register.RegisterField;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterProposals;
import it.pianozona.register.RegisterProposals.Change;
import it.pianozona.register.Registers;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry of a register, from its proposal to its end (requirement 3.23b, F-REGISTRO, F-BANDO). */
@PianozonaTest
@Tag("plan")
@Covers("registri-territoriali")
class RegistriTerritorialiTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String HEAD = "responsabile.rhodense";
    private static final String REGION = "regione.lombardia";
    private static final String REASON = "Motivo di almeno venti caratteri";
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    private Registers registers;

    @Autowired
    private RegisterProposals proposals;

    @Autowired
    private EntryClosings closings;

    @Autowired
    private Adoptions adoptions;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private TestArea area;

    @BeforeEach
    void anArea() {
        area = areas.like("RHO");
    }

    @Test
    void aServiceUnitHoldsFromItsDayOnceTheHeadHasConfirmedIt() {
        var unit = proposals.propose(area.code(), nursery("Nido Arcobaleno", "24"), PLAN_OFFICE);
        assertThat(unit.key()).isEqualTo(area.code() + "-REG-1");
        assertThat(active(RegisterKind.SERVICE_UNIT, START)).isEmpty();

        confirm(HEAD, unit);

        assertThat(active(RegisterKind.SERVICE_UNIT, START.minusDays(1))).isEmpty();
        assertThat(active(RegisterKind.SERVICE_UNIT, START)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.ACTIVE);
            assertThat(entry.detail(RegisterField.POSTI)).isEqualTo("24");
            assertThat(entry.words(RegisterField.ACCREDITATA)).isEqualTo("Sì");
        });
        assertThat(colleagues.isEnded(unit.key())).isTrue();
        assertThat(counts(RegisterKind.SERVICE_UNIT)).isEqualTo(new Registers.Counts(RegisterKind.SERVICE_UNIT, 1, 0));
    }

    @Test
    void whoProposesDoesNotConfirmAlone() {
        var entry = proposals.propose(area.code(), nursery("Nido del responsabile", "10"), HEAD);

        assertThat(Refusals.of(() -> confirm(HEAD, entry))).contains("Hai proposto tu questa voce");
        confirm(REGION, entry);
        assertThat(state(entry)).isEqualTo(State.ACTIVE);
    }

    @Test
    void aProposalThatIsGivenBackIsCorrectedAndProposedAgain() {
        var entry = proposals.propose(area.code(), nursery("Nido Arcobaleno", "240"), PLAN_OFFICE);
        assertThat(Refusals.of(() -> decide(HEAD, entry, Map.of("esito", "RINVIATA"))))
                .startsWith("«Motivo»");
        decide(HEAD, entry, Map.of("esito", "RINVIATA", "motivo", REASON));

        var task = colleagues.task(entry.key(), "UserTask_ReviseEntry");
        var shown = colleagues.opens(PLAN_OFFICE, task);
        assertThat(shown.get("motivoRinvio")).isEqualTo(REASON);
        assertThat(shown.get("dettagli").toString())
                .isEqualTo("Tipo di unità di offerta: Asilo nido\nPosti: 240\nAccreditata: Sì\nEnte gestore: ");
        assertThat(Refusals.of(() -> colleagues.submit(PLAN_OFFICE, task, revised("Posti sono 24"))))
                .contains("«Contenuto»");
        assertThat(Refusals.of(
                        () -> colleagues.submit(PLAN_OFFICE, task, revised("Posti: ventiquattro\nAccreditata: sì"))))
                .contains("«Posti»: scrivi un numero intero", "«Tipo di unità di offerta»");
        colleagues.submit(
                PLAN_OFFICE, task, revised("Tipo di unità di offerta: Asilo nido\nPosti: 24\nAccreditata: sì"));
        confirm(HEAD, entry);

        assertThat(active(RegisterKind.SERVICE_UNIT, START))
                .singleElement()
                .satisfies(unit -> assertThat(unit.detail(RegisterField.POSTI)).isEqualTo("24"));
    }

    @Test
    void aProposalMayBeRefusedOrTakenBackAndThenItIsNoEntry() {
        var refused = proposals.propose(area.code(), nursery("Nido mai aperto", "5"), PLAN_OFFICE);
        decide(REGION, refused, Map.of("esito", "RESPINTA", "motivo", REASON));
        var withdrawn = proposals.propose(area.code(), nursery("Nido ripensato", "5"), PLAN_OFFICE);
        decide(HEAD, withdrawn, Map.of("esito", "RINVIATA", "motivo", REASON));
        colleagues.submit(
                PLAN_OFFICE, colleagues.task(withdrawn.key(), "UserTask_ReviseEntry"), Map.of("scelta", "RITIRA"));

        assertThat(state(refused)).isEqualTo(State.REFUSED);
        assertThat(state(withdrawn)).isEqualTo(State.WITHDRAWN);
        assertThat(registers.of(area.code(), RegisterKind.SERVICE_UNIT)).isEmpty();
        assertThat(colleagues.isEnded(withdrawn.key())).isTrue();
    }

    @Test
    void aChangeIsANewEntryThatTakesOverFromItsDay() {
        var first = proposals.propose(area.code(), nursery("Nido Arcobaleno", "24"), PLAN_OFFICE);
        confirm(HEAD, first);
        var june = LocalDate.of(2018, 6, 1);
        var change = new Change(draft("Nido Arcobaleno", "30", june), Optional.of(first.id()));
        var second = proposals.propose(area.code(), change, PLAN_OFFICE);
        assertThatThrownBy(() -> proposals.propose(area.code(), change, PLAN_OFFICE))
                .as("the same words sent twice are one proposal")
                .hasMessageContaining("già registrato");
        var other = new Change(draft("Nido Arcobaleno", "31", june), Optional.of(first.id()));
        assertThatThrownBy(() -> proposals.propose(area.code(), other, PLAN_OFFICE))
                .hasMessageContaining("c'è già una proposta");
        assertThatThrownBy(() -> closings.propose(first.id(), Optional.of(june), REASON, PLAN_OFFICE))
                .hasMessageContaining("c'è già una proposta");
        confirm(HEAD, second);

        assertThat(places(june.minusDays(1))).containsExactly("24");
        assertThat(places(june)).containsExactly("30");
        assertThat(state(first)).isEqualTo(State.CLOSED);
        assertThat(registers.successor(first.id())).map(RegisterEntry::id).contains(second.id());
    }

    @Test
    void anEntryEndsWithItsLastDayOnceTheClosingIsConfirmed() {
        var unit = proposals.propose(area.code(), nursery("Nido che chiude", "12"), PLAN_OFFICE);
        confirm(HEAD, unit);
        var last = LocalDate.of(2018, 8, 31);
        assertThatThrownBy(() -> closings.propose(unit.id(), Optional.of(START.minusDays(1)), "breve", PLAN_OFFICE))
                .hasMessageContaining("«Ultimo giorno»")
                .hasMessageContaining("«Motivo»");
        closings.propose(unit.id(), Optional.of(last), REASON, PLAN_OFFICE);
        assertThat(Refusals.of(() -> decide(HEAD, unit, Map.of("esito", "RINVIATA", "motivo", REASON))))
                .contains("non si rinvia");
        decide(HEAD, unit, Map.of("esito", "RESPINTA", "motivo", REASON));
        assertThat(state(unit)).isEqualTo(State.ACTIVE);

        closings.propose(unit.id(), Optional.of(last), REASON, HEAD);
        assertThat(Refusals.of(() -> confirm(HEAD, unit))).contains("Hai proposto tu");
        confirm(REGION, unit);

        assertThat(active(RegisterKind.SERVICE_UNIT, last)).hasSize(1);
        assertThat(active(RegisterKind.SERVICE_UNIT, last.plusDays(1))).isEmpty();
        assertThat(state(unit)).isEqualTo(State.CLOSED);
    }

    @Test
    void aCallEndsWithItsOutcomeAndNeverObtainsMoreThanItRequested() {
        var call = proposals.propose(area.code(), call("150000"), PLAN_OFFICE);
        confirm(HEAD, call);
        assertThatThrownBy(() -> closings.propose(call.id(), Optional.of(START), REASON, PLAN_OFFICE))
                .hasMessageContaining("registrandone l'esito");
        var task = colleagues.task(call.key(), "UserTask_RecordCall");
        assertThat(task.getDueDate()).isInSameDayAs("2018-07-29");
        assertThat(Refusals.of(() ->
                        colleagues.submit(PLAN_OFFICE, task, Map.of("esito", "FINANZIATO", "ottenuto", 150000.01))))
                .contains("150.000,00");
        assertThat(Refusals.of(
                        () -> colleagues.submit(PLAN_OFFICE, task, Map.of("esito", "FINANZIATO", "ottenuto", 90000))))
                .contains("Finanziato in parte");
        assertThat(Refusals.of(() -> colleagues.submit(PLAN_OFFICE, task, Map.of("esito", "RITIRATO", "ottenuto", 10))))
                .contains("porta 0");
        colleagues.submit(PLAN_OFFICE, task, Map.of("esito", "FINANZIATO_IN_PARTE", "ottenuto", 90000));

        var ended = registers.find(call.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.CLOSED);
        assertThat(ended.words(RegisterField.OTTENUTO)).isEqualTo("90.000,00");
        assertThat(ended.words(RegisterField.ESITO)).isEqualTo("Finanziato in parte");
    }

    @Test
    void aProposalThatWaitsTooLongIsBroughtToTheCoordinators() {
        var entry = proposals.propose(area.code(), nursery("Nido in attesa", "8"), PLAN_OFFICE);
        colleagues.fireTimer(entry.key(), "BoundaryEvent_ConfirmOverdue");

        assertThat(colleagues.noticesOf(area.office("coordinatori"), entry.key()))
                .singleElement()
                .asString()
                .contains("oltre il termine");
        confirm(HEAD, entry);
    }

    @Test
    void eachMunicipalityAdoptsAJointRegulationByAnActOfItsCouncil() {
        var towns = area.mayors().stream().map(office -> office.substring(8)).toList();
        var regulation = proposals.propose(
                area.code(),
                new Change(
                        new RegisterDraft(
                                RegisterKind.JOINT_REGULATION,
                                "Regolamento ISEE",
                                towns,
                                "",
                                Optional.of(START),
                                "",
                                Map.of(RegisterField.MATERIA, "Compartecipazione al costo dei servizi")),
                        Optional.empty()),
                PLAN_OFFICE);
        var today = Optional.of(clock.today());
        assertThatThrownBy(() -> adoptions.record(regulation.id(), towns.get(0), "DCC 3", today, PLAN_OFFICE))
                .hasMessageContaining("non è attivo");
        confirm(HEAD, regulation);
        adoptions.record(regulation.id(), towns.get(0), "DCC 3 del 2/2/2018", today, "segreteria.rhodense");
        assertThatThrownBy(() -> adoptions.record(
                        regulation.id(), "015182", "", Optional.of(clock.today().plusDays(1)), PLAN_OFFICE))
                .hasMessageContaining("«Comune»")
                .hasMessageContaining("«Atto del consiglio»")
                .hasMessageContaining("«Data»");
        assertThatThrownBy(() -> adoptions.record(regulation.id(), towns.get(1), "DCC 3", today, "sindaco.rho"))
                .isInstanceOf(RuleViolated.class);

        assertThat(adoptions.of(regulation.id()))
                .filteredOn(adoption -> adoption.isAdopted())
                .singleElement()
                .satisfies(adoption -> assertThat(adoption.istat()).isEqualTo(towns.get(0)));
        assertThat(adoptions.of(regulation.id())).hasSize(3);
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndNothingIsKept() {
        assertThatThrownBy(() -> proposals.propose(
                        area.code(),
                        new Change(
                                new RegisterDraft(
                                        RegisterKind.SERVICE_UNIT,
                                        "",
                                        List.of("015182"),
                                        "",
                                        Optional.empty(),
                                        "",
                                        Map.of(RegisterField.POSTI, "-1", RegisterField.ACCREDITATA, "forse")),
                                Optional.empty()),
                        PLAN_OFFICE))
                .hasMessageContaining("«Denominazione»")
                .hasMessageContaining("«Comuni»")
                .hasMessageContaining("«Dal»")
                .hasMessageContaining("«Tipo di unità di offerta»")
                .hasMessageContaining("«Posti»")
                .hasMessageContaining("«Accreditata»: rispondi sì o no");
        assertThatThrownBy(() -> proposals.propose(area.code(), nursery("Nido", "1"), "sindaco.rho"))
                .hasMessageContaining("la propone l'ufficio di piano");
        assertThatThrownBy(() -> proposals.propose(area.code(), charter(), PLAN_OFFICE))
                .hasMessageContaining("«Atto»");
        assertThat(registers.counts(area.code())).hasSize(11).allSatisfy(count -> assertThat(
                        count.active() + count.proposed())
                .isZero());
    }

    private Change charter() {
        return new Change(
                new RegisterDraft(
                        RegisterKind.SOCIAL_CHARTER, "Carta", List.of(), "", Optional.of(START), "", Map.of()),
                Optional.empty());
    }

    private Change nursery(String name, String places) {
        return new Change(draft(name, places, START), Optional.empty());
    }

    private RegisterDraft draft(String name, String places, LocalDate from) {
        return new RegisterDraft(
                RegisterKind.SERVICE_UNIT,
                name,
                List.of(town()),
                "",
                Optional.of(from),
                "",
                Map.of(
                        RegisterField.TIPO_UNITA,
                        "Asilo nido",
                        RegisterField.POSTI,
                        places,
                        RegisterField.ACCREDITATA,
                        "sì"));
    }

    private Change call(String requested) {
        return new Change(
                new RegisterDraft(
                        RegisterKind.CALL,
                        "Bando regionale per la conciliazione",
                        List.of(),
                        "",
                        Optional.of(START),
                        "",
                        Map.of(
                                RegisterField.ENTE_FINANZIATORE, "Regione Lombardia",
                                RegisterField.SCADENZA, "30/04/2018",
                                RegisterField.FONDO, "FSR",
                                RegisterField.ANNO, "2018",
                                RegisterField.RICHIESTO, requested)),
                Optional.empty());
    }

    private Map<String, Object> revised(String details) {
        var form = new HashMap<String, Object>();
        form.put("scelta", "RIPROPONI");
        form.put("denominazione", "Nido Arcobaleno");
        form.put("comuni", List.of(town()));
        form.put("dal", START.toString());
        form.put("dettagli", details);
        return form;
    }

    private String town() {
        return area.mayors().get(0).substring("sindaco-".length());
    }

    private void confirm(String person, RegisterEntry entry) {
        decide(person, entry, Map.of("esito", "CONFERMATA"));
    }

    private void decide(String person, RegisterEntry entry, Map<String, Object> form) {
        colleagues.submit(person, colleagues.task(entry.key(), "UserTask_ConfirmEntry"), form);
    }

    private List<RegisterEntry> active(RegisterKind kind, LocalDate day) {
        return registers.active(area.code(), kind, day);
    }

    private List<String> places(LocalDate day) {
        return active(RegisterKind.SERVICE_UNIT, day).stream()
                .map(entry -> entry.detail(RegisterField.POSTI))
                .toList();
    }

    private Registers.Counts counts(RegisterKind kind) {
        return registers.counts(area.code()).get(kind.ordinal());
    }

    private State state(RegisterEntry entry) {
        return registers.find(entry.id()).orElseThrow().state();
    }
}
