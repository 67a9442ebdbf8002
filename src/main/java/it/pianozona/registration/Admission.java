/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.account.OneTimeLinks;
import it.pianozona.notice.Mailbox;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Directory;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.Reach;
import it.pianozona.territory.SignInAccess.Asker;
import it.pianozona.territory.WayIn;
import it.pianozona.time.BusinessClock;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is accepted gets a name to sign in with, an office and the way in (requirements, P23, U-10).
 * Rules: F-REGISTRAZIONE.
 */
@Service
public class Admission {

    private static final int LONGEST_NAME = 50;

    private final RegistrationRows rows;
    private final Registrations registrations;
    private final RegistrationLetters letters;
    private final Mailbox mailbox;
    private final OneTimeLinks links;
    private final Directory directory;
    private final People people;
    private final OwnFavour ownFavour;
    private final Newcomers newcomers;
    private final Offices offices;
    private final Reach reach;
    private final Organisations organisations;
    private final LegalRecord record;
    private final BusinessClock clock;

    Admission(
            RegistrationRows rows,
            Registrations registrations,
            RegistrationLetters letters,
            Mailbox mailbox,
            OneTimeLinks links,
            Directory directory,
            People people,
            OwnFavour ownFavour,
            Newcomers newcomers,
            Offices offices,
            Reach reach,
            Organisations organisations,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.registrations = registrations;
        this.letters = letters;
        this.mailbox = mailbox;
        this.links = links;
        this.directory = directory;
        this.people = people;
        this.ownFavour = ownFavour;
        this.newcomers = newcomers;
        this.offices = offices;
        this.reach = reach;
        this.organisations = organisations;
        this.record = record;
        this.clock = clock;
    }

    /** Who is on record already with the codice fiscale of the request. */
    @Transactional(readOnly = true)
    public Optional<Person> known(Registration one) {
        return Optional.of(one.applicant())
                .filter(Applicant::isPersonal)
                .flatMap(applicant -> directory.withTaxCode(applicant.taxCode()))
                .flatMap(people::find);
    }

    /** The organisation for which the person would answer beside others, where its codice fiscale is known in the area. */
    @Transactional(readOnly = true)
    public Optional<Organisation> organisation(Registration one) {
        return one.applicant().isPersonal()
                ? Optional.empty()
                : organisations.withTaxCode(one.area(), one.applicant().taxCode());
    }

    /**
     * Gives the office. Who is new is recorded and gets the address of the way in by e-mail; without a mail server the planning
     * office opens it on its page. Who is known keeps name, e-mail and way in.
     *
     * @throws RuleViolated if the office is not among those of the area, if the person holds it already, or if it is
     *     the request of who checks it
     */
    @Transactional
    public void accept(String key, String officeId, String keeperId) {
        var one = registrations.get(key);
        var office = registrations.givenIn(one.area()).stream()
                .filter(given -> given.id().equals(officeId))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("«Ufficio»: scegli dall'elenco dell'ambito."));
        var known = known(one);
        known.ifPresent(found -> ownFavour.requireAnother(keeperId, found.id()));
        requireNotOwnRequest(one.applicant(), keeperId);
        var person = known.orElseGet(() -> record(one.applicant(), keeperId));
        offices.addHolder(officeId, person.id(), HolderKind.APPOINTED, "Registrazione " + key, clock.today());
        if (!rows.accept(key, officeId, person.id(), known.isEmpty(), clock.today())) {
            throw new RuleViolated("Questa richiesta è già conclusa: ricarica la pagina.");
        }
        var organisation = link(one, person, officeId);
        record.append(
                new LegalRecord.Act(
                        one.area(), key, keeperId, Registrations.planOfficeOf(one.area()), "Registrazione accolta"),
                null,
                Map.of("persona", person.id(), "ufficio", office.name(), "organizzazione", organisation.name()));
        if (known.isPresent()) {
            letters.acceptedKnown(one, person, office);
        } else {
            letIn(one, person, office, keeperId);
        }
    }

    /** Nobody checks their own request, also where it gives no codice fiscale by which they are known. */
    private void requireNotOwnRequest(Applicant applicant, String keeperId) {
        if (ownFavour.isOwnMailbox(keeperId, applicant.email())) {
            throw new RuleViolated(
                    "La richiesta ha il tuo indirizzo di posta: la verifica un'altra persona dell'ufficio di piano (L. 241/1990, art. 6-bis).");
        }
    }

    /** From now on the person answers for the organisation of the request, and for no other of that office. */
    private Organisation link(Registration one, Person person, String officeId) {
        var applicant = one.applicant();
        return organisations.link(
                person.id(),
                officeId,
                new Organisations.Registered(
                        one.area(),
                        applicant.organisation(),
                        applicant.isPersonal() ? "" : applicant.taxCode(),
                        applicant.runts()),
                one.key());
    }

    private void letIn(Registration one, Person person, Office office, String keeperId) {
        if (mailbox.isOpen()) {
            letters.accepted(one, person, office, links.make(person.id(), keeperId));
        }
    }

    private Person record(Applicant applicant, String keeperId) {
        var person = new Person(
                freeName(applicant), applicant.givenName(), applicant.familyName(), applicant.email(), false);
        newcomers.record(person, applicant.isPersonal() ? applicant.taxCode() : "", keeperId);
        return person;
    }

    private String freeName(Applicant applicant) {
        var name = plain(applicant.givenName()) + "." + plain(applicant.familyName());
        var base = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? base : base + number)
                .filter(free -> people.find(free).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
        return letters.isEmpty() ? "persona" : letters;
    }

    /**
     * Sends somebody whom this request has recorded and who cannot sign in yet the address with which they choose a password. Not for
     * a person who was known before or has come to act for other offices.
     *
     * @return where it went
     * @throws RuleViolated if the person is not such a one
     */
    @Transactional
    public WayIn openAccess(String key, String keeperId) {
        var one = registrations.get(key);
        var asker = new Asker(keeperId, Registrations.planOfficeOf(one.area()));
        var way = one.personId()
                .filter(person -> one.newcomer() && actsForNothingElse(person, one.area()))
                .flatMap(person -> newcomers.openAccess(person, asker))
                .orElseThrow(
                        () -> new RuleViolated(
                                "Di questa persona non si apre l'accesso da qui: ha già un accesso o altri incarichi. Chiedi alla segreteria dell'ambito."));
        record.append(
                new LegalRecord.Act(one.area(), key, keeperId, asker.officeId(), "Accesso aperto"),
                null,
                Map.of("persona", one.personId().orElseThrow()));
        return way;
    }

    private boolean actsForNothingElse(String personId, String area) {
        var given = registrations.givenIn(area).stream().map(Office::id).toList();
        return reach.beyond(Set.of(personId), given, List.of(), clock.today()).isEmpty();
    }
}
