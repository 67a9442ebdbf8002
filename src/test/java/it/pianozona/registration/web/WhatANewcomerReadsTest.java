/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.agreement.Agreement;
import it.pianozona.document.StoredFiles;
import it.pianozona.office.InterOfficeNotices;
import it.pianozona.office.Memberships;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.paper.PlanDocuments;
import it.pianozona.plan.paper.WaitForDocument;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.Colleagues;
import it.pianozona.support.CompletePlans;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody reads who has just been given an office from outside: theirs, what is published, what is confirmed (ADR 27). */
@PianozonaTest
@Tag("desk")
class WhatANewcomerReadsTest {

    private static final String REASON = "Motivo riservato fino alla chiusura";
    private static final String MARKER = "MARCATORE-DI-ALTRI";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Offices offices;

    @Autowired
    private CompletePlans complete;

    @Autowired
    private PlanDrafting drafting;

    @Autowired
    private PlanSections sections;

    @Autowired
    private SectionWriting writing;

    @Autowired
    private PlanDocuments documents;

    @Autowired
    private InterOfficeNotices letters;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String key;
    private List<Visitor> outside;
    private Visitor mayor;

    @BeforeEach
    void twoNewcomersAndAMayor() {
        offset = clock.offset();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        offices.open(Office.of(OfficeKind.INVITED_EXPERTS, area.code(), "Esperti invitati"));
        outside = List.of(newcomer("terzo-settore"), newcomer("esperti-invitati"));
        mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
    }

