/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody decides in their own favour (L. 241/1990 art. 6-bis): whoever changes who holds or acts for an office does it for
 * somebody else, the administrator too. The one rule of every use case that gives an office, brings somebody back to one or
 * names a deputy.
 */
@Component
public class OwnFavour {

    private static final String OTHER_WRITER = "Lo scrive un'altra persona della segreteria o un amministratore.";

    private final People people;
    private final Delegations delegations;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    OwnFavour(People people, Delegations delegations, RightsOnDate rights, BusinessClock clock) {
        this.people = people;
        this.delegations = delegations;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws TerritoryRuleViolated if both are one person, or read the same mailbox */
    @Transactional(readOnly = true)
    public void requireAnother(String writerId, String favouredId) {
        requireTwo(writerId, favouredId);
        people.find(favouredId).ifPresent(favoured -> requireOtherMailbox(writerId, favoured.email()));
    }

    private static void requireTwo(String writerId, String favouredId) {
        if (writerId.equals(favouredId)) {
            throw new TerritoryRuleViolated(
                    "persona",
                    "nessuno dà o conferma un incarico o una delega a sé stesso (L. 241/1990, art. 6-bis).",
                    OTHER_WRITER);
        }
    }

    /**
     * Like the other, also for somebody who is not on record yet.
     *
     * @throws TerritoryRuleViolated also if the person has the writer's own e-mail, to which the way in would be sent
     */
    @Transactional(readOnly = true)
    public void requireAnother(String writerId, Person favoured) {
        requireTwo(writerId, favoured.id());
        requireOtherMailbox(
                writerId, people.find(favoured.id()).orElse(favoured).email());
    }

    private void requireOtherMailbox(String writerId, String email) {
        if (isOwnMailbox(writerId, email)) {
            throw new TerritoryRuleViolated(
                    "posta elettronica",
                    "è la tua: chi entra riceve da solo la strada per accedere.",
                    "Scrivere l'indirizzo personale di chi entra.");
        }
    }

    /** Whether what is sent to the address is read by the writer: the own e-mail, written in whichever way. */
    @Transactional(readOnly = true)
    public boolean isOwnMailbox(String writerId, String email) {
        return !email.isBlank()
                && people.find(writerId)
                        .filter(writer -> SameMailbox.of(writer.email(), email))
                        .isPresent();
    }

    /**
     * A deputy has a part in the office of the one they stand for: whoever brings that person back brings themself back.
     *
     * @throws TerritoryRuleViolated if the writer is the person, or has a delegation from them for that office
     */
    @Transactional(readOnly = true)
    public void requireNoPart(String writerId, String favouredId, String officeId) {
        requireAnother(writerId, favouredId);
        var deputy = delegations.ofOffice(officeId).stream()
                .anyMatch(one -> one.delegateId().equals(writerId)
                        && one.delegatorId().equals(favouredId)
                        && one.revokedOn().isEmpty()
                        && !one.to().isBefore(clock.today()));
        if (deputy) {
            throw new TerritoryRuleViolated(
                    "persona", "per questo incarico ne hai la delega: decideresti anche per te.", OTHER_WRITER);
        }
    }

    /** @throws TerritoryRuleViolated if the writer holds the office or is deputy for it */
    @Transactional(readOnly = true)
    public void requireNotActingFor(String writerId, String officeId) {
        if (rights.of(writerId, clock.today()).officeIds().contains(officeId)) {
            throw new TerritoryRuleViolated(
                    "ufficio",
                    "è un tuo ufficio, o ne hai la delega: nessuno dà un posto a sé stesso (L. 241/1990, art. 6-bis).",
                    OTHER_WRITER);
        }
    }
}
