/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.notice.Mailbox;
import it.pianozona.notice.PublicAddress;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.SignInAccess;
import it.pianozona.territory.WayIn;
import it.pianozona.text.Italian;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The address with which a person chooses a password goes to that person's e-mail, whoever asks for it: who can read it can sign in
 * as them. Where no mail reaches the person it is shown to who asked, once, and the legal record says to whom.
 */
@Service
public class WaysIn implements SignInAccess {

    static final String PLACE = "installazione";
    static final String KEY = "accessi";

    /** How long who wrote a person's e-mail leaves the way in to others; meanwhile the person has read of it at both addresses. */
    private static final Duration OTHERS_SEND_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final Mailbox mailbox;
    private final PublicAddress product;
    private final People people;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final WallClock wallClock;

    WaysIn(
            JdbcClient jdbc,
            OneTimeLinks links,
            Mailbox mailbox,
            PublicAddress product,
            People people,
            LegalRecord record,
            ApplicationEventPublisher events,
            WallClock wallClock) {
        this.jdbc = jdbc;
        this.links = links;
        this.mailbox = mailbox;
        this.product = product;
        this.people = people;
        this.record = record;
        this.events = events;
        this.wallClock = wallClock;
    }

    @Override
    @Transactional
    public Optional<WayIn> letIn(String personId, Asker asker) {
        return withoutAccess(Set.of(personId)).isEmpty() ? Optional.empty() : Optional.of(send(personId, asker));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> withoutAccess(Collection<String> personIds) {
        var without = new HashSet<>(personIds);
        if (!without.isEmpty()) {
            jdbc.sql("select person from account where person in (:people)")
                    .param("people", personIds)
                    .query(String.class)
                    .list()
                    .forEach(without::remove);
        }
        return without;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Seen> seen(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(
                                "select distinct person, made_by from account_link where shown and person in (:people)")
                        .param("people", personIds)
                        .query((row, n) -> new Seen(row.getString(1), row.getString(2)))
                        .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> open(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select person from account where closed_at is null and person in (:people)")
                        .param("people", personIds)
                        .query(String.class)
                        .list());
    }

    /** Makes the address and sends it; whoever calls has made sure that the asker may. One that was made before opens nothing more. */
    @Transactional
    WayIn send(String personId, Asker asker) {
        var person = people.find(personId).orElseThrow();
        requireNotOwnChoice(person, asker);
        var made = links.makeUntil(personId, asker.personId());
        var address = product.of("/accesso/" + made.secret());
        var sent = mailbox.reaches(personId);
        if (sent) {
            mailbox.secretToPerson(
                    personId,
                    Wording.of("accesso.indirizzo-inviato", "chi", nameOf(asker)),
                    Wording.of("accesso.scegli-la-password")
                            .and("chi", nameOf(asker))
                            .and("prodotto", product.root())
                            .and("nome", person.id())
                            .and("indirizzo", address)
                            .and("termine", Italian.moment(made.until())),
                    "indirizzo " + UUID.randomUUID());
        } else {
            links.shown(made.secret());
            events.publishEvent(new AccountChanged(personId, AccountChanged.What.LINK_MADE, asker.personId()));
        }
        record.append(
                new LegalRecord.Act(
                        PLACE,
                        KEY,
                        asker.personId(),
                        asker.officeId(),
                        sent
                                ? "Indirizzo per scegliere la password, inviato alla posta della persona"
                                : "Indirizzo per scegliere la password, mostrato a chi l'ha chiesto perché nessuna posta raggiunge la persona"),
                null,
                Map.of("persona", personId, "mostrato", !sent));
        return new WayIn(
                personId,
                person.fullName(),
                Optional.of(person.email()).filter(known -> sent).map(WaysIn::masked),
                Optional.of(address).filter(shown -> !sent),
                sent && mailbox.isCaught(),
                made.until());
    }

    /** Whoever writes where a person's mail goes does not also send the way in there: nobody alone turns an access to themself. */
    private void requireNotOwnChoice(Person person, Asker asker) {
        people.emailWrittenBy(asker.personId(), person.id())
                .map(at -> at.plus(OTHERS_SEND_FOR))
                .filter(wallClock.now()::isBefore)
                .ifPresent(until -> {
                    throw new RuleViolated(
                            "La posta elettronica di %s l'hai scritta tu: fino al %s l'indirizzo per scegliere la password lo manda un altro amministratore o la segreteria."
                                    .formatted(person.fullName(), Italian.moment(until)));
                });
    }

    private String nameOf(Asker asker) {
        return people.find(asker.personId()).map(Person::fullName).orElse(asker.personId());
    }

    /** Enough to recognise the own address, too little to learn another's: {@code m…@comune.it}. */
    static String masked(String email) {
        var at = email.lastIndexOf('@');
        return at < 1 ? "…" : email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(at);
    }
}
