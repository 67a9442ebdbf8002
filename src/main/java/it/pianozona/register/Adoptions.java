/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.record.LegalRecord;
import it.pianozona.register.Adoption.CouncilAct;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities that have adopted a joint regulation; they feed the measure of homogeneity (requirement 3.23b, LO18-10). */
@Service
public class Adoptions {

    private static final int LONGEST_ACT = 200;

    private final JdbcClient jdbc;
    private final Table<CouncilAct> acts;
    private final RegisterRows rows;
    private final RegisterOffices offices;
    private final LegalRecord record;
    private final BusinessClock clock;

    Adoptions(
            JdbcClient jdbc,
            Tables tables,
            RegisterRows rows,
            RegisterOffices offices,
            LegalRecord record,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.acts = tables.part("register_adoption", CouncilAct.class, "entry", "istat");
        this.rows = rows;
        this.offices = offices;
        this.record = record;
        this.clock = clock;
    }

    /** Each municipality that the regulation names, by name, with the act of its council where there is one. */
    @Transactional(readOnly = true)
    public List<Adoption> of(UUID regulation) {
        return jdbc.sql(
                        """
                select m.istat, m.name, a.act, a.adopted_on from register_entry e
                  join municipality m on m.istat = any (e.municipalities)
                  left join register_adoption a on a.entry = e.id and a.istat = m.istat
                 where e.id = ? order by m.name
                """)
                .param(regulation)
                .query(Columns.of(Adoption.class))
                .list();
    }

    /**
     * Records the act by which the council of a municipality adopts the regulation; written anew, it corrects the one before.
     *
     * @throws RuleViolated if a rule forbids it, or the person keeps no acts of the area
     */
    @Transactional
    public void record(UUID regulation, String istat, String act, Optional<LocalDate> on, String personId) {
        var entry = rows.find(regulation)
                .filter(found -> found.kind() == RegisterKind.JOINT_REGULATION)
                .orElseThrow(() -> new IllegalArgumentException("no joint regulation " + regulation));
        var office = offices.recordingActs(entry.area(), personId)
                .orElseThrow(
                        () -> new RuleViolated("L'atto del consiglio lo registra l'ufficio di piano o la segreteria."));
        new Problems()
                .unless(
                        entry.state() == RegisterEntry.State.ACTIVE,
                        "Il regolamento non è attivo: le adozioni si registrano quando la voce è confermata.")
                .unless(
                        entry.municipalities().contains(istat),
                        "«Comune»: scegli un Comune fra quelli del regolamento.")
                .unless(
                        !act.isEmpty() && act.length() <= LONGEST_ACT,
                        "«Atto del consiglio»: scrivi gli estremi, al massimo 200 caratteri.")
                .unless(
                        on.filter(day -> !day.isAfter(clock.today())).isPresent(),
                        "«Data»: scrivi la data dell'atto, non futura.")
                .refuse();
        var before = of(regulation).stream()
                .filter(adoption -> adoption.istat().equals(istat))
                .findFirst();
        var adopted = new CouncilAct(act, on.orElseThrow());
        acts.save(adopted, "entry", regulation, "istat", istat, "recorded_by", personId);
        record.append(
                new LegalRecord.Act(entry.area(), entry.key(), personId, office, "Adozione di un regolamento comune"),
                before.orElse(null),
                new CouncilAct(istat + ", " + act, on.orElseThrow()));
    }
}
