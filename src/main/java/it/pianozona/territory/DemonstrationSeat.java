/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An office of the demonstration with the invented person who holds it. */
record DemonstrationSeat(Office office, Person person) {

    private static final String INVENTED = " (dimostrazione)";

    /** Every office of an area: the mayors, those that every area has, its own, its thematic tables. */
    static List<DemonstrationSeat> ofArea(DemonstrationFiles.Area area, Map<OfficeKind, String> common) {
        var seats = new ArrayList<DemonstrationSeat>();
        area.municipalities().forEach(town -> seats.add(mayor(town)));
        seats.addAll(ofTerritory(area.code(), area.name(), area.signIn(), common));
        area.offices().ifPresent(own -> seats.addAll(ofTerritory(area.code(), area.name(), area.signIn(), own)));
        for (int number = 1; number <= area.tables().size(); number++) {
            seats.add(table(area, number));
        }
        return seats;
    }

    /** One office of each kind, named after the territory. */
    static List<DemonstrationSeat> ofTerritory(
            String code, String name, String signIn, Map<OfficeKind, String> offices) {
        return offices.entrySet().stream()
                .map(entry -> seat(
                        Office.of(entry.getKey(), code, entry.getKey().label() + " " + name),
                        entry.getValue() + "." + signIn,
                        entry.getKey().label(),
                        name))
                .toList();
    }

    static DemonstrationSeat administrator() {
        var kind = OfficeKind.ADMINISTRATOR;
        var office = new Office(kind.slug(), kind, kind.label(), Optional.empty(), Optional.empty());
        return seat(office, "admin", kind.label(), "di sistema");
    }

    private static DemonstrationSeat mayor(DemonstrationFiles.Town town) {
        return seat(
                Office.ofMayor(town.istat(), town.name()),
                "sindaco." + signInWord(town.name()),
                OfficeKind.MAYOR.label(),
                "di " + town.name());
    }

    private static DemonstrationSeat table(DemonstrationFiles.Area area, int number) {
        var kind = OfficeKind.THEMATIC_TABLE;
        var title = area.tables().get(number - 1);
        var office = new Office(
                kind.officeId(number + "-" + area.code()),
                kind,
                "Tavolo " + number + " " + area.name() + ": " + title,
                Optional.of(area.code()),
                Optional.empty());
        return seat(office, "tavolo" + number + "." + area.signIn(), "Tavolo " + number, area.name());
    }

    private static DemonstrationSeat seat(Office office, String signIn, String given, String family) {
        var email = signIn + "@dimostrazione.invalid";
        return new DemonstrationSeat(office, new Person(signIn, given, family + INVENTED, email, true));
    }

    /** "San Demetrio ne' Vestini" becomes {@code san-demetrio-ne-vestini}. */
    private static String signInWord(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
