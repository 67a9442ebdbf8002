/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.sheet.WrongCell;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("plan")
class DataImportsTest {

    private static final String HEADERS = "codice_istat;comune;anno;indicatore;valore;fonte;attendibilita\n";

    @Autowired
    private DataImports imports;

    @Autowired
    private ProfileData data;

    @Autowired
    private Indicators indicators;

    @Autowired
    private DataSheets downloads;

    @Autowired
    private Sheets sheets;

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private ProfileVisits visits;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private BusinessClock clock;

    private String key;
    private List<String> towns;
    private int year;
    private Duration offset;

    @BeforeEach
    void aProfileIsOpen() {
        offset = clock.offset();
        var area = areas.like("RHO");
        key = opened(area);
        towns = area.mayors().stream()
                .map(office -> office.substring("sindaco-".length()))
                .toList();
        year = clock.today().getYear();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    private String opened(TestArea area) {
        var opened = cycles.inPreparation(area, clock.today().getYear() + 1);
        profiles.openForCycle(opened);
        return opened;
    }

    @Test
    void aGoodSheetIsShownFirstAndSavedWhenItIsConfirmed() {
        var id = upload(HEADERS
                + towns.get(0) + ";;" + year + ";POPOLAZIONE;36.323;ISTAT;ALTA\n"
                + ";Comune di prova " + towns.get(1) + ";" + year + ";spesa sociale;1.234.567,89;;\n"
                + towns.get(2) + ";;" + year + ";UTENTI;;;\n");
        var preview = preview(id);
        assertThat(preview.wrong()).isEmpty();
        assertThat(preview.toSave()).isEqualTo(2);
        assertThat(preview.blank()).isEqualTo(1);
        assertThat(preview.remarks()).containsExactly(new WrongCell(2, "valore", "36.323", "è letto come 36323"));
        assertThat(data.latest(key)).isEmpty();

        assertThat(imports.confirm(office(), id, false)).isEqualTo(2);

        assertThat(data.latest(key))
                .extracting(
                        datum -> datum.indicator().code(),
                        Datum::municipality,
                        Datum::value,
                        Datum::source,
                        Datum::confidence)
                .containsExactly(
                        tuple("POPOLAZIONE", towns.get(0), new BigDecimal("36323"), "ISTAT", Datum.Confidence.ALTA),
                        tuple(
                                "SPESA_SOCIALE",
                                towns.get(1),
                                new BigDecimal("1234567.89"),
                                "Anagrafe",
                                Datum.Confidence.MEDIA));
        assertThat(imports.preview(office(), id)).isEmpty();
    }

    @Test
    void everyWrongCellIsMarkedWithItsReasonAndNothingIsSaved() {
        var town = towns.get(0);
        var id = upload(HEADERS
                + "999999;;" + year + ";POPOLAZIONE;1;;\n"
                + ";Atlantide;" + year + ";POPOLAZIONE;1;;\n"
                + town + ";Comune di prova " + towns.get(1) + ";" + year + ";POPOLAZIONE;1;;\n"
                + town + ";;" + (year + 1) + ";POPOLAZIONE;1;;\n"
                + town + ";;" + (data.firstYear(key) - 1) + ";POPOLAZIONE;1;;\n"
                + town + ";;duemila;POPOLAZIONE;1;;\n"
                + town + ";;" + year + ";NON_CE;1;;\n"
                + town + ";;" + year + ";SODDISFAZIONE;7;;\n"
                + town + ";;" + year + ";POPOLAZIONE;dodici;;\n"
                + town + ";;" + year + ";POPOLAZIONE;12,5;;\n"
                + town + ";;" + year + ";POPOLAZIONE;-3;;\n"
                + town + ";;" + year + ";POPOLAZIONE;1;;OTTIMA\n"
                + town + ";;" + year + ";UTENTI;7;;\n"
                + town + ";;" + year + ";UTENTI;8;;\n"
                + ";;" + year + ";UTENTI;8;;\n");
        var wrong = preview(id).wrong();
        assertThat(wrong)
                .extracting(WrongCell::row, WrongCell::column)
                .containsExactly(
                        at(2, "codice_istat"),
                        at(3, "comune"),
                        at(4, "comune"),
                        at(5, "anno"),
                        at(6, "anno"),
                        at(7, "anno"),
                        at(8, "indicatore"),
                        at(9, "indicatore"),
                        at(10, "valore"),
                        at(11, "valore"),
                        at(12, "valore"),
                        at(13, "attendibilita"),
                        at(15, "valore"),
                        at(16, "comune"));
        assertThat(wrong.get(7).words()).contains("scegli un indicatore della parte che ti è affidata");
        assertThat(wrong.get(3).words())
                .isEqualTo("«Anno»: indica un anno dal %d al %d.".formatted(year + 1 - 5, year));
        assertThat(wrong.get(12).words()).contains("alla riga 14");

        assertThatThrownBy(() -> imports.confirm(office(), id, false))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("nulla è stato salvato");
        assertThat(data.latest(key)).isEmpty();

        assertThat(imports.confirm(office(), id, true)).isEqualTo(1);
        assertThat(data.latest(key)).singleElement().extracting(Datum::value).isEqualTo(new BigDecimal("7"));
    }

    @Test
    void aTableWithOneColumnForEachIndicatorIsReadByItsTitlesOrAsThePersonSays() {
        var id = upload(
                "codice_istat,comune,popolazione_%1$d,popolazione_15_29_%1$d,spesa_corrente_totale_impegni_%1$d_eur,altro\n%2$s,Comune di prova %2$s,36323,5505,28371641.21,x\n%3$s,Comune di prova %3$s,14300,2257,8393778.16,y\n"
                        .formatted(year, towns.get(0), towns.get(1)));
        var preview = preview(id);
        assertThat(preview.wide()).isTrue();
        assertThat(preview.columns())
                .extracting(column -> column.indicator().orElse("-"))
                .containsExactly("POPOLAZIONE", "POPOLAZIONE_15_29", "SPESA_CORRENTE_TOTALE", "-");
        assertThat(preview.wrong()).isEmpty();
        assertThat(preview.toSave()).isEqualTo(6);
        assertThat(preview.remarks()).hasSize(2);

        imports.choose(
                office(),
                id,
                List.of(
                        new ColumnChoice("popolazione_" + year, Optional.of("POPOLAZIONE"), Optional.of(year)),
                        new ColumnChoice("popolazione_15_29_" + year, Optional.empty(), Optional.empty()),
                        new ColumnChoice(
                                "spesa_corrente_totale_impegni_" + year + "_eur",
                                Optional.of("SPESA_SOCIALE"),
                                Optional.of(year - 1)),
                        new ColumnChoice("altro", Optional.empty(), Optional.empty())));
        assertThat(preview(id).toSave()).isEqualTo(4);
        imports.confirm(office(), id, false);
        assertThat(data.latest(key))
                .extracting(datum -> datum.indicator().code() + " " + datum.year() + " " + datum.value())
                .containsExactly(
                        "POPOLAZIONE " + year + " 36323",
                        "POPOLAZIONE " + year + " 14300",
                        "SPESA_SOCIALE " + (year - 1) + " 28371641.21",
                        "SPESA_SOCIALE " + (year - 1) + " 8393778.16");

        var twice = upload("comune;popolazione_%1$d;popolazione_%1$d_bis\nComune di prova %2$s;1;2\n"
                .formatted(year, towns.get(0)));
        assertThatThrownBy(() -> imports.choose(
                        office(),
                        twice,
                        List.of(
                                new ColumnChoice("popolazione_" + year, Optional.of("UTENTI"), Optional.of(year)),
                                new ColumnChoice(
                                        "popolazione_" + year + "_bis", Optional.of("UTENTI"), Optional.of(year)))))
                .hasMessageContaining("due colonne");
    }

    @Test
    void whatWasTakenAwayCanBeBroughtBackAndChangesNothing() {
        imports.confirm(
                office(),
                upload(HEADERS
                        + towns.get(0) + ";;" + year + ";UTENTI;3;Cartella;ALTA\n"
                        + towns.get(1) + ";;" + year + ";UTENTI;40;Cartella;ALTA\n"),
                false);
        var taken = SheetFormat.ODS.write(downloads.collected(office()));
        assertThat(downloads.collected(office()).rows())
                .extracting(row -> row.cells().get(5))
                .containsExactly("meno di 5", "40");
        var preview = preview(imports.upload(office(), taken, "dati.ods", "", Optional.empty()));
        assertThat(preview.wrong()).isEmpty();
        assertThat(preview.toSave()).isZero();
        assertThat(preview.same()).isEqualTo(1);
        assertThat(preview.blank()).isEqualTo(1);
        assertThat(data.latest(key))
                .extracting(Datum::value)
                .containsExactly(new BigDecimal("3"), new BigDecimal("40"));

        var template = downloads.template(office(), ProfileBranch.QUANTITATIVE, year);
        var cells = 3
                * (int) indicators.of(profiles.get(key)).stream()
                        .filter(one -> one.branch() == ProfileBranch.QUANTITATIVE)
                        .count();
        assertThat(template.rows()).hasSize(cells);
        var empty =
                preview(imports.upload(office(), SheetFormat.CSV.write(template), "modello.csv", "", Optional.empty()));
        assertThat(empty.wrong()).isEmpty();
        assertThat(empty.blank()).isEqualTo(cells);
    }

    @Test
    void aSheetWaitsForItsPersonAloneAndNotForLong() {
        var id = upload(HEADERS + towns.get(0) + ";;" + year + ";UTENTI;30;;\n");
        var other = visits.of(key, "asl.milano").orElseThrow();
        assertThat(imports.preview(other, id)).isEmpty();
        assertThatThrownBy(() -> imports.confirm(other, id, false)).hasMessageContaining("non è più in attesa");

        clock.setOffset(offset.plusHours(5));
        assertThat(imports.preview(office(), id)).isEmpty();
        clock.setOffset(offset);
        var next = upload(HEADERS + towns.get(0) + ";;" + year + ";UTENTI;31;;\n");
        assertThat(imports.preview(office(), id)).isEmpty();
        assertThat(imports.preview(office(), next)).isPresent();
        imports.discard(office(), next);
        assertThat(imports.preview(office(), next)).isEmpty();
    }

    @Test
    void sheetsThatAreNoDataAreRefusedAtOnce() {
        assertThatThrownBy(() -> upload("anno;valore\n2024;1\n")).hasMessageContaining("manca la colonna «comune»");
        assertThatThrownBy(() -> upload(HEADERS + "1;;2024;UTENTI;=2+2;;\n")).hasMessageContaining("E2");
        var stranger = visits.of(key, "regione.lombardia").orElseThrow();
        assertThatThrownBy(() -> imports.upload(stranger, new byte[] {'a'}, "a.csv", "", Optional.empty()))
                .hasMessageContaining("non scrive nessuna parte");
        profiles.consolidate(key, "Sintesi del profilo");
        assertThatThrownBy(() -> upload(HEADERS + towns.get(0) + ";;" + year + ";UTENTI;30;;\n"))
                .hasMessageContaining("da validare");
    }

    private UUID upload(String csv) {
        return imports.upload(
                office(),
                csv.getBytes(StandardCharsets.UTF_8),
                "dati.csv",
                "Anagrafe",
                Optional.of(Datum.Confidence.MEDIA));
    }

    private ImportPreview preview(UUID id) {
        return imports.preview(office(), id).orElseThrow();
    }

    private ProfileVisit office() {
        return visits.of(key, "udp.rhodense").orElseThrow();
    }

    private static Tuple at(int row, String column) {
        return tuple(row, column);
    }
}
