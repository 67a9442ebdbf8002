/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Field;
import it.pianozona.plan.consultation.ParticipantCategory;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.rule.Problems;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the form of an event sends, as it was written.
 *
 * Rules: F-EVENTO.
 * @param presenze number of people by category
 * @param chiudi not empty to close the event with its minutes
 */
public record EventInput(
        String id,
        String tipo,
        String data,
        String luogo,
        String azione,
        String presenti,
        Map<String, String> presenze,
        String verbale,
        String contributi,
        String chiudi) {

    private static final int MOST_PEOPLE = 100_000;

    static EventInput of(ParticipationEvent event) {
        var numbers = new HashMap<String, String>();
        event.attendance().forEach((category, people) -> numbers.put(category.name(), people.toString()));
        return new EventInput(
                event.id().toString(),
                event.kind().name(),
                event.heldAt().withSecond(0).withNano(0).toString(),
                event.place(),
                event.action().map(UUID::toString).orElse(""),
                event.attendees(),
                numbers,
                event.minutes(),
                event.contributions(),
                "");
    }

    /** @throws it.pianozona.rule.RuleViolated with everything that cannot be read */
    ParticipationEvent event(List<ParticipationEvent> existing) {
        var problems = new Problems();
        var kind = Arrays.stream(ParticipationEvent.Kind.values())
                .filter(one -> one.name().equals(tipo))
                .findFirst();
        var heldAt = Field.moment(data);
        var attendance = attendance(problems);
        problems.unless(kind.isPresent(), "«Tipo»: scegli il tipo di evento.")
                .unless(heldAt.isPresent(), "«Data e ora»: indica quando si è tenuto, per esempio 05/03/2018 17:30.")
                .unless(
                        !text(luogo).isEmpty() && text(luogo).length() <= 300,
                        "«Luogo»: indica dove, al massimo 300 caratteri.")
                .unless(text(presenti).length() <= 2000, "«Chi c'era»: al massimo 2.000 caratteri.")
                .unless(
                        text(verbale).length() <= 20_000,
                        "«Verbale»: al massimo 20.000 caratteri; uno più lungo si allega come PDF.")
                .unless(text(contributi).length() <= 20_000, "«Contributi raccolti»: al massimo 20.000 caratteri.")
                .refuse();
        var known =
                existing.stream().filter(one -> one.id().toString().equals(id)).findFirst();
        return new ParticipationEvent(
                known.map(ParticipationEvent::id).orElseGet(UUID::randomUUID),
                kind.orElseThrow(),
                heldAt.orElseThrow(),
                text(luogo),
                kind.get() == ParticipationEvent.Kind.CO_DESIGN ? uuid(text(azione)) : Optional.empty(),
                text(presenti),
                attendance,
                text(verbale),
                text(contributi),
                !text(chiudi).isEmpty(),
                known.map(ParticipationEvent::files).orElse(List.of()));
    }

    private Map<ParticipantCategory, Integer> attendance(Problems problems) {
        var read = new EnumMap<ParticipantCategory, Integer>(ParticipantCategory.class);
        for (var category : ParticipantCategory.values()) {
            var written = text(presenze == null ? "" : presenze.get(category.name()));
            var valid = written.matches("\\d{1,6}") && Integer.parseInt(written) <= MOST_PEOPLE;
            problems.unless(
                    written.isEmpty() || valid,
                    "«%s»: scrivi quante persone, un numero intero.".formatted(category.italian()));
            if (valid && Integer.parseInt(written) > 0) {
                read.put(category, Integer.parseInt(written));
            }
        }
        return read;
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
