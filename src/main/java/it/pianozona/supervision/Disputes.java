/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final Table<Arbiter> arbiters;
    private final Table<Award> awards;

    Disputes(Matters matters, BusinessClock clock, Tables tables) {
        this.matters = matters;
        this.clock = clock;
        this.arbiters = tables.part("supervision_arbiter", Arbiter.class, "matter", "side");
        this.awards = tables.part("supervision_award", Award.class, "matter");
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

    /** Who named an arbiter. */
    private record Naming(UUID matter, String namedBy, String person, LocalDate namedOn) {}

    /** The award. */
    public record Award(String number, @Column("award_date") LocalDate date, AwardOutcome outcome, String text) {}

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
        return arbiters.list("where matter = ? order by named_on, side", matterId);
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
        arbiters.insert(
                new Arbiter(arbiter.side(), arbiter.name().strip()),
                new Naming(matterId, actor.office(), actor.personId(), clock.today()));
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
        awards.insert(award, "matter", matterId, "person", actor.personId(), "recorded_on", clock.today());
    }

    /** The award, once it has been made. */
    @Transactional(readOnly = true)
    public Optional<Award> award(UUID matterId) {
        return awards.find(matterId);
    }
}
