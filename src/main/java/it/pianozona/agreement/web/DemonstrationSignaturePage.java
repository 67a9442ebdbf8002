/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Signatures;
import it.pianozona.agreement.Signing;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Door;
import it.pianozona.page.FileOut;
import it.pianozona.signature.DemonstrationSigner;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * In a demonstration who must sign for a party gets the document signed, with a certificate made on the spot. Only the holder
 * of the office and the deputy for the signature do; the secretariat, that may upload, does not sign for anybody.
 */
@Controller
@ControllerAdvice(basePackageClasses = DemonstrationSignaturePage.class)
@ConditionalOnProperty("pianozona.demonstration.enabled")
@Profile("!prod")
class DemonstrationSignaturePage {

    private final DemonstrationSigner signer;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Signing signing;
    private final StoredFiles files;
    private final RightsOnDate rights;
    private final People people;
    private final BusinessClock clock;

    DemonstrationSignaturePage(
            DemonstrationSigner signer,
            Agreements agreements,
            Signatures signatures,
            Signing signing,
            StoredFiles files,
            RightsOnDate rights,
            People people,
            BusinessClock clock) {
        this.signer = signer;
        this.agreements = agreements;
        this.signatures = signatures;
        this.signing = signing;
        this.files = files;
        this.rights = rights;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Who may have a document signed for which party.
     *
     * @param name in the certificate, given name first
     */
    record Trial(String cycleKey, String office, String name) {}

    /** What the signature page offers; nothing on the other pages and to other people. */
    @ModelAttribute("trial")
    Trial trial(@PathVariable Map<String, String> path, Principal person) {
        var cycleKey = path.get("cycleKey");
        var office = path.get("office");
        if (cycleKey == null || office == null || person == null) {
            return null;
        }
        return signatory(cycleKey, office, person.getName())
                .map(signatory -> new Trial(cycleKey, office, signatory.givenName() + " " + signatory.familyName()))
                .orElse(null);
    }

    @PostMapping("/accordi/{cycleKey}/firma/{office}/prova")
    ResponseEntity<byte[]> sign(@PathVariable String cycleKey, @PathVariable String office, Principal person) {
        var signatory = signatory(cycleKey, office, person.getName()).orElseThrow(Door::notYours);
        var issued = files.get(signing.issued(cycleKey).file());
        var signed = signer.sign(
                files.bytes(issued.id()),
                signatory.givenName(),
                signatory.familyName(),
                people.taxCodeOf(signatory.id()).orElseThrow());
        return FileOut.of(issued.name() + ".p7m", "application/pkcs7-mime", signed);
    }

    /** The person, if a signature of theirs for the party is awaited today. */
    private Optional<Person> signatory(String cycleKey, String office, String personId) {
        var signs = rights.of(personId, clock.today()).officeIds().contains(OfficeKind.SIGNATORY.officeId(office));
        if (!signs || people.taxCodeOf(personId).isEmpty() || !isAwaited(cycleKey, office)) {
            return Optional.empty();
        }
        return people.find(personId);
    }

    private boolean isAwaited(String cycleKey, String office) {
        return agreements
                        .find(cycleKey)
                        .filter(agreement -> agreement.state() == Agreement.State.IN_SIGNATURE)
                        .isPresent()
                && agreements.signatories(cycleKey).stream()
                        .anyMatch(party -> party.office().equals(office))
                && !signatures.of(cycleKey).containsKey(office);
    }
}
