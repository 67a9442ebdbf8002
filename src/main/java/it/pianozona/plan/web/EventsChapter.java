/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.ParticipationEvent;
import it.pianozona.plan.ParticipationEvents;
import it.pianozona.plan.PlanChapter;
import it.pianozona.text.Italian;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The participation events among the chapters of the plan. */
@Component
class EventsChapter implements PlanChapter {

    private final ParticipationEvents events;

    EventsChapter(ParticipationEvents events) {
        this.events = events;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        var all = events.of(cycleKey);
        var open = all.stream().filter(one -> !one.closed()).count();
        var people = all.stream().mapToInt(ParticipationEvent::people).sum();
        return Optional.of(new Link(
                "Eventi di partecipazione",
                "/piani/" + cycleKey + "/eventi",
                "%s, %s, %d senza verbale"
                        .formatted(
                                Italian.count(all.size(), "evento", "eventi"),
                                Italian.count(people, "presenza", "presenze"),
                                open)));
    }
}
