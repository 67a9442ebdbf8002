/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.territory.WayIn;
import java.sql.Timestamp;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to people's access, by the administrator and, for those who hold offices of its territory only, by a secretariat. Nobody
 * ever learns or chooses another's password: they make an address with which the person chooses it.
 */
@Service
public class PeopleAdministration {

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final People people;
    private final TaxCodesOnRecord taxCodes;
    private final OwnFavour ownFavour;
    private final Accounts accounts;
    private final WaysIn ways;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final WallClock wallClock;

    PeopleAdministration(
            JdbcClient jdbc,
            Keepers keepers,
            People people,
            TaxCodesOnRecord taxCodes,
            OwnFavour ownFavour,
            Accounts accounts,
            WaysIn ways,
            OneTimeLinks links,
            Sessions sessions,
            SecondFactors secondFactors,
            LegalRecord record,
            ApplicationEventPublisher events,
            WallClock wallClock) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.people = people;
        this.taxCodes = taxCodes;
        this.ownFavour = ownFavour;
        this.accounts = accounts;
        this.ways = ways;
        this.links = links;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.record = record;
        this.events = events;
        this.wallClock = wallClock;
    }

    /** True if the person may administer some people. */
    @Transactional(readOnly = true)
    public boolean mayEnter(String keeperId) {
        return keepers.keepsAnybody(keeperId);
    }

    /**
     * Records a new person and sends the address with which they choose a password.
     *
     * @param taxCode empty where it is not given
     * @return where the address went
     */
    @Transactional
    public WayIn register(Person person, String taxCode, String keeperId) {
        keepers.requireAdministrator(keeperId);
        ownFavour.requireAnother(keeperId, person);
        taxCodes.ofNewcomer(people.register(person), taxCode, keeperId);
        append(person.id(), "Persona registrata", keeperId);
        return ways.send(person.id(), keepers.asker(keeperId));
    }

    /** Sends the address with which the person chooses a new password; the one in use opens until then. */
    @Transactional
    public WayIn sendLink(String personId, String keeperId) {
        keepers.requireMayKeep(personId, keeperId);
        if (accounts.isClosed(personId)) {
            throw new RuleViolated(
                    "L'accesso è chiuso: un indirizzo non lo aprirebbe. Prima premi «Riapri l'accesso».");
        }
        return ways.send(personId, keepers.asker(keeperId));
    }

    /** Closes the person's access by whichever way; what they did stays, their offices too. */
    @Transactional
    public void close(String personId, String keeperId) {
        keepers.requireMayKeep(personId, keeperId);
        if (personId.equals(keeperId)) {
            throw new RuleViolated("Non puoi chiudere il tuo accesso: chiedilo a un altro amministratore.");
        }
        jdbc.sql(
                        """
                insert into account (person, closed_at, closed_by) values (:person, :now, :by)
                on conflict (person) do update set closed_at = excluded.closed_at, closed_by = excluded.closed_by
                where account.closed_at is null or excluded.closed_by = 'amministratore'""")
                .param("person", personId)
                .param("now", Timestamp.from(wallClock.now()))
                .param("by", keepers.officeOf(keeperId))
                .update();
        sessions.endOthers(personId, Optional.empty());
        links.end(personId);
        append(personId, "Accesso chiuso", keeperId);
        tell(personId, AccountChanged.What.CLOSED, keeperId);
    }

    /**
     * Opens it again, with the password of before.
     *
     * @throws RuleViolated if an administrator closed it, or nobody knows who did, and the keeper is none
     */
    @Transactional
    public void reopen(String personId, String keeperId) {
        keepers.requireMayKeep(personId, keeperId);
        if (!keepers.isAdministrator(keeperId) && !maySecretariatReopen(personId)) {
            throw new RuleViolated("L'accesso l'ha chiuso un amministratore: lo riapre soltanto un amministratore.");
        }
        jdbc.sql("update account set closed_at = null, closed_by = null where person = :person")
                .param("person", personId)
                .update();
        append(personId, "Accesso riaperto", keeperId);
        tell(personId, AccountChanged.What.REOPENED, keeperId);
    }

    private boolean maySecretariatReopen(String personId) {
        return jdbc
                .sql("select closed_by from account where person = :person and closed_at is not null")
                .param("person", personId)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .allMatch(by -> by.isPresent() && !by.get().equals(OfficeKind.ADMINISTRATOR.slug()));
    }

    /** Ends every session of the person. */
    @Transactional
    public void endSessions(String personId, String keeperId) {
        keepers.requireMayKeep(personId, keeperId);
        sessions.endOthers(personId, Optional.empty());
        append(personId, "Sessioni terminate", keeperId);
        tell(personId, AccountChanged.What.SESSIONS_ENDED, keeperId);
    }

    private void tell(String personId, AccountChanged.What what, String keeperId) {
        events.publishEvent(new AccountChanged(personId, what, keeperId));
    }

    /** For who has lost the phone and the paper, and has shown in person who they are. */
    @Transactional
    public void turnOffSecondFactor(String personId, String keeperId) {
        keepers.requireAdministrator(keeperId);
        secondFactors.turnOff(personId, Optional.empty(), keeperId);
        append(personId, "Secondo fattore tolto dall'amministratore", keeperId);
    }

    /**
     * Records or corrects the codice fiscale, by which a signature and who comes with SPID are recognised.
     *
     * @throws NoSuchElementException if nobody is recorded by that name
     */
    @Transactional
    public void recordTaxCode(String personId, String taxCode, String keeperId) {
        keepers.requireAdministrator(keeperId);
        keepers.requireMayKeep(personId, keeperId);
        taxCodes.correct(personId, taxCode, keeperId);
    }

    /**
     * Confirms the codice fiscale that somebody else has written: from then on they may handle the person's signatures again.
     *
     * @throws NoSuchElementException if nobody is recorded by that name
     */
    @Transactional
    public void confirmTaxCode(String personId, String taxCode, String keeperId) {
        keepers.requireAdministrator(keeperId);
        keepers.requireMayKeep(personId, keeperId);
        taxCodes.confirm(personId, taxCode, keeperId);
    }

    private void append(String personId, String act, String keeperId) {
        record.append(
                new LegalRecord.Act(WaysIn.PLACE, WaysIn.KEY, keeperId, keepers.officeOf(keeperId), act),
                null,
                Map.of("persona", personId));
    }
}
