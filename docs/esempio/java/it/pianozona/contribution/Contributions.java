/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.contribution;

import it.pianozona.contribution.Contribution.State;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.NextNumber;
import it.pianozona.rule.Problems;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.workflow.Processes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contributions are asked for and decided. */
@Service
public class Contributions {

    private static final CaseTable<State> CASES =
            new CaseTable<>("contribution", "key", "Il contributo", State.class);

    private final JdbcClient jdbc;
    private final Table<Contribution> table;
    private final NextNumber numbers;
    private final Processes processes;

    Contributions(JdbcClient jdbc, Tables tables, NextNumber numbers, Processes processes) {
        this.jdbc = jdbc;
        this.table = tables.of("contribution", Contribution.class, "key");
        this.numbers = numbers;
        this.processes = processes;
    }

    /** @throws it.pianozona.rule.RuleViolated naming all fields that are wrong */
    @Transactional
    public void ask(String area, String subject, Optional<BigDecimal> amount, String personId, String office) {
        new Problems()
                .unless(!subject.isEmpty() && subject.length() <= 200, "«Per che cosa»: scrivilo, in al massimo 200 caratteri.")
                .unless(amount.filter(euro -> euro.signum() > 0).isPresent(), "«Importo»: scrivi gli euro, più di zero.")
                .refuse();
        var asked = new Contribution(
                numbers.key("contribution", "key", area + "-CONTR"), area, subject, amount.orElseThrow(), State.ASKED);
        table.insert(asked);
        var act = new LegalRecord.Act(area, asked.key(), personId, office, "Contributo straordinario chiesto");
        processes.open(
                "contributo-straordinario", asked.key(), Map.of("area", area, "amount", asked.amount()), act, asked);
    }

    @Transactional
    public void decide(String key, boolean granted) {
        CASES.move(jdbc, key, granted ? State.GRANTED : State.REFUSED).now();
    }

    public Contribution get(String key) {
        return table.find(key).orElseThrow();
    }

    public List<Contribution> of(String area) {
        return table.list("where area = ? order by key desc", area);
    }
}