    private Visitor newcomer(String office) {
        return Visitor.signedIn(port, newcomers.holding(List.of(area.office(office))));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void lettersTasksAndProjectsOfTheOfficesAreNotThere() {
        var office = "/uffici-di-piano/" + area.code();
        var letter = letters.of(area.code());
        letters.send(
                area.code(),
                Set.of(areas.like("RHO").code()),
                "Riservata",
                "Solo fra uffici.",
                Optional.of(new InterOfficeNotices.Attached("lettera.pdf", TestPdf.saying("Riservata"))),
                new Memberships.Actor("responsabile.rhodense", area.office("responsabile-udp")));
        var file = letters.of(area.code()).get(0).file().orElseThrow();

        assertThat(letter).isEmpty();
        for (var newcomer : outside) {
            assertThat(newcomer.get(office).statusCode()).isEqualTo(200);
            assertThat(newcomer.get(office).body()).doesNotContain(office + "/comunicazioni", office + "/compiti");
            for (var page : List.of("/comunicazioni", "/comunicazioni/file/" + file, "/compiti", "/progetti")) {
                assertThat(newcomer.get(office + page).statusCode()).as(page).isEqualTo(404);
            }
        }
        assertThat(mayor.get(office + "/comunicazioni").body()).contains("Riservata");
        assertThat(mayor.get(office + "/comunicazioni/file/" + file).statusCode())
                .isEqualTo(200);
    }

    @Test
    void entriesOfARegisterAreReadOnceTheyAreConfirmed() {
        var register = "/registri/" + area.code() + "/service-unit";
        var office = Visitor.signedIn(port, "udp.rhodense");
        office.sendForm(
                register,
                register,
                Map.of(
                        "denominazione", "Nido Arcobaleno",
                        "dal", "2018-01-01",
                        "tipoUnita", "Asilo nido",
                        "posti", "24",
                        "accreditata", "SI",
                        "comuni", area.mayors().get(0).replace("sindaco-", "")));

        assertThat(mayor.get(register).body()).contains("Nido Arcobaleno");
        for (var newcomer : outside) {
            assertThat(newcomer.get(register).body()).doesNotContain("Nido Arcobaleno");
            assertThat(newcomer.get(register + "/1/1").statusCode()).isEqualTo(404);
            assertThat(newcomer.get(register + "/registro.csv").body()).doesNotContain("Nido Arcobaleno");
        }
        colleagues.submit(
                "responsabile.rhodense",
                colleagues.task(area.code() + "-REG-1", "UserTask_ConfirmEntry"),
                Map.of("esito", "CONFERMATA"));
        for (var newcomer : outside) {
            assertThat(newcomer.get(register).body()).contains("Nido Arcobaleno");
            assertThat(newcomer.get(register + "/1/1").body())
                    .contains("Nido Arcobaleno")
                    .doesNotContain("Proposta di voce del registro");
        }
    }

    @Test
    void theDraftPutTogetherIsNotComposedNorOpenedByWhoReadsOnlyTheirSection() {
        drafting.begin(key);
        drafting.askContributions(key);
        complete.write(key);
        var code = sections.of(key).get(0).code();
        var author = new PlanAuthor("prova", area.office("ufficio-piano"));
        writing.conclude(key, code, MARKER, true, new SectionWriting.Writer(author.personId(), author.office(), true));
        documents.askDraft(key, "udp.rhodense", author.office());
        var draft = WaitForDocument.draft(documents, key);
        var page = "/piani/" + key + "/documento";
        assertThat(draft.files()).isNotEmpty();

        for (var newcomer : outside) {
            assertThat(newcomer.get("/piani/" + key + "/sezioni/" + code).statusCode())
                    .isEqualTo(404);
            assertThat(newcomer.sendForm(page, page, Map.of()).statusCode()).isEqualTo(403);
            assertThat(newcomer.get(page).body()).doesNotContain("Componi", page + "/file/");
            for (var part : List.of("documenti", "testi", "storia", "storia/storia.csv")) {
                assertThat(newcomer.get("/fascicolo/" + key + "/" + part).body())
                        .as(part)
                        .doesNotContain(page + "/file/", MARKER);
            }
            draft.files().values().forEach(file -> assertThat(
                            newcomer.get(page + "/file/" + file).statusCode())
                    .isEqualTo(404));
        }
        draft.files().values().forEach(file -> assertThat(
                        mayor.get(page + "/file/" + file).statusCode())
                .isEqualTo(200));
    }

    @Test
    void howSomebodyVotedIsReadByNobodyUntilTheSittingIsClosed() {
        complete.write(key);
        processes.start("approvazione-piano", key, area.code(), Map.of());
        colleagues.submit(
                "segreteria.rhodense",
                colleagues.task(key, "UserTask_PublishDraft"),
                Map.of("pubblicataIl", clock.today().toString(), "dove", "Albo"));
        colleagues.fireTimer(key, "Event_ConsultationEnd");
        colleagues.convene("segreteria.rhodense", key);
        var voter = area.mayors().get(0);
        colleagues.submit(
                area.mayor(voter),
                colleagues.taskOf(voter, key, "UserTask_ExpressVote"),
                Map.of("voto", "CONTRARIO", "motivazione", REASON));

        var task = colleagues.task(key, "UserTask_RecordAttendance").getId();
        var readers = List.of(
                mayor,
                outside.get(0),
                Visitor.signedIn(port, "segreteria.rhodense"),
                Visitor.signedIn(port, "coordinatore.rhodense"));
        for (var reader : readers) {
            for (var address : List.of(
                    "/fascicolo/" + key,
                    "/fascicolo/" + key + "/sedute",
                    "/fascicolo/" + key + "/storia",
                    "/fascicolo/" + key + "/storia/storia.csv",
                    "/fascicolo/" + key + "/stampa",
                    "/compiti/" + task + "/fascicolo",
                    "/scrivania",
                    "/")) {
                assertThat(reader.get(address).body()).as(address).doesNotContain(REASON, ">contrario<", "contrario 1");
            }
        }
        assertThat(mayor.get("/fascicolo/" + key + "/sedute").body()).contains("ha votato");

        area.mayors().stream()
                .skip(1)
                .forEach(office -> colleagues.vote(area.mayor(office), office, key, "FAVOREVOLE"));
        colleagues.closeSitting("segreteria.rhodense", key, area.mayors());
        assertThat(mayor.get("/fascicolo/" + key + "/sedute").body()).contains(REASON, ">contrario<");
        assertThat(mayor.get("/fascicolo/" + key + "/storia/storia.csv").body()).contains(REASON);
    }

    @Test
    void signedFilesAreForThePartiesAndWhoKeepsThem() {
        var issued = files.keep("accordo.pdf", "application/pdf", TestPdf.saying("Accordo"));
        var signed = files.keep("firmato.pdf", "application/pdf", TestPdf.saying("Firmato"));
        var agreement = AgreementOnRecord.drafted(jdbc, clock, area, key)
                .state(Agreement.State.IN_SIGNATURE)
                .issued(issued, "a".repeat(64), clock.today());
        var upload = agreement.uploads(area.mayors().get(0), "ACCEPTED", signed, "Firma verificata.");
        agreement.signs(area.mayors().get(0), area.mayorPeople().get(0), upload, clock.today());
        var at = "/accordi/" + key;

        for (var newcomer : outside) {
            assertThat(newcomer.get(at).body()).contains("firmato").doesNotContain(at + "/file/" + signed);
            assertThat(newcomer.get(at + "/file/" + issued).statusCode()).isEqualTo(200);
            for (var address : List.of("/file/" + signed, "/originali.asice", "/schema.odt")) {
                assertThat(newcomer.get(at + address).statusCode()).as(address).isEqualTo(404);
            }
            for (var part : List.of("documenti", "ratifiche")) {
                assertThat(newcomer.get("/fascicolo/" + key + "/" + part).body())
                        .as(part)
                        .doesNotContain(at + "/file/" + signed, "originali.asice");
            }
        }
        assertThat(Visitor.signedIn(port, "gruppi.rhodense")
                        .get(at + "/file/" + signed)
                        .statusCode())
                .isEqualTo(404);
        for (var reader : List.of(
                area.mayorPeople().get(1), "segreteria.rhodense", "coordinatore.rhodense", "regione.lombardia")) {
            assertThat(Visitor.signedIn(port, reader)
                            .get(at + "/file/" + signed)
                            .statusCode())
                    .as(reader)
                    .isEqualTo(200);
        }
        assertThat(mayor.get(at).body()).contains(at + "/file/" + signed);
    }
}
