/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants notices by e-mail: for each topic single messages, a daily digest or none. */
@Service
public class Choices {

    private final Table<Choice> table;
    private final MailSettings settings;

    Choices(Tables tables, MailSettings settings) {
        this.table = tables.of("notice_choice", Choice.class, "person", "topic");
        this.settings = settings;
    }

    private record Choice(String person, Topic topic, Way way) {}

    /** When the daily digest leaves, Europe/Rome. */
    public LocalTime digestAt() {
        return settings.digestAt();
    }

    /** The choices of several people; who has chosen nothing gets what is usual. */
    record Chosen(Map<String, Map<Topic, Way>> byPerson) {

        Way of(String person, Topic topic) {
            return topic.isOpenToChoice()
                    ? byPerson.getOrDefault(person, Map.of()).getOrDefault(topic, topic.usual())
                    : topic.usual();
        }
    }

    Chosen of(Collection<String> people) {
        var byPerson = new HashMap<String, Map<Topic, Way>>();
        if (!people.isEmpty()) {
            table.list("where person = any(?)", people)
                    .forEach(one -> byPerson.computeIfAbsent(one.person(), person -> new EnumMap<>(Topic.class))
                            .put(one.topic(), one.way()));
        }
        return new Chosen(byPerson);
    }

    /** What the person gets today, for each topic that is open to choice, in the order of the page. */
    public Map<Topic, Way> of(String person) {
        var chosen = of(List.of(person));
        var ways = new EnumMap<Topic, Way>(Topic.class);
        Topic.openToChoice().forEach(topic -> ways.put(topic, chosen.of(person, topic)));
        return ways;
    }

    /** Keeps the person's choice for what comes from now on; a topic that is not open to choice is passed over. */
    @Transactional
    public void choose(String person, Map<Topic, Way> ways) {
        ways.forEach((topic, way) -> {
            if (topic.isOpenToChoice()) {
                table.save(new Choice(person, topic, way));
            }
        });
    }
}
