/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.MoneySums;
import it.pianozona.money.Stage;
import it.pianozona.programme.YearsMoney.Given;
import it.pianozona.regional.AreaAllotments;
import it.pianozona.regional.AreaAllotments.Allotment;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money of a plan through its years, of every paper that speaks of it: plan, agreement, programmes. One statement for each table. */
@Service
public class PlanYears {

    /** Of the minimum share of the Fondo nazionale: the ministry counts its column of childhood, adolescence and family. */
    private static final String MINORS = "MINORI";

    private final JdbcClient jdbc;
    private final Money money;
    private final Programmes programmes;
    private final Resources resources;
    private final AreaAllotments allotments;
    private final Cycles cycles;
    private final BusinessClock clock;

    PlanYears(
            JdbcClient jdbc,
            Money money,
            Programmes programmes,
            Resources resources,
            AreaAllotments allotments,
            Cycles cycles,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.money = money;
        this.programmes = programmes;
        this.resources = resources;
        this.allotments = allotments;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * The figures of a plan's papers that count, each paper with its own: neither of a programme that came to nothing, nor what is only
     * proposed for one. Whoever compares papers asks {@link MoneySums#latest} of these.
     */
    @Transactional(readOnly = true)
    public List<MoneyLine> figures(String cycleKey) {
        var none = programmes.ofCycle(cycleKey).stream()
                .filter(Programme::isNone)
                .map(Programme::key)
                .collect(Collectors.toSet());
        return money.ofCycle(cycleKey).stream()
                .filter(line -> line.instrument() != Instrument.PROGRAMME
                        || line.stage() != Stage.ESTIMATE && !none.contains(line.owner()))
                .toList();
    }

    /** As it stands now. */
    @Transactional(readOnly = true)
    public YearsMoney of(PlanningCycle cycle) {
        var years = years(cycle);
        return YearsMoney.of(
                years,
                figures(cycle.key()),
                given(cycle, years),
                cycles.profileOf(cycle).funds(),
                cycle.end().isBefore(clock.today()),
                targets(cycle.key()));
    }

    /** The sheets of the programmes that are for the people of a minimum share, with its code. */
    private Map<UUID, String> targets(String cycleKey) {
        return jdbc
                .sql(
                        """
                select s.id from programme_sheet s join programme g on g.id = s.programme
                where g.cycle = :cycle and s.fnps_column = 'FAMILY'
                """)
                .param("cycle", cycleKey)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toMap(sheet -> sheet, sheet -> MINORS));
    }

    /** The years of a plan. */
    public static List<Integer> years(PlanningCycle cycle) {
        return IntStream.rangeClosed(cycle.start().getYear(), cycle.end().getYear())
                .boxed()
                .toList();
    }

    private List<Given> given(PlanningCycle cycle, List<Integer> years) {
        var ofProgrammes = resources.ofCycle(cycle.key());
        var ofActs = allotments.of(cycle.area(), years);
        var all = new ArrayList<Given>();
        for (int year : years) {
            if (ofProgrammes.containsKey(year)) {
                ofProgrammes.get(year).forEach(resource -> all.add(new Given(year, resource)));
            } else {
                ofActs.getOrDefault(year, List.of()).forEach(act -> all.add(new Given(year, resource(act, year))));
            }
        }
        return all;
    }

    private static Resource resource(Allotment act, int year) {
        return new Resource(act.fund(), year, act.acts(), act.amount(), BigDecimal.ZERO.setScale(2), false);
    }
}
