/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants notices by e-mail: for each topic single messages, a daily digest or none. */
@Service
public class Choices {

    private final JdbcClient jdbc;
    private final MailSettings settings;

    Choices(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

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
            jdbc.sql("select person, topic, way from notice_choice where person in (:people)")
                    .param("people", people)
                    .query(row -> {
                        byPerson.computeIfAbsent(row.getString(1), person -> new EnumMap<>(Topic.class))
                                .put(Topic.valueOf(row.getString(2)), Way.valueOf(row.getString(3)));
                    });
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
                jdbc.sql(
                                """
                        insert into notice_choice (person, topic, way) values (:person, :topic, :way)
                        on conflict (person, topic) do update set way = excluded.way
                        """)
                        .param("person", person)
                        .param("topic", topic.name())
                        .param("way", way.name())
                        .update();
            }
        });
    }
}
