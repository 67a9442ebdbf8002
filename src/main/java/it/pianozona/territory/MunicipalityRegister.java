/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of the Italian municipalities, loaded from a file that its user supplies: in the product's layout or as ISTAT
 * publishes it. One wrong line and nothing is loaded.
 */
@Service
public class MunicipalityRegister {

    private static final int BATCH = 1000;

    private final JdbcTemplate batches;
    private final Table<Municipality> municipalities;

    MunicipalityRegister(JdbcTemplate batches, Tables tables) {
        this.batches = batches;
        this.municipalities = tables.of("municipality", Municipality.class, "istat");
    }

    /** The municipality with that ISTAT code. */
    @Transactional(readOnly = true)
    public Optional<Municipality> find(String istat) {
        return municipalities.find(istat);
    }

    /** The municipalities whose name begins so, by name, at most 50. */
    @Transactional(readOnly = true)
    public List<Municipality> search(String beginning) {
        return municipalities.list(
                "where lower(left(name, length(?))) = lower(?) order by name, istat limit 50", beginning, beginning);
    }

    /**
     * Loads a register: new municipalities are added, known ones brought up to date, residents kept by date. A municipality
     * whose ISTAT code has changed is recognised by its cadastral code and keeps its history.
     *
     * @param fileName as its user knows it, for the report
     */
    @Transactional
    public ImportReport importFrom(InputStream content, String fileName) {
        var file = RegisterFile.read(bytes(content));
        if (!file.badLines().isEmpty()) {
            return ImportReport.refused(fileName, file.badLines());
        }
        var renumbered = renumber(file.rows());
        save(file.rows());
        return ImportReport.loaded(fileName, file.rows().size(), renumbered);
    }

    private List<String> renumber(List<RegisterRow> rows) {
        Map<String, String> known = new HashMap<>();
        batches.query("select cadastral_code, istat from municipality where cadastral_code is not null", row -> {
            known.put(row.getString(1), row.getString(2));
        });
        var sentences = new ArrayList<String>();
        for (var row : rows) {
            row.cadastralCode()
                    .map(known::get)
                    .filter(istat -> !istat.equals(row.istat()))
                    .ifPresent(istat -> {
                        batches.update("update municipality set istat = ? where istat = ?", row.istat(), istat);
                        sentences.add("%s: codice ISTAT %s, prima %s.".formatted(row.name(), row.istat(), istat));
                    });
        }
        return sentences;
    }

    /** Adds or updates municipalities and their residents. */
    void save(List<RegisterRow> rows) {
        batches.batchUpdate(
                """
                insert into municipality (istat, cadastral_code, name, province, region_code, region_name, surface_km2)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (istat) do update set
                    cadastral_code = coalesce(excluded.cadastral_code, municipality.cadastral_code),
                    name = excluded.name, province = excluded.province, region_code = excluded.region_code,
                    region_name = excluded.region_name,
                    surface_km2 = coalesce(excluded.surface_km2, municipality.surface_km2)""",
                rows,
                BATCH,
                MunicipalityRegister::municipality);
        batches.batchUpdate(
                """
                insert into municipality_population (istat, reference_date, residents) values (?, ?, ?)
                on conflict (istat, reference_date) do update set residents = excluded.residents""",
                rows.stream().flatMap(row -> row.residents().stream()).toList(),
                BATCH,
                MunicipalityRegister::residents);
    }

    private static void municipality(PreparedStatement insert, RegisterRow row) throws SQLException {
        insert.setString(1, row.istat());
        insert.setString(2, row.cadastralCode().orElse(null));
        insert.setString(3, row.name());
        insert.setString(4, row.province());
        insert.setString(5, row.regionCode());
        insert.setString(6, row.regionName());
        insert.setBigDecimal(7, row.surfaceKm2().orElse(null));
    }

    private static void residents(PreparedStatement insert, Residents residents) throws SQLException {
        insert.setString(1, residents.istat());
        insert.setObject(2, residents.referenceDate());
        insert.setInt(3, residents.residents());
    }

    private static byte[] bytes(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
