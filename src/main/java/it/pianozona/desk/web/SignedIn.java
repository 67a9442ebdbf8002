/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.territory.OfficeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the frame of every page says of the person.
 *
 * @param name given and family name
 * @param offices names of the offices that they act for today, in their order
 * @param areas for example "Ambito distrettuale Rhodense"
 * @param unread notices that they have not opened
 * @param officeIds of the same offices
 */
record SignedIn(String name, List<String> offices, List<String> areas, int unread, Set<String> officeIds) {

    private static final int MARKS = 2;

    /**
     * An entry of the menu.
     *
     * @param icon name of its sign among those of Bootstrap Italia
     * @param handy whether it also stands in the bar at the bottom of a phone
     * @param count of what waits there; 0 where nothing is counted
     * @param paths beginnings of the addresses of its pages
     */
    record Entry(String title, String address, String icon, boolean handy, int count, List<String> paths) {

        /** Whether the page at that address, within the product, belongs to it. */
        public boolean holds(String here) {
            return here.equals(address) || paths.stream().anyMatch(here::startsWith);
        }
    }

    /** Two letters that stand for the person on a phone. */
    public String initials() {
        var marks = Stream.of(name.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .toList();
        return marks.size() < MARKS ? String.join("", marks) : marks.get(0) + marks.get(marks.size() - 1);
    }

    /** The person and for whom they act, for example "Elena Brambati, Sindaco di Rho"; once where both are the same. */
    public String words() {
        if (offices.isEmpty() || name.startsWith(offices.get(0))) {
            return offices.size() > 1 ? name + others(offices.size() - 1) : name;
        }
        return name + ", " + offices.get(0) + others(offices.size() - 1);
    }

    private static String others(int more) {
        return more == 0 ? "" : more == 1 ? " e un altro ufficio" : " e altri %d uffici".formatted(more);
    }

    /** Where they work: the area, or how many. */
    public String where() {
        return switch (areas.size()) {
            case 0 -> "La programmazione sociale di zona";
            case 1 ->
                areas.get(0).substring(0, 1).toUpperCase(Locale.ITALY)
                        + areas.get(0).substring(1);
            default -> "%d ambiti".formatted(areas.size());
        };
    }

    /** At most seven, in the order in which a day goes. */
    public List<Entry> menu() {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("Scrivania", "/", "inbox", true, 0, List.of()));
        entries.add(new Entry("Compiti", "/camunda/app/tasklist/default/", "check-circle", true, 0, List.of()));
        entries.add(new Entry(
                "Fascicoli",
                "/fascicoli",
                "folder",
                true,
                0,
                List.of("/fascicolo/", "/piani/", "/accordi/", "/sezioni/", "/cicli/")));
        own().ifPresent(entries::add);
        entries.add(new Entry("Avvisi", "/avvisi", "mail", false, unread, List.of("/avvisi/")));
        entries.add(new Entry("Servizi", "/servizi", "list", false, 0, List.of()));
        entries.add(new Entry("Guida", "/guida", "help-circle", false, 0, List.of("/guida/")));
        return entries;
    }

    /** The page that is made for what the person does: the first that fits. */
    private Optional<Entry> own() {
        return Stream.of(
                        of(OfficeKind.COORDINATORS.officeId("")).map(any -> own("Regia", "/regia", "/regia/")),
                        of(OfficeKind.REGION.officeId(""))
                                .map(code -> own("Quadro regionale", "/regioni/" + code, "/regioni/")),
                        of(OfficeKind.MAYOR.officeId(""))
                                .map(istat -> own("Il mio Comune", "/comune/" + istat, "/comune/")),
                        of(OfficeKind.SIGNATORY.officeId(OfficeKind.MAYOR.officeId("")))
                                .map(istat -> own("Il mio Comune", "/comune/" + istat, "/comune/")),
                        of(OfficeKind.HEALTH_MANAGEMENT.officeId(""))
                                .map(code -> own("Azioni congiunte", "/aziende/" + code, "/aziende/")),
                        of(OfficeKind.PLAN_OFFICE.officeId(""))
                                .map(code -> own("Ufficio di piano", "/uffici-di-piano", "/uffici-di-piano/")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Entry own(String title, String address, String path) {
        return new Entry(title, address, "pa", false, 0, List.of(path));
    }

    /** What follows the prefix in the first of the offices that begins with it. */
    private Optional<String> of(String prefix) {
        return officeIds.stream()
                .filter(office -> office.startsWith(prefix))
                .sorted()
                .map(office -> office.substring(prefix.length()))
                .findFirst();
    }
}
