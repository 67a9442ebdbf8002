/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments and strategic implications of the results, with their authors; what was written before stays (LO15-48). */
@Service
public class Readings {

    /** The code of the knowledge survey among the results. */
    public static final String KNOWLEDGE = "CONOSCENZA";

    /** The code of homogeneity among the results. */
    public static final String HOMOGENEITY = "OMOGENEITA";

    /** The code of transfers among the results. */
    public static final String TRANSFERS = "TRASFERIMENTI_AMBITO";

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final LegalRecord record;
    private final BusinessClock clock;

    Readings(JdbcClient jdbc, LegalRecord record, BusinessClock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    /** The last reading of each result of an area, by code. */
    @Transactional(readOnly = true)
    public Map<String, Reading> of(String key, String area) {
        return jdbc.sql(
                        """
                select distinct on (r.result) r.*, coalesce(p.given_name || ' ' || p.family_name, r.person) as author
                  from profile_reading r left join person p on p.id = r.person
                 where r.profile = ? and r.area = ? order by r.result, r.position desc
                """)
                .params(key, area)
                .query(Columns.of(Reading.class).by("result", String.class));
    }

    /**
     * Writes how a result is read.
     *
     * @throws RuleViolated if a text has more than 4,000 characters
     */
    @Transactional
    public void write(
            CommunityProfile profile,
            String area,
            String result,
            String reading,
            String implications,
            String personId,
            String office) {
        new Problems()
                .unless(
                        reading.length() <= LONGEST,
                        "«Commento di lettura»: al massimo 4.000 caratteri: accorcia il testo.")
                .unless(
                        implications.length() <= LONGEST,
                        "«Implicazioni strategiche»: al massimo 4.000 caratteri: accorcia il testo.")
                .refuse();
        var before = of(profile.key(), area).get(result);
        jdbc.sql(
                        """
                insert into profile_reading (profile, area, result, reading, implications, person, office, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(profile.key(), area, result, reading, implications, personId, office)
                .param(Timestamp.from(clock.instant()))
                .update();
        record.append(
                new LegalRecord.Act(
                        profile.territory(), profile.key(), personId, office, "Lettura del risultato " + result),
                before == null ? null : Map.of("lettura", before.reading(), "implicazioni", before.implications()),
                Map.of("ambito", area, "lettura", reading, "implicazioni", implications));
    }
}
