/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.sheet.Sheet;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.Foundations;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The offices that a keeper may write in the sheet of people: by identifier or by name, also one that is to be opened with it. */
@Component
class SheetOffices {

    /** Read by people only: the identifier beside it is what counts. */
    private static final String READABLE = "ufficio per esteso";

    private static final int SUGGESTED = 3;

    private final Appointments appointments;
    private final Foundations foundations;

    SheetOffices(Appointments appointments, Foundations foundations) {
        this.appointments = appointments;
        this.foundations = foundations;
    }

    /**
     * An office that can be given.
     *
     * @param toOpen whether it is opened when the sheet is saved
     */
    record Seat(Office office, String territory, List<String> holders, boolean toOpen) {}

    /** What a keeper may give, by identifier. */
    record Given(Map<String, Seat> seats) {

        /** By identifier or, where only one is called so, by name. */
        Optional<Seat> find(String written) {
            var byId = Optional.ofNullable(seats.get(written));
            var called = seats.values().stream()
                    .filter(seat -> seat.office().name().equalsIgnoreCase(written))
                    .limit(2)
                    .toList();
            return byId.or(() -> called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty());
        }

        /** Why it is not among them and what to write instead, Italian. */
        String refusal(String written) {
            var words = List.of(written.toLowerCase(Locale.ITALIAN).split("[-\\s]+"));
            var near = seats.values().stream()
                    .filter(seat -> alike(seat, words) > 0)
                    .sorted(Comparator.comparingLong((Seat seat) -> alike(seat, words))
                            .reversed())
                    .limit(SUGGESTED)
                    .toList();
            var suggested = (near.isEmpty()
                            ? seats.values().stream().limit(SUGGESTED).toList()
                            : near)
                    .stream()
                            .map(seat -> "%s (%s)"
                                    .formatted(seat.office().id(), seat.office().name()))
                            .collect(Collectors.joining("; "));
            return "non è un ufficio dei tuoi territori: scrivi l'identificativo che leggi in «Uffici e titolari» o nel modello"
                    + (suggested.isEmpty() ? "" : ", per esempio " + suggested);
        }
    }

    /** How many of the words stand in identifier or name. */
    private static long alike(Seat seat, List<String> words) {
        var known = (seat.office().id() + " " + seat.office().name()).toLowerCase(Locale.ITALIAN);
        return words.stream()
                .filter(word -> word.length() > 2 && known.contains(word))
                .count();
    }

    /** The offices of the keeper's territories; for an administrator also those of the sheet that can be opened. */
    Given of(String keeperId, List<String> written) {
        var seats = new LinkedHashMap<String, Seat>();
        appointments.keptBy(keeperId).forEach(territory -> appointments
                .seats(territory.code())
                .forEach(seat -> seats.putIfAbsent(
                        seat.office().id(),
                        new Seat(
                                seat.office(),
                                territory.code(),
                                seat.holders().stream().map(Person::id).toList(),
                                false))));
        if (appointments.isAdministrator(keeperId)) {
            written.stream()
                    .distinct()
                    .filter(id -> !seats.containsKey(id))
                    .map(foundations::openable)
                    .flatMap(Optional::stream)
                    .forEach(office -> seats.put(
                            office.id(), new Seat(office, office.territory().orElseThrow(), List.of(), true)));
        }
        return new Given(seats);
    }

    /** Opens what the sheet gives and is not there yet. */
    void open(Seat seat, String keeperId) {
        foundations.openOffice(seat.territory(), seat.office().kind(), keeperId);
    }

    /** The sheet with a row for each vacant office of the keeper, whose people are to be written. */
    Sheet template(String keeperId) {
        var headers = new ArrayList<>(PeopleSheet.COLUMNS);
        headers.add(READABLE);
        var rows = new ArrayList<Sheet.Row>();
        for (var seat : of(keeperId, List.of()).seats().values()) {
            if (seat.holders().isEmpty()) {
                rows.add(new Sheet.Row(
                        rows.size() + 2,
                        List.of(
                                "",
                                "",
                                "",
                                "",
                                "",
                                seat.office().id(),
                                title(seat.office()),
                                "",
                                "",
                                seat.office().name())));
            }
        }
        return new Sheet(headers, rows);
    }

    private static String title(Office office) {
        return (office.kind() == OfficeKind.MAYOR ? HolderKind.ELECTED_MAYOR : HolderKind.APPOINTED).label();
    }
}
