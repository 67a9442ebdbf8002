/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The preliminary concertation of Comuni and health authority: meetings, the list of actions, both confirmations (AB-29).
 * Rules: F-INDIR.
 */
@Service
public class ConcertationTable {

    private final GuidanceActs acts;
    private final GuidanceDrafting drafting;
    private final Table<Concertation.Meeting> meetings;
    private final Table<Concertation.Answer> answers;
    private final JdbcClient jdbc;
    private final Processes processes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ConcertationTable(
            GuidanceActs acts,
            GuidanceDrafting drafting,
            Tables tables,
            JdbcClient jdbc,
            Processes processes,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.acts = acts;
        this.drafting = drafting;
        this.meetings = tables.part("concertation_meeting", Concertation.Meeting.class, "guidance", "round");
        this.answers = tables.part("concertation_answer", Concertation.Answer.class, "guidance", "round", "side");
        this.jdbc = jdbc;
        this.processes = processes;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records a meeting and its list of fundamental actions.
     *
     * @param actions one per line, at least one
     * @throws RuleViolated if the meeting is to come, or naming the line that is wrong
     */
    @Transactional
    public void meet(String businessKey, Concertation.Meeting meeting, String actions) {
        if (meeting.heldOn().isAfter(clock.today())) {
            throw new RuleViolated("«Data dell'incontro»: è nel futuro; indica un giorno fino a oggi.");
        }
        var act = acts.get(businessKey);
        drafting.list(businessKey, GuidanceItem.Kind.ACTION, "Azioni sociosanitarie fondamentali", actions);
        meetings.insert(meeting, "guidance", act.id(), "round", lastRound(act) + 1);
    }

    /** Records what a side says of the list of the last meeting. */
    @Transactional
    public void answer(String businessKey, Concertation.Answer answer, String personId) {
        var act = acts.get(businessKey);
        answers.insert(
                answer, "guidance", act.id(), "round", lastRound(act), "person", personId, "given_on", clock.today());
    }

    /** What the sides said of the list of the last meeting. */
    public List<Concertation.Answer> answers(String businessKey) {
        var act = acts.get(businessKey);
        return answers.list("where guidance = ? and round = ? order by side", act.id(), lastRound(act));
    }

    private int lastRound(GuidanceAct act) {
        return jdbc.sql("select coalesce(max(round), 0) from concertation_meeting where guidance = ?")
                .param(act.id())
                .query(Integer.class)
                .single();
    }

    /** Whether both sides confirmed the list of the last meeting. */
    public boolean isConfirmed(String businessKey) {
        var given = answers(businessKey);
        return given.size() == Concertation.Side.values().length
                && given.stream().allMatch(Concertation.Answer::confirmed);
    }

    /** Says that the concertation is closed (message {@code ConcertationClosed}). */
    @Transactional
    public void close(String businessKey) {
        var area = acts.get(businessKey).territory();
        events.publishEvent(new ConcertationClosed(businessKey, area));
        processes.tellTerritory(ConcertationClosed.MESSAGE, area);
    }
}
