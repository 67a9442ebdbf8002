/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The values that a profile compares itself with: those published for its region and those that its office recorded, with their source.
 * Rules: A-10, LO15-48.
 */
@Service
public class References {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SOURCE = 300;
    private static final BigDecimal LARGEST = new BigDecimal("1E15");

    private final JdbcClient jdbc;
    private final PlanningAreas areas;
    private final Indicators indicators;
    private final LegalRecord record;
    private final BusinessClock clock;

    References(JdbcClient jdbc, PlanningAreas areas, Indicators indicators, LegalRecord record, BusinessClock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.indicators = indicators;
        this.record = record;
        this.clock = clock;
    }

    /** All that the profile may compare itself with, by code and year. */
    @Transactional(readOnly = true)
    public List<ReferenceValue> of(CommunityProfile profile) {
        return jdbc.sql(
                        """
                select *, owner = :key as own from profile_reference where owner in (:key, :region)
                 order by code, year, owner
                """)
                .param("key", profile.key())
                .param("region", region(profile))
                .query(Columns.of(ReferenceValue.class))
                .list();
    }

    private String region(CommunityProfile profile) {
        return areas.territory(profile.territory()).map(Territory::region).orElse("");
    }

    /** Codes that a reference may have: results of the spending and indicators of the profile. */
    @Transactional(readOnly = true)
    public Set<String> codes(CommunityProfile profile) {
        return Stream.concat(
                        Stream.of(SpendingResult.values()).map(Enum::name),
                        indicators.of(profile).stream().map(Indicator::code))
                .collect(Collectors.toSet());
    }

    /**
     * Records values for one profile; a value of the same code and year is replaced.
     *
     * @throws RuleViolated if one of them has no source, a wrong code, year or sample; then none is saved
     */
    @Transactional
    public void record(CommunityProfile profile, List<ReferenceValue> values, String personId, String office) {
        var known = codes(profile);
        values.forEach(one -> check(one, known).refuse());
        values.forEach(one -> save(profile.key(), one, personId));
        record.append(
                new LegalRecord.Act(
                        profile.territory(), profile.key(), personId, office, "Valori di confronto registrati"),
                null,
                values);
    }

    /** What is wrong with a value. */
    Problems check(ReferenceValue one, Set<String> known) {
        return new Problems()
                .unless(
                        known.contains(one.code()),
                        "«Codice»: «%s» non è un risultato né un indicatore del catalogo: scegli dall'elenco."
                                .formatted(one.code()))
                .unless(
                        one.year() >= 1990 && one.year() <= clock.today().getYear(),
                        "«Anno»: indica un anno dal 1990 al %d."
                                .formatted(clock.today().getYear()))
                .unless(
                        !one.name().isBlank() && one.name().length() <= LONGEST_NAME,
                        "«Di chi è il valore»: scrivi per esempio Lombardia, al massimo 60 caratteri.")
                .unless(
                        one.value().abs().compareTo(LARGEST) < 0
                                && one.value().stripTrailingZeros().scale() <= 2,
                        "«Valore»: scrivi un numero con al massimo due decimali.")
                .unless(
                        one.sample().map(size -> size > 0).orElse(true),
                        "«Campione»: scrivi quanti ambiti sono stati osservati, o lascia vuoto se la fonte non lo dice.")
                .unless(
                        !one.source().isBlank() && one.source().length() <= LONGEST_SOURCE,
                        "«Fonte»: scrivi dove il valore è pubblicato, al massimo 300 caratteri.");
    }

    private void save(String key, ReferenceValue one, String personId) {
        jdbc.sql(
                        """
                insert into profile_reference (owner, code, year, name, value, sample, source, entered_by, entered_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, code, year) do update set name = excluded.name, value = excluded.value,
                    sample = excluded.sample, source = excluded.source, entered_by = excluded.entered_by,
                    entered_on = excluded.entered_on
                """)
                .params(
                        key,
                        one.code(),
                        one.year(),
                        one.name(),
                        one.value(),
                        one.sample().orElse(null),
                        one.source())
                .params(personId, clock.today())
                .update();
    }

    /** Takes back a value that this profile recorded. */
    @Transactional
    public void remove(CommunityProfile profile, String code, int year, String personId, String office) {
        var before = of(profile).stream()
                .filter(one -> one.own() && one.code().equals(code) && one.year() == year)
                .toList();
        if (before.isEmpty()) {
            return;
        }
        jdbc.sql("delete from profile_reference where owner = ? and code = ? and year = ?")
                .params(profile.key(), code, year)
                .update();
        record.append(
                new LegalRecord.Act(profile.territory(), profile.key(), personId, office, "Valore di confronto tolto"),
                before,
                null);
    }
}
