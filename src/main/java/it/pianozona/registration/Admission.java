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
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is accepted gets a name to sign in with, an office and the way in (requirements, P23, U-10). */
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
    private final Newcomers newcomers;
    private final Offices offices;
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
            Newcomers newcomers,
            Offices offices,
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
        this.newcomers = newcomers;
        this.offices = offices;
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
     * @throws RuleViolated if the office is not among those of the area, or if the person holds it already
     */
    @Transactional
    public void accept(String key, String officeId, String keeperId) {
        var one = registrations.get(key);
        var office = registrations.givenIn(one.area()).stream()
                .filter(given -> given.id().equals(officeId))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("«Ufficio»: scegli dall'elenco dell'ambito (F-REGISTRAZIONE)."));
        var known = known(one);
        var person = known.orElseGet(() -> record(one.applicant()));
        offices.addHolder(officeId, person.id(), HolderKind.APPOINTED, "Registrazione " + key, clock.today());
        if (!rows.accept(key, officeId, person.id(), known.isEmpty(), clock.today())) {
            throw new RuleViolated("Questa richiesta è già conclusa: ricarica la pagina (F-REGISTRAZIONE).");
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

    private Person record(Applicant applicant) {
        var person = new Person(
                freeName(applicant), applicant.givenName(), applicant.familyName(), applicant.email(), false);
        newcomers.record(person, applicant.isPersonal() ? applicant.taxCode() : "");
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
     * The password to hand over, once, to somebody whom this request has recorded and who cannot sign in yet. Nobody gets one for a
     * person who was known before or has come to hold other offices.
     *
     * @throws RuleViolated if the person is not such a one
     */
    @Transactional
    public String openAccess(String key, String keeperId) {
        var one = registrations.get(key);
        var password = one.personId()
                .filter(person -> one.newcomer() && holdsNothingElse(person, one.area()))
                .flatMap(newcomers::openAccess)
                .orElseThrow(
                        () -> new RuleViolated(
                                "Di questa persona non si apre l'accesso da qui: ha già un accesso o altri incarichi. Chiedi alla segreteria dell'ambito."));
        record.append(
                new LegalRecord.Act(
                        one.area(), key, keeperId, Registrations.planOfficeOf(one.area()), "Accesso aperto"),
                null,
                Map.of("persona", one.personId().orElseThrow()));
        return password;
    }

    private boolean holdsNothingElse(String personId, String area) {
        return registrations.givenIn(area).containsAll(offices.heldBy(personId, clock.today()));
    }
}
