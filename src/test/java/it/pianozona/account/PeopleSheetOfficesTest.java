/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.support.MacroWorkbook;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sheet of people is filled in by somebody who knows no identifier: it brings them along. */
@PianozonaTest
@Tag("desk")
class PeopleSheetOfficesTest {

    private static final String HEAD =
            "nome di accesso;nome;cognome;posta elettronica;codice fiscale;ufficio;titolo;atto;dal\n";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleImport imports;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Offices offices;

    @Autowired
    private TestAreas areas;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private Visitor admin;
    private String person;

    @BeforeEach
    void anAreaWithAnOfficeThatNobodyHolds() {
        area = areas.like("RHO");
        offices.open(Office.of(OfficeKind.PLAN_GROUP, area.code(), "Gruppo di piano " + area.code()));
        admin = Visitor.signedIn(port, "admin");
        person = "modello." + UUID.randomUUID().toString().substring(0, 8);
    }

    private String look(Visitor keeper, String sheet) {
        return keeper.sendFile(
                        "/persone/importa",
                        "/persone/importa",
                        "file",
                        "persone.csv",
                        sheet.getBytes(StandardCharsets.UTF_8))
                .body();
    }

    private String row(String office) {
        return "%s;Anna;Rossi;anna@example.it;;%s;nominato;Decreto 1/2026;01/01/2017\n".formatted(person, office);
    }

    @Test
    void the_template_brings_the_vacant_offices_with_their_names_and_what_is_left_empty_is_skipped() {
        var secretary = Visitor.signedIn(port, "segreteria.rhodense");
        assertThat(secretary.get("/persone/importa/modello.ods").statusCode()).isEqualTo(200);
        var sheet = imports.template("segreteria.rhodense");
        assertThat(sheet.headers()).startsWith("nome di accesso").endsWith("ufficio per esteso");
        assertThat(sheet.rows())
                .extracting(one -> one.cells().get(5), one -> one.cells().get(9))
                .contains(org.assertj.core.groups.Tuple.tuple(
                        area.office("gruppo-piano"), "Gruppo di piano " + area.code()));
        assertThat(sheet.rows()).noneMatch(one -> one.cells().get(5).equals(area.office("segreteria")));

        for (var format : SheetFormat.values()) {
            var address = "/persone/importa/modello." + format.ending();
            assertThat(secretary.get("/persone/importa").body()).contains(address);
            assertThat(secretary.get(address).headers().firstValue("Content-Type"))
                    .contains(format.mediaType());
            var preview = imports.preview(format.write(sheet), "persone", "segreteria.rhodense");
            assertThat(preview.rows()).isZero();
            assertThat(preview.wrong()).isEmpty();
        }
        assertThat(secretary.get("/persone/importa/modello.xls").statusCode()).isEqualTo(404);
    }

    @Test
    void a_workbook_of_people_is_looked_at_and_one_with_macros_is_not() {
        var csv = (HEAD + row(area.office("gruppo-piano"))).getBytes(StandardCharsets.UTF_8);
        var workbook = SheetFormat.XLSX.write(sheets.read(csv, "persone.csv"));
        assertThat(send(workbook)).contains("Conferma e salva tutto");
        assertThat(send(MacroWorkbook.of(workbook)))
                .contains("il foglio contiene macro (xlsm)")
                .doesNotContain("Conferma e salva tutto");
    }

    private String send(byte[] workbook) {
        return admin.sendFile("/persone/importa", "/persone/importa", "file", "persone.xlsx", workbook)
                .body();
    }

    @Test
    void an_office_is_written_by_identifier_or_by_name_and_a_refusal_says_what_to_write() {
        assertThat(look(admin, HEAD + row("gruppo di piano " + area.code()))).contains("Conferma e salva tutto");
        assertThat(look(admin, HEAD + row("gruppo-" + area.code())))
                .contains("non è un ufficio dei tuoi territori", area.office("gruppo-piano"));
        assertThat(admin.get("/territorio/uffici?territorio=" + area.code()).body())
                .contains(">" + area.office("gruppo-piano") + "</code>");
    }

    @Test
    void an_administrator_opens_an_office_with_the_sheet_and_a_secretariat_does_not() {
        var office = area.office("esperti-invitati");
        assertThat(offices.find(office)).isEmpty();
        assertThat(look(Visitor.signedIn(port, "segreteria.rhodense"), HEAD + row(office)))
                .contains("non è un ufficio dei tuoi territori");

        assertThat(look(admin, HEAD + row(office))).contains("Conferma e salva tutto");
        assertThat(offices.find(office)).isEmpty();
        admin.sendForm("/persone/importa", "/persone/importa/conferma", Map.of());
        assertThat(offices.find(office)).isPresent();
        assertThat(offices.holdersOf(office, clock.today()))
                .extracting(Person::id)
                .isEqualTo(List.of(person));
    }
}
