/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sheet still lacks before the list is closed: it may be saved without, and not committed.
 *
 * @param gaps in the order of the form, none where it is whole
 */
public record SheetGaps(List<Gap> gaps) {

    private static final Fund NATIONAL = Fund.of("FNPS");

    /**
     * One thing that is missing.
     *
     * @param field id of the field in its form
     * @param words Italian, for example "manca la descrizione"
     */
    public record Gap(String field, String words) {}

    /** What that sheet lacks. */
    public static SheetGaps of(ProgrammeSheet sheet) {
        var gaps = new ArrayList<Gap>();
        if (sheet.goesOn()) {
            describe(sheet, gaps);
            pay(sheet, gaps);
            if (sheet.parts().results().isEmpty()) {
                gaps.add(new Gap("indicatori", "manca un risultato atteso con il suo indicatore"));
            }
        }
        return new SheetGaps(List.copyOf(gaps));
    }

    private static void describe(ProgrammeSheet sheet, List<Gap> gaps) {
        var delivery = sheet.delivery();
        var roots = sheet.roots();
        unless(
                roots.action().isPresent() || roots.objective().isPresent(),
                "azione",
                "manca l'azione o l'obiettivo del piano",
                gaps);
        unless(
                !sheet.ownership().socialOwner().isBlank()
                        || !sheet.ownership().healthOwner().isBlank(),
                "titolareSociale",
                "manca il titolare",
                gaps);
        unless(!delivery.target().isBlank(), "target", "mancano i destinatari", gaps);
        unless(delivery.users().isPresent(), "utenti", "manca quanti utenti in media nell'anno", gaps);
        unless(!delivery.description().isBlank(), "descrizione", "manca la descrizione", gaps);
        unless(
                delivery.management() != Management.OTHER
                        || !delivery.managementWords().isBlank(),
                "gestioneParole",
                "manca in quale altro modo si gestisce",
                gaps);
    }

    private static void pay(ProgrammeSheet sheet, List<Gap> gaps) {
        var costs = sheet.parts().costs();
        unless(
                costs.stream().noneMatch(one -> one.fund().equals(NATIONAL))
                        || sheet.service().fnpsRow().isPresent(),
                "fnpsRiga",
                "manca dove sta nella tabella del Fondo nazionale politiche sociali",
                gaps);
        unless(sheet.total().isPresent(), "totale", "manca il costo totale", gaps);
        sheet.uncovered()
                .filter(left -> left.signum() != 0)
                .ifPresent(left -> gaps.add(new Gap("costi", uncovered(sheet, left))));
    }

    /** For example "i costi coprono 80,00 € su 100,00 €: mancano 20,00 €". */
    private static String uncovered(ProgrammeSheet sheet, BigDecimal left) {
        return "i costi per fonte danno %s € su %s € di totale: %s %s €"
                .formatted(
                        ItalianNumber.euro(sheet.covered()),
                        ItalianNumber.euro(sheet.total().orElseThrow()),
                        left.signum() > 0 ? "mancano" : "sono di troppo",
                        ItalianNumber.euro(left.abs()));
    }

    private static void unless(boolean holds, String field, String words, List<Gap> gaps) {
        if (!holds) {
            gaps.add(new Gap(field, words));
        }
    }

    public boolean isWhole() {
        return gaps.isEmpty();
    }

    /** All in one line, Italian. */
    public String words() {
        return String.join("; ", gaps.stream().map(Gap::words).toList());
    }
}
