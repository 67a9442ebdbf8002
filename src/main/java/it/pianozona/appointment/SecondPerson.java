/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OwnFavour;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Whose word a change waits for after it was written. An office that votes, signs, coordinates or keeps something is never given
 * or taken by one keeper alone: the appointed accepts or, where the title comes from an election, a decree or the law, another
 * keeper confirms, whichever is first. Who is put out cannot be asked, so that an end or a rest is confirmed by another keeper.
 */
@Component
@EnableConfigurationProperties(AppointmentSettings.class)
class SecondPerson {

    private static final String ANOTHER_KEEPER =
            "un'altra persona della segreteria o un amministratore; se non c'è, si nomina prima.";

    private final AppointmentSettings settings;
    private final AppointmentTargets targets;
    private final OwnFavour ownFavour;

    SecondPerson(AppointmentSettings settings, AppointmentTargets targets, OwnFavour ownFavour) {
        this.settings = settings;
        this.targets = targets;
        this.ownFavour = ownFavour;
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

    /** What a change still waits for, for people; the appointed by name. */
    String words(AppointmentCase one, String appointed) {
        var draft = one.draft().orElseThrow();
        if (one.state() == AppointmentCase.State.CONFIRMING) {
            return "la conferma di un'altra persona della segreteria o di un amministratore";
        }
        var acceptance = "l'accettazione di " + appointed;
        return mustAccept(draft)
                ? acceptance
                : acceptance + " o la conferma di un'altra persona della segreteria o di un amministratore";
    }

    /** Whether it waits for a keeper's word, and the person neither wrote it nor enters by it. */
    boolean isOffered(AppointmentCase one, String personId) {
        return one.state().waits()
                && !one.writer().equals(personId)
                && one.draft()
                        .filter(draft -> !mustAccept(draft) && !draft.person().equals(personId))
                        .isPresent();
    }

    /** @throws RuleViolated saying why the person cannot be the second one */
    void requireMayConfirm(AppointmentCase one, AppointmentTarget target, String personId) {
        if (!one.state().waits()) {
            throw new RuleViolated("Questo cambio non attende più una conferma: ricarica la pagina.");
        }
        var draft = one.draft().orElseThrow();
        if (mustAccept(draft)) {
            throw new RuleViolated("Questa nomina la accetta soltanto chi è nominato: qui non serve una conferma.");
        }
        if (!targets.isKeptBy(one, personId)) {
            throw new RuleViolated("Il cambio lo conferma " + ANOTHER_KEEPER);
        }
        if (one.writer().equals(personId)) {
            throw new RuleViolated("Chi scrive un cambio non lo conferma: serve " + ANOTHER_KEEPER);
        }
        requireNoPart(target, draft, personId);
    }
}
