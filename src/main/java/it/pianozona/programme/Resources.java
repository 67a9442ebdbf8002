/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.cycle.Cycles;
import it.pianozona.page.OnceARead;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.regional.AreaAllotments;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the funds give a programme (table T1): the acts of the region as they are, updated while the programme runs, and what the planning
 * office writes where the region has not said anything yet, marked provisional.
 */
@Service
public class Resources {

    private static final int LONGEST_ACT = 200;
    private static final int OLDEST_ANNUALITY = 10;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);

    private final JdbcClient jdbc;
    private final Table<Resource> table;
    private final ProgrammePen pen;
    private final ProgrammeOffices offices;
    private final AreaAllotments allotments;
    private final Cycles cycles;

    Resources(
            JdbcClient jdbc,
            Tables tables,
            ProgrammePen pen,
            ProgrammeOffices offices,
            AreaAllotments allotments,
            Cycles cycles) {
        this.jdbc = jdbc;
        this.table = tables.part("programme_resource", Resource.class, "programme", "fund", "annuality");
        this.pen = pen;
        this.offices = offices;
        this.allotments = allotments;
        this.cycles = cycles;
    }

    /** By fund in the order of the files, then by annuality. */
    @Transactional(readOnly = true)
    public List<Resource> of(UUID programme) {
        return OnceARead.get("programme-resources-" + programme, () -> read(programme));
    }

    private List<Resource> read(UUID programme) {
        return table.list("where programme = ? order by annuality", programme).stream()
                .sorted(Comparator.comparing(Resource::fund).thenComparing(Resource::annuality))
                .toList();
    }

    /** Those of the programmes of a cycle, by year; a year whose programme came to nothing, or that has none, is absent. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Resource>> ofCycle(String cycleKey) {
        return jdbc.sql(
                        """
                select g.year, r.fund, r.annuality, r.act, r.assigned, r.carried, r.provisional
                from programme_resource r join programme g on g.id = r.programme
                where g.cycle = :cycle and g.state not in ('REJECTED', 'WAIVED', 'LAPSED')
                order by g.year, r.fund, r.annuality
                """)
                .param("cycle", cycleKey)
                .query(Columns.of(Resource.class).allBy("year", Integer.class));
    }

    /** The funds of the area's region. */
    public Funds funds(Programme programme) {
        return cycles.profileOf(programme.cycleKey()).funds();
    }

    /**
     * Takes over what the acts of the region in force give the area for the year. What the office has written for the same fund gives way;
     * what is left of earlier years stays. An amount that no act in force gives any more is provisional again.
     *
     * @return what has changed, in words for who reads them; none if the region has said nothing new
     */
    @Transactional
    public List<String> load(UUID programmeId) {
        var programme = pen.take(programmeId, Hand.RESOURCES);
        var before = of(programmeId).stream().collect(Collectors.toMap(Resources::place, Function.identity()));
        var changes = new ArrayList<String>();
        for (var given : allotments.of(programme.area(), programme.year())) {
            take(programme, given, Optional.ofNullable(before.remove(place(given.fund(), programme.year()))))
                    .ifPresent(changes::add);
        }
        before.values().stream()
                .filter(one -> one.annuality() == programme.year() && !one.provisional())
                .forEach(one -> {
                    table.save(provisional(one), "programme", programmeId);
                    changes.add("%s: nessun atto in vigore assegna più %s €"
                            .formatted(one.fund().italian(), ItalianNumber.euro(one.assigned())));
                });
        if (!changes.isEmpty()) {
            pen.log(programme, "sistema", "", "Importi della Regione caricati", null, changes);
        }
        return changes;
    }

    private Optional<String> take(Programme programme, AreaAllotments.Allotment given, Optional<Resource> before) {
        var now = new Resource(
                given.fund(),
                programme.year(),
                cut(given.acts()),
                given.amount(),
                before.map(Resource::carried).orElse(NONE),
                false);
        if (before.equals(Optional.of(now))) {
            return Optional.empty();
        }
        table.save(now, "programme", programme.id());
        return Optional.of("%s: %s €%s"
                .formatted(
                        now.fund().italian(),
                        ItalianNumber.euro(now.assigned()),
                        before.filter(old -> old.assigned().compareTo(now.assigned()) != 0)
                                .map(old -> ", prima %s €".formatted(ItalianNumber.euro(old.assigned())))
                                .orElse("")));
    }

    private static Resource provisional(Resource one) {
        return new Resource(one.fund(), one.annuality(), one.act(), one.assigned(), one.carried(), true);
    }

    /**
     * Writes amounts of funds: a provisional one where no act of the region gives it, and what is left of earlier years.
     *
     * @param written replaces all that the office had written; what acts of the region give keeps its amount
     * @throws it.pianozona.rule.RuleViolated naming the row, if one has an unknown fund, an annuality that is to come, a negative amount,
     *     an amount without what it rests on, or is there twice
     */
    @Transactional
    public void write(UUID programmeId, List<Resource> written, String personId) {
        var programme = pen.take(programmeId, Hand.RESOURCES);
        var office = pen.office(personId, writers(programme), "l'ufficio di piano o la ragioneria");
        var before = of(programmeId);
        var fixed = before.stream()
                .filter(one -> !one.provisional() && one.annuality() == programme.year())
                .collect(Collectors.toMap(Resources::place, Function.identity()));
        check(programme, written);
        table.delete("where programme = ?", programmeId);
        var all = new ArrayList<Resource>();
        for (var row : written) {
            var given = fixed.remove(place(row));
            all.add(given == null ? row : with(given, row.carried()));
        }
        fixed.values().forEach(given -> all.add(with(given, NONE)));
        all.forEach(row -> table.insert(row, "programme", programmeId));
        pen.log(programme, personId, office, "Importi dell'anno salvati", before, of(programmeId));
    }

    /** Who writes the amounts: planning office, its head, accounting office. */
    public List<String> writers(Programme programme) {
        var all = new ArrayList<>(offices.drafters(programme));
        all.add(offices.accounting(programme));
        return all;
    }

    private void check(Programme programme, List<Resource> written) {
        var problems = new Problems();
        var places = new ArrayList<String>();
        for (int at = 0; at < written.size(); at++) {
            var row = written.get(at);
            var line = "Riga %d, ".formatted(at + 1);
            problems.unlessSaid(line + "«Fondo»: ", funds(programme).refusal(row.fund(), programme.year()))
                    .unless(
                            row.annuality() <= programme.year()
                                    && row.annuality() >= programme.year() - OLDEST_ANNUALITY,
                            line
                                    + "«Annualità»: scrivi l'anno di cui sono le risorse, dal %d al %d."
                                            .formatted(programme.year() - OLDEST_ANNUALITY, programme.year()))
                    .unless(isEuro(row.assigned()), line + "«Assegnato»: " + EURO)
                    .unless(isEuro(row.carried()), line + "«Residuo»: " + EURO)
                    .unless(
                            row.act().length() <= LONGEST_ACT,
                            line + "«Atto»: al massimo %d caratteri.".formatted(LONGEST_ACT))
                    .unless(
                            row.assigned().signum() == 0 || !row.act().isBlank(),
                            line
                                    + "«Atto»: scrivi su che cosa si fonda l'importo, per esempio «assegnato nel %d»."
                                            .formatted(programme.year() - 1))
                    .unless(
                            !places.contains(place(row)),
                            line + "«Fondo»: fondo e annualità sono già in un'altra riga; somma gli importi.");
            places.add(place(row));
        }
        problems.refuse();
    }

    private static final String EURO =
            "scrivi un importo in euro da 0 in su, con al massimo due decimali, come 1.234,56.";

    private static boolean isEuro(BigDecimal amount) {
        return amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2 && amount.compareTo(LARGEST) <= 0;
    }

    private static Resource with(Resource given, BigDecimal carried) {
        return new Resource(given.fund(), given.annuality(), given.act(), given.assigned(), carried, false);
    }

    private static String place(Resource resource) {
        return place(resource.fund(), resource.annuality());
    }

    private static String place(Fund fund, int annuality) {
        return fund + "-" + annuality;
    }

    private static String cut(String acts) {
        return acts.length() <= LONGEST_ACT ? acts : acts.substring(0, LONGEST_ACT - 1) + "…";
    }
}
