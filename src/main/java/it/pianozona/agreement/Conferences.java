/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.decision.SittingDates;
import it.pianozona.record.NextNumber;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.Deputies;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conference of the administrations and their consents (step 3 of requirement 3.8, TUEL art. 34 c. 3). */
@Service
public class Conferences {

    private static final int MIN_TEXT = 20;

    private final JdbcClient jdbc;
    private final Table<Conference> conferences;
    private final Table<Position> consents;
    private final AgreementRows rows;
    private final Agreements agreements;
    private final Cycles cycles;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final NextNumber numbers;

    Conferences(
            JdbcClient jdbc,
            Tables tables,
            AgreementRows rows,
            Agreements agreements,
            Cycles cycles,
            Deputies deputies,
            BusinessClock clock,
            NextNumber numbers) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.rows = rows;
        this.agreements = agreements;
        this.cycles = cycles;
        this.deputies = deputies;
        this.clock = clock;
        this.conferences = tables.part("agreement_conference", Conference.class, "agreement", "number");
        this.consents = tables.part("agreement_consent", Position.class, "agreement", "round", "office");
    }

    /** A conference that has been convened; Europe/Rome. */
    public record Conference(int number, int round, LocalDateTime heldAt, String place, Optional<String> minutes) {}

    /** What a party said. */
    public record Position(String office, Consent consent, String remarks, String onBehalf) {}

    /**
     * Convenes the administrations.
     *
     * @param farConfirmed whoever convenes confirms that a day more than sixty days away is meant
     * @throws RuleViolated if the notice is shorter than {@code meeting.noticeDays}, if the day is later than the cycle, or far away and
     *     not confirmed
     */
    @Transactional
    public void convene(String cycleKey, LocalDateTime heldAt, String place, String agenda, boolean farConfirmed) {
        var notice = cycles.profileOf(cycleKey).settings().days("meeting.noticeDays");
        new Problems()
                .unless(
                        !heldAt.toLocalDate().isBefore(clock.today().plusDays(notice)),
                        "«Data e ora»: tra oggi e la conferenza devono passare almeno %s."
                                .formatted(Italian.count(notice, "giorno", "giorni")))
                .refuse();
        SittingDates.checkFarAway("Data e ora", heldAt, cycleKey, farConfirmed, clock.today());
        var agreement = agreements.get(cycleKey);
        var number = numbers.of("agreement_conference", "agreement", agreement.id());
        conferences.insert(
                new Conference(number, agreement.round(), heldAt, place, Optional.empty()),
                "agreement",
                agreement.id(),
                "agenda",
                agenda);
    }

    /** The conference convened last. */
    @Transactional(readOnly = true)
    public Conference last(String cycleKey) {
        return all(cycleKey).get(0);
    }

    /** The conferences, the latest first. */
    @Transactional(readOnly = true)
    public List<Conference> all(String cycleKey) {
        return conferences.list(
                "where agreement = ? order by number desc",
                agreements.get(cycleKey).id());
    }

    /** What the parties have said in the present round, by office. */
    @Transactional(readOnly = true)
    public Map<String, Position> positions(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        return consents.list("where agreement = ? and round = ?", agreement.present()).stream()
                .collect(Collectors.toMap(Position::office, position -> position));
    }

    /** The signatories whose plain consent is missing in the present round: silent, against, or with remarks. */
    @Transactional(readOnly = true)
    public List<Party> withoutConsent(String cycleKey) {
        var positions = positions(cycleKey);
        return agreements.signatories(cycleKey).stream()
                .filter(party -> !positions.containsKey(party.office())
                        || positions.get(party.office()).consent() != Consent.SI)
                .toList();
    }

    /**
     * Records a party's position; one that has been asked again replaces its own.
     *
     * @throws RuleViolated if it is not a plain consent and has no text of at least 20 characters (F-CONS), or if the person has
     *     already said the position of another party (requirement 6.6)
     */
    @Transactional
    public void say(String cycleKey, Position position, String person) {
        new Problems()
                .unless(
                        position.consent() == Consent.SI || position.remarks().length() >= MIN_TEXT,
                        "«Osservazioni»: per un consenso con osservazioni o un dissenso scrivi almeno 20 caratteri.")
                .refuse();
        var agreement = agreements.get(cycleKey);
        if (!keep(agreement, position, person, false)
                && !(mayRepeat(cycleKey, position, person) && keep(agreement, position, person, true))) {
            throw new RuleViolated(
                    "La stessa persona si è già espressa in questa conferenza per un altro ente, e una persona non si esprime due volte, nemmeno per delega o perché ricopre due incarichi: lo fa un altro delegato.");
        }
    }

    /** A further position of the same person: by delegation, where {@code vote.multiDelegation} allows it. */
    private boolean mayRepeat(String cycleKey, Position position, String person) {
        return cycles.profileOf(cycleKey).settings().flag("vote.multiDelegation")
                && deputies.holderActedFor(position.office(), person, clock.today())
                        .isPresent();
    }

    /** Keeps the position, unless the person has said another party's in this round. What the secretariat enters is not its own. */
    private boolean keep(Agreement agreement, Position position, String person, boolean further) {
        return jdbc.sql(
                                """
                insert into agreement_consent (agreement, round, office, consent, remarks, person, on_behalf, given_on)
                select :id, :round, :office, :consent, :remarks, :person, :behalf, cast(:on as date)
                 where :further or :behalf <> '' or not exists (
                    select 1 from agreement_consent
                     where agreement = :id and round = :round and person = :person and office <> :office and on_behalf = '')
                on conflict (agreement, round, office) do update set consent = excluded.consent, remarks = excluded.remarks,
                    person = excluded.person, on_behalf = excluded.on_behalf, given_on = excluded.given_on
                """)
                        .param("id", agreement.id())
                        .param("round", agreement.round())
                        .param("office", position.office())
                        .param("consent", position.consent().name())
                        .param("remarks", position.remarks())
                        .param("person", person)
                        .param("behalf", position.onBehalf())
                        .param("on", clock.today())
                        .param("further", further)
                        .update()
                > 0;
    }

    /**
     * Keeps the minutes and says how the conference ends.
     *
     * @throws RuleViolated before the conference has begun
     */
    @Transactional
    public ConferenceOutcome close(String cycleKey, String minutes) {
        var agreement = agreements.get(cycleKey);
        new Problems()
                .unless(
                        !clock.now().isBefore(last(cycleKey).heldAt()),
                        "La conferenza non si è ancora tenuta: il verbale si redige dalla sua data e ora in poi (TUEL art. 34 c. 3).")
                .refuse();
        conferences.set(List.of(agreement.id(), last(cycleKey).number()), "minutes", minutes);
        var outcome = outcome(cycleKey);
        if (outcome == ConferenceOutcome.CONSENT) {
            rows.setState(agreement.id(), Agreement.State.IN_AUTHORISATION);
        }
        return outcome;
    }

    private ConferenceOutcome outcome(String cycleKey) {
        var without = withoutConsent(cycleKey);
        if (without.isEmpty()) {
            return ConferenceOutcome.CONSENT;
        }
        var positions = positions(cycleKey);
        var onlyRemarks = without.stream()
                .allMatch(party -> positions.containsKey(party.office())
                        && positions.get(party.office()).consent() == Consent.SI_CON_OSS);
        var rounds = cycles.profileOf(cycleKey).settings().count("agreement.maxConferenceRounds");
        return onlyRemarks && agreements.get(cycleKey).remarkRounds() + 1 < rounds
                ? ConferenceOutcome.REMARKS
                : ConferenceOutcome.MISSING;
    }

    /** What the parties that gave remarks or dissent have written, for whoever revises the scheme. */
    @Transactional(readOnly = true)
    public List<String> remarks(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        return jdbc.sql(
                        """
                select p.name, c.remarks from agreement_consent c
                join agreement_party p on p.agreement = c.agreement and p.office = c.office
                where c.agreement = :id and c.remarks <> '' and c.round >= :round - 1 order by c.round desc, p.position
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .query((row, n) -> row.getString(1) + ": " + row.getString(2))
                .list();
    }
}
