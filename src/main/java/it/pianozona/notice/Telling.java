/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns news for offices into notices for their people and, as each has chosen, into mail. Called by the rounds, after commit. */
@Service
public class Telling {

    private final Recipients recipients;
    private final Choices choices;
    private final Offices offices;
    private final PlanningAreas areas;
    private final PersonalNoticeRows notices;
    private final MailRows mails;
    private final Letters letters;
    private final Carrier carrier;
    private final List<KeyPage> pages;
    private final Clock clock;

    Telling(
            Recipients recipients,
            Choices choices,
            Offices offices,
            PlanningAreas areas,
            PersonalNoticeRows notices,
            MailRows mails,
            Letters letters,
            Carrier carrier,
            List<KeyPage> pages,
            Clock clock) {
        this.recipients = recipients;
        this.choices = choices;
        this.offices = offices;
        this.areas = areas;
        this.notices = notices;
        this.mails = mails;
        this.letters = letters;
        this.carrier = carrier;
        this.pages = pages;
        this.clock = clock;
    }

    /** Tells each person once for each cause, in the caller's transaction. */
    @Transactional
    public void tell(Collection<News> all) {
        var people = recipients.of(
                all.stream().flatMap(news -> news.offices().stream()).distinct().toList());
        var ways = choices.of(people.values().stream()
                .flatMap(List::stream)
                .map(Person::id)
                .distinct()
                .toList());
        var names = areas.territories().stream().collect(Collectors.toMap(Territory::code, Territory::name));
        var titles = new HashMap<String, String>();
        for (var one : all) {
            var news = one.address().isEmpty() ? one.at(KeyPage.among(pages, one.businessKey())) : one;
            for (var office : news.offices()) {
                for (var person : people.getOrDefault(office, List.of())) {
                    var way = Letters.mayWriteTo(person) && carrier.isOpen()
                            ? ways.of(person.id(), news.topic())
                            : Way.NONE;
                    tell(news, office, titles, person, way, names);
                }
            }
        }
    }

    private void tell(
            News news,
            String office,
            Map<String, String> titles,
            Person person,
            Way way,
            Map<String, String> areaNames) {
        var notice = notice(news, office, person, areaNames.getOrDefault(news.territory(), news.territory()));
        if (!notices.add(notice, way) || way != Way.SINGLE) {
            return;
        }
        var title = titles.computeIfAbsent(
                office, id -> offices.find(id).map(Office::name).orElse(id));
        var letter = letters.single(notice, title, areaNames.getOrDefault(news.territory(), news.territory()));
        mails.add(person.id(), news.cause(), office, news.task(), letter.subject(), letter.text(), clock.instant());
    }

    private PersonalNotice notice(News news, String office, Person person, String area) {
        return new PersonalNotice(
                UUID.randomUUID(),
                person.id(),
                news.cause(),
                news.topic(),
                office,
                news.territory(),
                news.businessKey(),
                news.task(),
                Letters.subject(area, news),
                news.text(),
                news.address(),
                news.due(),
                clock.instant(),
                Optional.empty());
    }
}
