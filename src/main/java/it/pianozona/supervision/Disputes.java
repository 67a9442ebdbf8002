/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A dispute under the arbitration clause (TUEL art. 34 c. 2): each side names an arbiter, the college the missing ones and
 * the president, the arbiters make their award.
 */
@Service
public class Disputes {

    /** The side of the third arbiter. */
    public static final String PRESIDENT = "PRESIDENTE";

    private final Matters matters;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    Disputes(Matters matters, BusinessClock clock, JdbcClient jdbc) {
        this.matters = matters;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** How the arbiters decided on what was asked. */
    public enum AwardOutcome {
        ACCOLTA("domanda accolta"),
        ACCOLTA_IN_PARTE("domanda accolta in parte"),
        RESPINTA("domanda respinta");

        private final String italian;

        AwardOutcome(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** An arbiter; the side is the office of the party, or {@link #PRESIDENT}. */
    public record Arbiter(String side, String name) {}

    /** The award. */
    public record Award(String number, LocalDate date, AwardOutcome outcome, String text) {}

    /** The offices of both sides, who raised the dispute first. */
    @Transactional(readOnly = true)
    public List<String> sides(UUID matterId) {
        var matter = matters.get(matterId);
        return List.of(matter.reporter(), matter.subject());
    }

    /** The sides that have no arbiter yet. */
    @Transactional(readOnly = true)
    public List<String> sidesWithoutArbiter(UUID matterId) {
        var named = arbiters(matterId).stream().map(Arbiter::side).toList();
        return sides(matterId).stream().filter(side -> !named.contains(side)).toList();
    }

    /** The arbiters named so far. */
    @Transactional(readOnly = true)
    public List<Arbiter> arbiters(UUID matterId) {
        return jdbc.sql("select side, name from supervision_arbiter where matter = :matter order by named_on, side")
                .param("matter", matterId)
                .query(Arbiter.class)
                .list();
    }

    /** The other side answers what is asked: it agrees, or why not. */
    @Transactional
    public void answer(UUID matterId, boolean agrees, String reason, Actor actor) {
        matters.write(
                matterId,
                new Entry(
                        "Risposta alla controversia",
                        actor.office(),
                        actor.personId(),
                        reason,
                        agrees ? "La parte aderisce" : "La parte contesta",
                        "",
                        Optional.empty(),
                        clock.today()));
    }

    /**
     * Names an arbiter.
     *
     * @throws RuleViolated if the same person is an arbiter already
     */
    @Transactional
    public void name(UUID matterId, Arbiter arbiter, Actor actor) {
        if (arbiters(matterId).stream()
                .anyMatch(named -> named.name().equalsIgnoreCase(arbiter.name().strip()))) {
            throw new RuleViolated("«Arbitro»: è già stato nominato; il collegio arbitrale ha tre persone diverse.");
        }
        jdbc.sql(
                        """
                insert into supervision_arbiter (matter, side, name, named_by, person, named_on)
                values (:matter, :side, :name, :office, :person, :day)
                """)
                .param("matter", matterId)
                .param("side", arbiter.side())
                .param("name", arbiter.name().strip())
                .param("office", actor.office())
                .param("person", actor.personId())
                .param("day", clock.today())
                .update();
    }

    /**
     * Records the award.
     *
     * @throws RuleViolated if it is dated in the future or before the arbiters were named
     */
    @Transactional
    public void award(UUID matterId, Award award, Actor actor) {
        if (award.date().isAfter(clock.today())
                || award.date().isBefore(matters.get(matterId).openedOn())) {
            throw new RuleViolated(
                    "«Data del lodo»: sta fra l'apertura della controversia e oggi; controlla la data del deposito.");
        }
        jdbc.sql(
                        """
                insert into supervision_award (matter, number, award_date, outcome, text, person, recorded_on)
                values (:matter, :number, :date, :outcome, :text, :person, :day)
                """)
                .param("matter", matterId)
                .param("number", award.number())
                .param("date", award.date())
                .param("outcome", award.outcome().name())
                .param("text", award.text())
                .param("person", actor.personId())
                .param("day", clock.today())
                .update();
    }

    /** The award, once it has been made. */
    @Transactional(readOnly = true)
    public Optional<Award> award(UUID matterId) {
        return jdbc.sql(
                        "select number, award_date as date, outcome, text from supervision_award where matter = :matter")
                .param("matter", matterId)
                .query(Columns.of(Award.class))
                .optional();
    }
}
