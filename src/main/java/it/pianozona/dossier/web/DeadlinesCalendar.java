/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Deadlines as iCalendar (RFC 5545): one day-long event each, whose id stays the same while title and day do. */
final class DeadlinesCalendar {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private DeadlinesCalendar() {}

    static byte[] of(String cycleKey, List<Deadline> deadlines, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Pianozona//Fascicolo//IT");
        line(text, "X-WR-CALNAME:" + escaped("Scadenze " + cycleKey));
        deadlines.forEach(one -> event(text, cycleKey, one, now));
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder text, String cycleKey, Deadline one, Instant now) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:%s@pianozona".formatted(id(cycleKey, one)));
        line(text, "DTSTAMP:" + MOMENT.format(now));
        line(text, "DTSTART;VALUE=DATE:" + DAY.format(one.due()));
        line(text, "DTEND;VALUE=DATE:" + DAY.format(one.due().plusDays(1)));
        line(text, "SUMMARY:" + escaped("%s: %s".formatted(cycleKey, one.title())));
        line(text, "DESCRIPTION:" + escaped("%s. %s".formatted(one.who(), one.source())));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static UUID id(String cycleKey, Deadline one) {
        return UUID.nameUUIDFromBytes(
                (cycleKey + one.title() + one.who() + day(one.due())).getBytes(StandardCharsets.UTF_8));
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Lines longer than 75 octets go on in the next one, after a blank. */
    private static void line(StringBuilder text, String content) {
        var used = 0;
        for (var character : content.codePoints().mapToObj(Character::toString).toList()) {
            var octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST_LINE) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(character);
            used += octets;
        }
        text.append("\r\n");
    }
}
