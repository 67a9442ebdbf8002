/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.pianozona.territory.ImportReport.BadLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("spine")
class RegisterFileTest {

    private static final String HEADER =
            "codice_istat,nome,codice_catastale,sigla_provincia,codice_regione,regione,popolazione_residente,"
                    + "popolazione_data,superficie_kmq\n";
    private static final String RHO = "015182,Rho,H264,MI,03,Lombardia,50616,2022-12-31,22.4072\n";
    private static final String ISTAT_HEADER = "Codice Regione;\"Codice Comune formato alfanumerico\";"
            + "\"Denominazione (Italiana\n e straniera)\";Denominazione in italiano;Denominazione Regione;"
            + "Sigla automobilistica;\"Codice Catastale \ndel comune\"\n";

    @Test
    void the_products_layout_is_read_with_residents_and_surface() {
        var rho = read(HEADER + RHO).rows().get(0);

        assertThat(rho.istat()).isEqualTo("015182");
        assertThat(rho.name()).isEqualTo("Rho");
        assertThat(rho.cadastralCode()).contains("H264");
        assertThat(rho.surfaceKm2()).contains(new BigDecimal("22.4072"));
        assertThat(rho.residents()).contains(new Residents("015182", 50616, LocalDate.of(2022, 12, 31)));
    }

    @Test
    void istats_list_is_read_in_its_own_encoding_with_headers_on_several_lines() {
        var text = ISTAT_HEADER + "1;001001;Agliè;Agliè;Piemonte;TO;A074\n";
        var file = RegisterFile.read(text.getBytes(Charset.forName("windows-1252")));

        assertThat(file.badLines()).isEmpty();
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Agliè");
            assertThat(row.regionCode()).isEqualTo("01");
            assertThat(row.residents()).isEmpty();
            assertThat(row.surfaceKm2()).isEmpty();
        });
    }

    @Test
    void the_line_of_a_wrong_row_counts_the_lines_of_the_header() {
        var file =
                read(ISTAT_HEADER + "1;001001;Agliè;Agliè;Piemonte;TO;A074\n1;1002;Airasca;Airasca;Piemonte;TO;A109\n");

        assertThat(file.badLines()).extracting(BadLine::line).containsExactly(5L);
    }

    @Test
    void a_wrong_istat_code_is_reported_with_line_and_column() {
        assertThat(problem(RHO.replace("015182", "15182")).message())
                .isEqualTo("riga 2, colonna «codice_istat»: «15182»: attese sei cifre, anche gli zeri iniziali"
                        + " (es. 015182).");
    }

    @Test
    void a_missing_name_is_reported() {
        assertThat(problem(RHO.replace("Rho", "")).message()).contains("colonna «nome»", "manca il nome del comune");
    }

    @Test
    void residents_that_are_not_a_number_are_reported() {
        assertThat(problem(RHO.replace("50616", "50mila")).message())
                .contains("colonna «popolazione_residente»", "«50mila»", "numero intero");
    }

    @Test
    void a_wrong_date_of_the_residents_is_reported() {
        assertThat(problem(RHO.replace("2022-12-31", "31/13/2022")).column()).isEqualTo("popolazione_data");
        assertThat(read(HEADER + RHO.replace("2022-12-31", "31/12/2022")).badLines())
                .as("day first, as people write it")
                .isEmpty();
    }

    @Test
    void a_duplicate_code_names_the_line_of_the_first() {
        var file = read(HEADER + RHO + RHO.replace("H264", "H265"));

        assertThat(file.badLines()).singleElement().satisfies(bad -> assertThat(bad.message())
                .isEqualTo("riga 3, colonna «codice_istat»: «015182» è già alla riga 2."));
    }

    @Test
    void a_wrong_number_of_columns_is_reported() {
        assertThat(problem("015182,Rho,H264\n").message()).contains("riga 2", "3 colonne invece di 9");
    }

    @Test
    void empty_columns_and_lines_at_the_end_do_no_harm() {
        assertThat(read(HEADER + RHO.strip() + ",,\n\n").badLines()).isEmpty();
    }

    @Test
    void quotes_that_do_not_close_are_reported() {
        assertThat(read(HEADER + RHO + "\"015009,Arese\n").badLines())
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).contains("virgolette"));
    }

    @Test
    void an_unknown_layout_is_refused_with_the_columns_that_were_expected() {
        assertThat(read("codice,comune\n1,Rho\n").badLines()).singleElement().satisfies(bad -> assertThat(bad.message())
                .contains("riga 1", "codice_istat", "codice comune formato alfanumerico"));
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(read("").badLines()).hasSize(1);
        assertThat(read(HEADER).badLines()).hasSize(1);
    }

    @Test
    void the_whole_register_of_italy_is_read_where_it_is_at_hand() throws IOException {
        var register = Path.of("..", "shared", "data", "comuni.csv");
        assumeTrue(Files.exists(register), "register of municipalities not supplied");
        var file = RegisterFile.read(Files.readAllBytes(register));

        assertThat(file.badLines()).isEmpty();
        assertThat(file.rows()).hasSize(7894);
        assertThat(file.rows().stream()
                        .flatMap(row -> row.residents().stream())
                        .mapToInt(Residents::residents)
                        .sum())
                .isEqualTo(58_997_201);
    }

    @Test
    void a_report_counts_every_wrong_line_and_lists_fifty() {
        var text = new StringBuilder(HEADER);
        for (int line = 0; line < 60; line++) {
            text.append("errata,Rho,H264,MI,03,Lombardia,1,2022-12-31,1\n");
        }
        var report = ImportReport.refused("comuni.csv", read(text.toString()).badLines());

        assertThat(report.accepted()).isFalse();
        assertThat(report.badLines()).hasSize(50);
        assertThat(report.message())
                .isEqualTo("comuni.csv: nessun comune caricato, righe errate: 60. Correggere il file e caricarlo di"
                        + " nuovo.");
    }

    private static BadLine problem(String line) {
        var file = read(HEADER + line);
        assertThat(file.badLines()).hasSize(1);
        return file.badLines().get(0);
    }

    private static RegisterFile read(String text) {
        return RegisterFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
