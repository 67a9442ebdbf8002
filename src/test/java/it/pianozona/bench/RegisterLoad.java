/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import it.pianozona.territory.MunicipalityRegister;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Loads a register as large as Italy's into the product. */
final class RegisterLoad {

    private static final int ROWS = 8_000;

    private static final String HEADER =
            "codice_istat,nome,nome_ufficiale,codice_catastale,codice_fiscale_ente,sigla_provincia,provincia,codice_uts,"
                    + "codice_provincia,codice_regione,regione,ripartizione,capoluogo_provincia,capoluogo_regione,nuts3_2024,"
                    + "codice_istat_2023,popolazione_residente,popolazione_data,popolazione_legale_2021,superficie_kmq,"
                    + "zona_altimetrica,altitudine_centro_m,litoraneo,grado_urbanizzazione,nota_fusione\n";

    /** Letters that no Italian cadastral code begins with, so that no municipality is taken for a renumbered one. */
    private static final String LETTERS = "NOPQRSTUV";

    private RegisterLoad() {}

    /** Rows loaded per second. */
    static double rowsPerSecond(MunicipalityRegister register) {
        var file = register().getBytes(StandardCharsets.UTF_8);
        var start = System.nanoTime();
        register.importFrom(new ByteArrayInputStream(file), "comuni.csv");
        var seconds = (System.nanoTime() - start) / 1e9;
        if (register.find("%06d".formatted(code(ROWS - 1))).isEmpty()) {
            throw new IllegalStateException("the register was refused");
        }
        return ROWS / seconds;
    }

    private static String register() {
        var file = new StringBuilder(HEADER);
        for (int row = 0; row < ROWS; row++) {
            file.append(line(row));
        }
        return file.toString();
    }

    private static String line(int row) {
        return "%1$06d,Comune %1$d,Comune %1$d,%2$s%3$03d,80000000000,TO,Torino,201,001,01,Piemonte,Nord-ovest,0,0,ITC11,%1$06d,%4$d,2022-12-31,%4$d,13.2851,Pianura,315,0,Zone rurali o scarsamente popolate,%n"
                .formatted(code(row), LETTERS.charAt(row / 999), 1 + row % 999, 500 + row);
    }

    private static int code(int row) {
        return 500_000 + row;
    }
}
