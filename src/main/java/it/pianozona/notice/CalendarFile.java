/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.notice.CalendarEntries.Entry;
import it.pianozona.time.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes a calendar (RFC 5545). The library escapes and folds; times are of Europe/Rome, whose rules go with the file. */
@Component
class CalendarFile {

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final PublicAddress address;
    private final Clock clock;

    CalendarFile(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    byte[] write(List<Entry> entries) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Pianozona//Calendario//IT"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Pianozona"));
        calendar.add(new XProperty("X-WR-TIMEZONE", BusinessClock.ROME.getId()));
        calendar.add(zones.getTimeZone(BusinessClock.ROME.getId()).getVTimeZone());
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        entries.forEach(entry -> calendar.add(event(entry, now)));
        var out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private VEvent event(Entry entry, Instant now) {
        var event = entry.from()
                .map(from -> {
                    var begins = from.atZone(BusinessClock.ROME);
                    return new VEvent(begins, begins.plus(entry.lasts()), entry.title());
                })
                .orElseGet(() -> new VEvent(entry.day(), entry.day().plusDays(1), entry.title()));
        event.replace(new DtStamp(now));
        event.add(new Uid(entry.id() + "@" + address.host()));
        if (entry.from().isEmpty()) {
            event.add(ImmutableTransp.TRANSPARENT);
        }
        if (!entry.place().isEmpty()) {
            event.add(new Location(entry.place()));
        }
        if (!entry.words().isEmpty()) {
            event.add(new Description(entry.words()));
        }
        if (!entry.address().isEmpty()) {
            event.add(new Url(URI.create(address.of(entry.address()))));
        }
        return event;
    }
}
