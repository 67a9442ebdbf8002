/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.record.NextNumber;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes an agreement in force: a party leaves, the lead body changes, adherents come and go (requirement 3.9, 3.16). */
@Service
public class AgreementAmendments {

    /** An agreement is between two parties at least. */
    public static final int LEAST_SIGNATORIES = 2;

    private final AgreementRows rows;
    private final Table<Amendment> amendments;
    private final Agreements agreements;
    private final SupervisionColleges colleges;
    private final JdbcClient jdbc;
    private final NextNumber numbers;

    AgreementAmendments(
            AgreementRows rows,
            Tables tables,
            Agreements agreements,
            SupervisionColleges colleges,
            JdbcClient jdbc,
            NextNumber numbers) {
        this.rows = rows;
        this.amendments = tables.part("agreement_amendment", Amendment.class, "agreement", "number");
        this.numbers = numbers;
        this.agreements = agreements;
        this.colleges = colleges;
        this.jdbc = jdbc;
    }

    /** What is changed. */
    public enum Kind {
        PARTY_LEFT("recesso di un sottoscrittore"),
        AGREED("modifica concordata fra le parti"),
        DISSOLVED("scioglimento"),
        LEAD_BODY("cambio dell'ente capofila"),
        ADHERENT_IN("nuova adesione"),
        ADHERENT_OUT("adesione ritirata");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * Why and since when the agreement changes.
     *
     * @param text what the parties have agreed, Italian
     * @param act number and date of the act, as people cite it
     * @param effectiveOn first day of the change
     * @param personId who records it; "sistema" for the product itself
     */
    public record Ground(String text, String act, LocalDate effectiveOn, String personId) {}

    /** An amendment as it is on record. */
    public record Amendment(int number, Kind kind, String subject, String text, String act, LocalDate effectiveOn) {}

    /**
     * A signatory leaves the day before the ground takes effect. With fewer than two signatories left the agreement is
     * dissolved.
     *
     * @return true if the agreement goes on
     */
    @Transactional
    public boolean partyLeaves(String cycleKey, String office, Ground ground) {
        var agreement = agreements.get(cycleKey);
        requireInForce(agreement);
        endParty(agreement, office, ground);
        add(agreement, Kind.PARTY_LEFT, office, ground);
        var remaining = agreements.signatories(cycleKey);
        if (remaining.size() < LEAST_SIGNATORIES) {
            dissolve(cycleKey, ground);
            return false;
        }
        colleges.leaves(cycleKey, office, ground.effectiveOn().minusDays(1));
        if (agreement.promoter().equals(office)) {
            jdbc.sql("update agreement set promoter = :office where id = :id")
                    .param("office", remaining.get(0).office())
                    .param("id", agreement.id())
                    .update();
            colleges.constitute(cycleKey, ground.personId());
        }
        return true;
    }

    /** The remaining parties have agreed how the agreement goes on, after the one that leaves has left. */
    @Transactional
    public void agreed(String cycleKey, String subject, Ground ground) {
        var agreement = agreements.get(cycleKey);
        requireInForce(agreement);
        add(agreement, Kind.AGREED, subject, ground);
    }

    /** The agreement ends. */
    @Transactional
    public void dissolve(String cycleKey, Ground ground) {
        var agreement = agreements.get(cycleKey);
        requireInForce(agreement);
        rows.setState(agreement.id(), Agreement.State.DISSOLVED);
        add(agreement, Kind.DISSOLVED, "", ground);
    }

    /** Another body leads from the day on which the ground takes effect. */
    @Transactional
    public void leadBodyChanges(String cycleKey, LeadBodyCandidate body, Ground ground) {
        var agreement = agreements.get(cycleKey);
        requireInForce(agreement);
        add(agreement, Kind.LEAD_BODY, body.name(), ground);
    }

    /**
     * A body of the third sector adheres; it is never counted among those whose consent is needed.
     *
     * @param adherentId id that module adhesion gave it
     */
    @Transactional
    public void adheres(String cycleKey, String adherentId, String name, Ground ground) {
        var agreement = agreements.get(cycleKey);
        jdbc.sql(
                        """
                insert into agreement_party (agreement, office, kind, name, position)
                select :id, :office, 'ADHERENT', :name, coalesce(max(position), 0) + 1 from agreement_party where agreement = :id
                """)
                .param("id", agreement.id())
                .param("office", adherentId)
                .param("name", name)
                .update();
        add(agreement, Kind.ADHERENT_IN, adherentId, ground);
    }

    /** An adherent is no more one of the parties. */
    @Transactional
    public void adherentLeaves(String cycleKey, String adherentId, Ground ground) {
        var agreement = agreements.get(cycleKey);
        endParty(agreement, adherentId, ground);
        add(agreement, Kind.ADHERENT_OUT, adherentId, ground);
    }

    /** What a party has committed for a year, in euro with two decimals. */
    @Transactional(readOnly = true)
    public BigDecimal committed(String cycleKey, String office, int year) {
        return jdbc.sql(
                        """
                select coalesce(sum(l.amount), 0.00) from money_line l
                  join agreement a on a.id::text = l.owner and l.instrument = 'AGREEMENT' and l.stage = 'COMMITTED'
                where a.cycle = :cycle and l.body = :office and l.year = :year
                """)
                .param("cycle", cycleKey)
                .param("office", office)
                .param("year", year)
                .query(BigDecimal.class)
                .single();
    }

    /** The amendments of the agreement of a cycle, in order. */
    @Transactional(readOnly = true)
    public List<Amendment> of(String cycleKey) {
        return amendments.list(
                "where agreement = (select id from agreement where cycle = ?) order by number", cycleKey);
    }

    /** The lead body that the parties designated last: by an amendment, otherwise by the scheme. */
    @Transactional(readOnly = true)
    public Optional<String> leadBody(String cycleKey) {
        return jdbc.sql(
                        """
                select name from (
                    select m.subject as name, m.number as at from agreement_amendment m join agreement a on a.id = m.agreement
                     where a.cycle = :cycle and m.kind = 'LEAD_BODY'
                    union all
                    select s.lead_body, 0 from agreement_scheme s join agreement a on a.id = s.agreement and a.round = s.round
                     where a.cycle = :cycle) designated
                order by at desc limit 1
                """)
                .param("cycle", cycleKey)
                .query(String.class)
                .optional();
    }

    /** Whether the agreement of the cycle is in force. */
    @Transactional(readOnly = true)
    public boolean isInForce(String cycleKey) {
        return agreements.get(cycleKey).state() == Agreement.State.IN_FORCE;
    }

    /** What began while the agreement was in force is concluded, also where its plan has ended since. */
    private static void requireInForce(Agreement agreement) {
        if (agreement.state() != Agreement.State.IN_FORCE && agreement.state() != Agreement.State.ENDED) {
            throw new RuleViolated("L'accordo è %s: si modifica solo un accordo in vigore."
                    .formatted(agreement.state().italian()));
        }
    }

    private void endParty(Agreement agreement, String office, Ground ground) {
        var lastDay = ground.effectiveOn().minusDays(1);
        if (!rows.leave(agreement, office, lastDay, ground.text())) {
            throw new RuleViolated("«Ente»: non è fra le parti dell'accordo; scegli un ente dall'elenco delle parti.");
        }
    }

    private void add(Agreement agreement, Kind kind, String subject, Ground ground) {
        var number = numbers.of("agreement_amendment", "agreement", agreement.id());
        amendments.insert(
                new Amendment(number, kind, subject, ground.text(), ground.act(), ground.effectiveOn()),
                "agreement",
                agreement.id(),
                "recorded_by",
                ground.personId());
    }
}
