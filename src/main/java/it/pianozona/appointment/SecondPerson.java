/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.SignInAccess.Seen;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Whose word a change waits for after it was written. An office that votes, signs, coordinates or keeps something is never given
 * or taken by one keeper alone: the appointed accepts or, where the title comes from an election, a decree or the law, another
 * keeper confirms, whichever is first; an acceptance that may be the writer's own asks for both. Who is put out cannot be asked, so that an end or a rest is confirmed by another keeper.
 */
@Component
@EnableConfigurationProperties(AppointmentSettings.class)
class SecondPerson {

    private static final String ANOTHER_KEEPER =
            "un'altra persona della segreteria o un amministratore; se non c'è, si nomina prima.";

    private final AppointmentSettings settings;
    private final AppointmentTargets targets;
    private final OwnFavour ownFavour;
    private final Hands hands;

    SecondPerson(AppointmentSettings settings, AppointmentTargets targets, OwnFavour ownFavour, Hands hands) {
        this.settings = settings;
        this.targets = targets;
        this.ownFavour = ownFavour;
        this.hands = hands;
    }

    /** Whose word it waits for. */
    Waits waits(AppointmentTarget target, AppointmentDraft draft) {
        if (!(target instanceof ToOffice of)) {
            return Waits.FOR_KEEPER;
        }
        var sensitive = of.office().kind().needsSecondPerson();
        if (draft.action().isEntry()) {
            return sensitive || mustAccept(draft) ? Waits.FOR_APPOINTED : Waits.FOR_NOBODY;
        }
        return sensitive ? Waits.FOR_KEEPER : Waits.FOR_NOBODY;
    }

    /** Whether nobody but the appointed can say yes: the title asks for it. */
    boolean mustAccept(AppointmentDraft draft) {
        return draft.action().isEntry()
                && draft.kind().filter(settings.acceptance()::contains).isPresent();
    }

    /** Whether the writer of a change, or whoever confirms it, gains by it. */
    void requireNoPart(AppointmentTarget target, AppointmentDraft draft, String personId) {
        var comesBack = draft.action() == AppointmentAction.RESUME;
        if (target instanceof ToOffice) {
            if (!draft.person().isEmpty()) {
                ownFavour.requireNoPart(personId, draft.person(), target.id());
            }
            if (comesBack) {
                ownFavour.requireNoPart(personId, draft.replaces(), target.id());
            }
        } else if (draft.action().isEntry()) {
            ownFavour.requireNotActingFor(personId, draft.institution());
        } else if (comesBack) {
            ownFavour.requireNotActingFor(personId, draft.replaces());
        }
    }

    /** Whether who takes a change back stays in office by that, themself or as deputy. */
    void requireNoGainByWithdrawal(AppointmentCase one, AppointmentTarget target, String personId) {
        one.draft()
                .map(AppointmentDraft::replaces)
                .filter(left -> !left.isEmpty())
                .ifPresent(left -> {
                    if (left.equals(personId)) {
                        throw new RuleViolated(
                                "Questo cambio toglie l'incarico a te: non lo ritiri tu. Se non è giusto lo contesti in «Incarichi tolti e contestazioni», oppure lo ritira chi l'ha scritto o un'altra persona che tiene gli incarichi.");
                    }
                    if (target instanceof ToOffice) {
                        ownFavour.requireNoPart(personId, left, target.id());
                    } else {
                        ownFavour.requireNotActingFor(personId, left);
                    }
                });
    }

    /** What a change still waits for, for people; the appointed by name. */
    String words(AppointmentCase one, String appointed) {
        var draft = one.draft().orElseThrow();
        if (one.state() == AppointmentCase.State.CONFIRMING) {
            return "la conferma di un'altra persona della segreteria o di un amministratore";
        }
        var acceptance = "l'accettazione di " + appointed;
        return mustAccept(draft) || one.confirmedBy().isPresent()
                ? acceptance
                : acceptance + " o la conferma di un'altra persona della segreteria o di un amministratore";
    }

    /**
     * Whether it waits for a keeper's word, and the person neither wrote it nor enters by it.
     *
     * @param seen of those who are to accept, whose way in was in whose hands
     */
    boolean isOffered(AppointmentCase one, String personId, Set<Seen> seen) {
        return one.state().waits()
                && one.confirmedBy().isEmpty()
                && !one.writer().equals(personId)
                && one.draft()
                        .filter(draft -> !draft.person().equals(personId))
                        .filter(draft -> !mustAccept(draft) || seen.contains(new Seen(draft.person(), one.writer())))
                        .isPresent();
    }

    /** Of those who alone can accept what waits, whose way in was in whose hands. */
    Set<Seen> seen(List<AppointmentCase> matters) {
        return hands.of(matters.stream()
                .filter(one -> one.state().waits())
                .flatMap(one -> one.draft().stream())
                .filter(this::mustAccept)
                .map(AppointmentDraft::person)
                .collect(Collectors.toSet()));
    }

    /** Whether the word of the appointed does not suffice, because who wrote it has had their way in in their hands. */
    private boolean isInTheWritersHands(AppointmentCase one, AppointmentTarget target) {
        return target instanceof ToOffice of
                && of.office().kind().needsSecondPerson()
                && one.draft()
                        .map(AppointmentDraft::person)
                        .filter(person -> hands.hadBy(one.writer(), person))
                        .isPresent();
    }

    /**
     * The appointed accepts. Whose address was shown to who wrote the appointment has it confirmed by another keeper first; where
     * there is none, the acceptance counts, so that an installation without mail can begin.
     *
     * @return whether it counts although the address went through the writer's hands
     * @throws RuleViolated if another keeper has to confirm first
     */
    boolean requireFreeAcceptance(AppointmentCase one, AppointmentTarget target) {
        if (one.confirmedBy().isPresent() || !isInTheWritersHands(one, target)) {
            return false;
        }
        if (hands.hasIndependentKeeper(one)) {
            throw new RuleViolated(
                    "L'indirizzo con cui sei entrato è passato dalle mani di chi ha scritto la nomina: prima la conferma in «Incarichi» un'altra persona della segreteria o un amministratore, poi la accetti.");
        }
        return true;
    }

    /** @throws RuleViolated saying why the person cannot be the second one */
    void requireMayConfirm(AppointmentCase one, AppointmentTarget target, String personId) {
        if (!one.state().waits()) {
            throw new RuleViolated("Questo cambio non attende più una conferma: ricarica la pagina.");
        }
        var draft = one.draft().orElseThrow();
        if (mustAccept(draft) && !isInTheWritersHands(one, target)) {
            throw new RuleViolated("Questa nomina la accetta soltanto chi è nominato: qui non serve una conferma.");
        }
        if (!targets.isKeptBy(one, personId)) {
            throw new RuleViolated("Il cambio lo conferma " + ANOTHER_KEEPER);
        }
        if (one.writer().equals(personId)) {
            throw new RuleViolated("Chi scrive un cambio non lo conferma: serve " + ANOTHER_KEEPER);
        }
        requireOfItself(one, personId);
        requireNoPart(target, draft, personId);
    }

    private void requireOfItself(AppointmentCase one, String personId) {
        ownFavour.requireAnother(one.writer(), personId);
        if (hands.hadBy(one.writer(), personId) && hands.hasIndependentKeeper(one)) {
            throw new RuleViolated(
                    "L'indirizzo con cui sei entrato è passato dalle mani di chi ha scritto il cambio: lo conferma "
                            + ANOTHER_KEEPER);
        }
    }
}
