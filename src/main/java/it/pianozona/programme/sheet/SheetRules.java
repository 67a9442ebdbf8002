/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.measure.Measure;
import it.pianozona.money.Euro;
import it.pianozona.plan.chain.Action;
import it.pianozona.region.Entry;
import it.pianozona.rule.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is asked of a sheet whenever it is saved, whatever page, form or file it comes from. What may still be missing while it is
 * being written {@link SheetGaps} says.
 *
 * Rules: ER-20, N-8, N-9.
 * @param kept expected results as they are kept, none of a new sheet
 */
record SheetRules(SheetFrame frame, Collection<Measure> kept) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_USERS = 9_999_999;
    private static final int MOST_PEOPLE = 9_999;
    private static final BigDecimal MOST_WORK = new BigDecimal("100000");
    private static final int WORK_DECIMALS = 2;
    private static final int OLDEST_ANNUALITY = 2000;

    /** Every rule that the sheet breaks. */
    Problems check(ProgrammeSheet sheet) {
        var problems = new Problems();
        problems.unless(!sheet.title().isBlank(), "«Titolo»: scrivi il titolo dell'intervento.");
        limit("Titolo", sheet.title(), LONGEST_TITLE, problems);
        limit("Rischi e dipendenze", sheet.risks(), LONGEST_TEXT, problems);
        course(sheet, problems);
        roots(sheet.roots(), problems);
        own(sheet, problems);
        serve(sheet, problems);
        codes(sheet.codes(), problems);
        term(sheet.term(), problems);
        sheet.parts().milestones().forEach(one -> milestone(one, problems));
        sheet.parts().partners().forEach(one -> partner(one, problems));
        sheet.parts().staff().forEach(one -> staff(one, problems));
        problems.unless(
                sheet.total().map(Euro::isAmount).orElse(true),
                "«Costo totale»: in euro, da 0 in su, al massimo due decimali.");
        cost(sheet.parts().costs(), problems);
        frame.measures().rules(kept).check(sheet.parts().results(), problems);
        return problems;
    }

    private static void limit(String field, String text, int longest, Problems problems) {
        problems.unless(text.length() <= longest, "«%s»: scrivi al massimo %d caratteri.".formatted(field, longest));
    }

    private void course(ProgrammeSheet sheet, Problems problems) {
        var course = sheet.course();
        limit("Motivo", course.reason(), LONGEST_WORDS, problems);
        problems.unless(
                        !course.kind().asksReason() || !course.reason().isBlank(),
                        "«Motivo»: la scheda è %s rispetto all'anno prima: scrivi perché."
                                .formatted(course.kind().italian()))
                .unless(
                        sheet.goesOn()
                                || sheet.parts().costs().isEmpty()
                                        && sheet.total()
                                                .map(all -> all.signum() == 0)
                                                .orElse(true),
                        "«Costi»: un intervento concluso non costa nulla nel %d: togli gli importi, o scegli che continua."
                                .formatted(frame.year()))
                .unless(
                        course.before().map(frame.before()::containsKey).orElse(true),
                        "«Scheda dell'anno prima»: scegli dall'elenco.");
    }

    private void roots(ProgrammeSheet.Roots roots, Problems problems) {
        problems.unless(known(roots.action(), frame.actions()), "«Azione del piano»: scegli dall'elenco.")
                .unless(known(roots.objective(), frame.objectives()), "«Obiettivo»: scegli dall'elenco.")
                .unless(known(roots.need(), frame.needs()), "«Bisogno»: scegli dall'elenco.")
                .unless(
                        roots.priority().isEmpty() || frame.priorities().containsKey(roots.priority()),
                        "«Priorità»: scegli dall'elenco.");
    }

    private static <T> boolean known(Optional<T> chosen, Map<T, String> among) {
        return chosen.map(among::containsKey).orElse(true);
    }

    private void own(ProgrammeSheet sheet, Problems problems) {
        var ownership = sheet.ownership();
        var joint = Arrays.stream(Action.Joint.values()).map(Enum::name).collect(Collectors.toSet());
        limit("Titolare sociale", ownership.socialOwner(), LONGEST_NAME, problems);
        limit("Titolare sanitario", ownership.healthOwner(), LONGEST_NAME, problems);
        problems.unless(joint.containsAll(ownership.joint()), "«Congiunta in»: scegli dall'elenco.")
                .unless(
                        ownership.joint().isEmpty()
                                || !ownership.socialOwner().isBlank()
                                        && !ownership.healthOwner().isBlank(),
                        "«Titolare sociale»: un intervento congiunto ha un titolare sociale e uno sanitario.")
                .unless(
                        frame.municipalities().keySet().containsAll(sheet.municipalities()),
                        "«Comuni serviti»: scegli fra quelli dell'ambito.");
    }

    private void serve(ProgrammeSheet sheet, Problems problems) {
        var service = sheet.service();
        var delivery = sheet.delivery();
        limit("Codice del servizio", service.serviceCode(), 30, problems);
        limit("Obiettivo di servizio", service.serviceTarget(), LONGEST_NAME, problems);
        limit("Livello essenziale", service.leps(), LONGEST_NAME, problems);
        limit("Destinatari", delivery.target(), 300, problems);
        limit("Descrizione", delivery.description(), LONGEST_TEXT, problems);
        limit("Come si gestisce", delivery.managementWords(), LONGEST_WORDS, problems);
        problems.unless(
                        delivery.users()
                                .map(users -> users >= 0 && users <= MOST_USERS)
                                .orElse(true),
                        "«Utenti in media nell'anno»: un numero intero da 0 in su.")
                .unless(
                        service.fnpsRow().isPresent() == service.fnpsColumn().isPresent(),
                        "«Riga del Fondo nazionale»: la tabella del ministero vuole riga e colonna insieme.")
                .unless(
                        delivery.policy().isEmpty()
                                || frame.policies().stream().map(Entry::code).anyMatch(delivery.policy()::equals),
                        "«Politica integrata»: scegli dall'elenco.");
    }

    private static void codes(ProgrammeSheet.Codes codes, Problems problems) {
        limit("Classificazione regionale", codes.classification(), LONGEST_NAME, problems);
        problems.unless(
                        codes.cup().isEmpty() || codes.cup().matches("[A-Z]\\d{2}[A-Z]\\d{2}[0-9A-Z]{9}"),
                        "«CUP»: ha 15 caratteri, come J31H18000120001; ricopialo dal decreto o dal portale.")
                .unless(
                        codes.cig().isEmpty() || codes.cig().matches("[0-9A-Z]{10}"),
                        "«CIG»: ha 10 lettere maiuscole e cifre, come 7654321ABC; ricopialo dalla gara.");
    }

    private void term(ProgrammeSheet.Term term, Problems problems) {
        problems.unless(inYear(term.starts()), "«Inizio»: un giorno del %d.".formatted(frame.year()))
                .unless(inYear(term.ends()), "«Fine»: un giorno del %d.".formatted(frame.year()))
                .unless(
                        term.starts()
                                .flatMap(first -> term.ends().map(last -> !last.isBefore(first)))
                                .orElse(true),
                        "«Fine»: non viene prima dell'inizio.");
    }

    private boolean inYear(Optional<LocalDate> day) {
        return day.map(one -> one.getYear() == frame.year()).orElse(true);
    }

    private void milestone(Milestone one, Problems problems) {
        limit("Tappe", one.title(), LONGEST_NAME, problems);
        limit("Tappe", one.who(), LONGEST_NAME, problems);
        problems.unless(!one.title().isBlank(), "«Tappe»: ogni tappa ha un titolo.")
                .unless(
                        one.day().getYear() == frame.year(),
                        "«Tappe»: «%s» è fuori dal %d, l'anno del programma: scrivi un giorno di quell'anno."
                                .formatted(one.title(), frame.year()));
    }

    private static void partner(Partner one, Problems problems) {
        problems.unless(!one.name().isBlank(), "«Partner»: ogni riga ha il nome del partner.");
        List.of(one.name(), one.role(), one.way()).forEach(text -> limit("Partner", text, LONGEST_NAME, problems));
    }

    private static void staff(StaffLine one, Problems problems) {
        List.of(one.profile(), one.employer()).forEach(text -> limit("Personale", text, LONGEST_NAME, problems));
        problems.unless(!one.profile().isBlank(), "«Personale»: ogni riga ha la figura professionale.")
                .unless(
                        one.people() > 0 && one.people() <= MOST_PEOPLE,
                        "«Personale»: «%s», scrivi quante persone, da 1 in su.".formatted(one.profile()))
                .unless(
                        one.amount().map(SheetRules::isWork).orElse(true),
                        "«Personale»: «%s», ore o equivalenti da 0 in su, con al massimo due decimali."
                                .formatted(one.profile()))
                .unless(
                        one.cost().map(Euro::isAmount).orElse(true),
                        "«Personale»: «%s», il costo è in euro, da 0 in su, con al massimo due decimali."
                                .formatted(one.profile()));
    }

    private static boolean isWork(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST_WORK) < 0
                && amount.stripTrailingZeros().scale() <= WORK_DECIMALS;
    }

    private void cost(List<SheetCost> costs, Problems problems) {
        var places = costs.stream().map(SheetCost::place).toList();
        problems.unless(
                        new HashSet<>(places).size() == places.size(),
                        "«Costi»: la stessa fonte, annualità ed ente compaiono due volte; somma gli importi.")
                .unless(
                        costs.stream().allMatch(one -> one.year() == frame.year()),
                        "«Costi»: l'anno è il %d, quello del programma.".formatted(frame.year()))
                .unless(
                        costs.stream().map(SheetCost::amount).allMatch(Euro::isAmount),
                        "«Costi»: gli importi sono in euro, da 0 in su, con al massimo due decimali.")
                .unless(
                        costs.stream()
                                .flatMap(one -> one.annuality().stream())
                                .allMatch(year -> year >= OLDEST_ANNUALITY && year <= frame.year()),
                        "«Costi»: l'annualità del fondo va dal %d al %d.".formatted(OLDEST_ANNUALITY, frame.year()))
                .unless(
                        costs.stream()
                                .map(SheetCost::body)
                                .allMatch(
                                        body -> body.isEmpty() || frame.bodies().containsKey(body)),
                        "«Costi»: scegli l'ente che paga fra quelli dell'ambito.");
        costs.stream()
                .map(one -> frame.funds().refusal(one.fund(), one.year()))
                .distinct()
                .forEach(refusal -> problems.unlessSaid("«Costi»: ", refusal));
    }
}
