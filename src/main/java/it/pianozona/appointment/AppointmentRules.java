/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.rule.Problems;
import it.pianozona.territory.Tenure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of F-INCARICO (requirements, 3.27): no overlap; funzione in an enlarged plan office; 0 &lt; tempo ≤ 100.
 * Rules: ER-46, ER-70, TO-12.
 */
final class AppointmentRules {

    private static final BigDecimal ALL = new BigDecimal("100");

    private AppointmentRules() {}

    /**
     * What the rules look at.
     *
     * @param heldByOne whether one person at a time holds the office
     * @param enlarged whether it is an enlarged plan office (ER-48)
     * @param tenures of the office, past, present and to come
     */
    record Facts(boolean heldByOne, boolean enlarged, List<Tenure> tenures) {}

    /** @throws it.pianozona.rule.RuleViolated naming every rule that is broken */
    static void check(AppointmentDraft draft, Facts facts) {
        var problems = new Problems();
        problems.unless(
                        !draft.act().isBlank(),
                        "«Atto»: ogni incarico nasce, cambia o finisce con un atto; indicane gli estremi.")
                .unless(
                        draft.action() == AppointmentAction.END
                                ? draft.to().isPresent()
                                : draft.from().isPresent(),
                        draft.action() == AppointmentAction.END
                                ? "«Al»: indica l'ultimo giorno dell'incarico."
                                : "«Dal»: indica il primo giorno.")
                .unless(
                        draft.from().isEmpty()
                                || draft.to()
                                        .map(last -> !last.isBefore(draft.firstDay()))
                                        .orElse(true),
                        "«Al»: non può precedere «Dal».");
        if (draft.action().isEntry()) {
            entry(draft, facts, problems);
        }
        if (draft.action() != AppointmentAction.APPOINT) {
            problems.unless(
                    !draft.replaces().isBlank(),
                    "«Titolare»: scegli dall'elenco chi è sostituito, sospeso, rientra o cessa.");
        }
        problems.refuse();
        overlap(draft, facts, problems);
        problems.refuse();
    }

    private static void entry(AppointmentDraft draft, Facts facts, Problems problems) {
        problems.unless(!draft.person().isBlank(), "«Persona»: scrivi il nome di accesso di chi entra.")
                .unless(draft.kind().isPresent(), "«Titolo»: scegli a che titolo.")
                .unless(!draft.institution().isBlank(), "«Ente»: scegli l'ente da cui viene la persona.")
                .unless(!draft.role().isBlank(), "«Ruolo»: scegli il ruolo dall'elenco.")
                .unless(draft.assignment().isPresent(), "«Forma di assegnazione»: scegli dall'elenco.")
                .unless(
                        draft.share().filter(AppointmentRules::isShare).isPresent(),
                        "«Tempo»: scrivi una percentuale maggiore di 0 e non superiore a 100.")
                .unless(
                        !facts.enlarged() || !draft.functions().isEmpty(),
                        "«Funzione»: nell'ufficio allargato ogni componente ha una o più delle cinque funzioni.");
    }

    private static boolean isShare(BigDecimal share) {
        return share.signum() > 0 && share.compareTo(ALL) <= 0;
    }

    /**
     * What has changed since it was written, on the day on which it takes effect.
     *
     * @throws it.pianozona.rule.RuleViolated if who is to be replaced holds the office no more
     */
    static void checkAgain(AppointmentDraft draft, Facts facts) {
        new Problems()
                .unless(
                        draft.action() != AppointmentAction.REPLACE || holds(facts, draft.replaces(), draft.firstDay()),
                        "Nel frattempo il titolare è cambiato: ritira questa sostituzione e scrivine un'altra.")
                .unless(
                        !draft.action().isEntry()
                                || facts.tenures().stream()
                                        .noneMatch(one -> isOf(one, draft.person()) && meets(one, draft)),
                        "Nel frattempo la persona ha già avuto questo incarico: ritira questa nomina.")
                .refuse();
    }

    private static void overlap(AppointmentDraft draft, Facts facts, Problems problems) {
        switch (draft.action()) {
            case APPOINT -> {
                problems.unless(
                        facts.tenures().stream().noneMatch(one -> isOf(one, draft.person()) && meets(one, draft)),
                        "«Dal»: la persona ricopre già questo incarico in quei giorni.");
                problems.unless(
                        !facts.heldByOne() || facts.tenures().stream().noneMatch(one -> meets(one, draft)),
                        "«Dal»: in quei giorni l'incarico ha già un titolare, e uno solo può ricoprirlo; scegli «Sostituzione».");
            }
            case REPLACE -> {
                problems.unless(!draft.person().equals(draft.replaces()), "«Persona»: chi entra è già titolare.");
                problems.unless(
                        facts.tenures().stream().noneMatch(one -> isOf(one, draft.person()) && meets(one, draft)),
                        "«Dal»: chi entra ricopre già questo incarico in quei giorni.");
                problems.unless(
                        holds(facts, draft.replaces(), draft.firstDay()),
                        "«Titolare»: chi è sostituito non ricopre l'incarico quel giorno.");
                problems.unless(
                        !facts.heldByOne()
                                || facts.tenures().stream()
                                        .noneMatch(one -> !one.from().isBefore(draft.firstDay())),
                        "«Dal»: chi ricopre l'incarico ha cominciato quel giorno o dopo; indica una decorrenza successiva, e chi è solo atteso si fa prima cessare.");
            }
            case SUSPEND -> {
                problems.unless(
                        holds(facts, draft.replaces(), draft.firstDay()),
                        "«Titolare»: chi è sospeso non ricopre l'incarico quel giorno.");
                problems.unless(
                        draft.person().isBlank()
                                || facts.tenures().stream()
                                        .noneMatch(one -> isOf(one, draft.person()) && meets(one, draft)),
                        "«Persona»: chi fa le veci ricopre già questo incarico in quei giorni.");
            }
            case RESUME, END -> {}
        }
    }

    private static boolean isOf(Tenure tenure, String person) {
        return tenure.person().id().equals(person);
    }

    private static boolean holds(Facts facts, String person, LocalDate day) {
        return facts.tenures().stream().anyMatch(one -> isOf(one, person) && one.holdsOn(day));
    }

    private static boolean meets(Tenure tenure, AppointmentDraft draft) {
        return !tenure.isOverOn(draft.firstDay())
                && Optional.of(tenure.from())
                        .filter(from -> draft.to().map(from::isAfter).orElse(false))
                        .isEmpty();
    }
}
