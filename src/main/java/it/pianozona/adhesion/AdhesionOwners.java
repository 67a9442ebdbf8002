/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.territory.Person;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose an adhesion is: of the organisation of the person who asked, not of the office that many share (N-5). */
@Service
public class AdhesionOwners {

    private final Organisations organisations;
    private final Offices offices;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    AdhesionOwners(Organisations organisations, Offices offices, RightsOnDate rights, BusinessClock clock) {
        this.organisations = organisations;
        this.offices = offices;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The organisation to which a new adhesion belongs.
     *
     * @throws RuleViolated if the codice fiscale is that of an organisation for which the person does not answer
     */
    Optional<UUID> of(Office office, String taxCode, String personId) {
        var named = organisations.withTaxCode(office.territory().orElseThrow(), taxCode);
        if (!Organisations.share(office.kind())) {
            return named.map(Organisation::id);
        }
        var own = organisations.of(personId, office.id());
        if (named.filter(one -> organisations.answers(personId, one.id())).isPresent()) {
            return named.map(Organisation::id);
        }
        own.filter(one -> !one.taxCode().isEmpty() && !one.taxCode().equals(taxCode))
                .ifPresent(one -> {
                    throw new RuleViolated(
                            "«Codice fiscale»: rispondi per %s, che ne ha un altro; l'adesione si chiede per la propria organizzazione."
                                    .formatted(one.name()));
                });
        if (named.isPresent()) {
            throw new RuleViolated(
                    "«Codice fiscale»: è di un'organizzazione registrata nell'ambito; la sua adesione la chiede chi la rappresenta.");
        }
        return own.map(Organisation::id);
    }

    /** Whether the adhesion is that of the person's own organisation or office. */
    @Transactional(readOnly = true)
    public boolean owns(Adhesion adhesion, String personId) {
        if (adhesion.organisation()
                .filter(one -> organisations.answers(personId, one))
                .isPresent()) {
            return true;
        }
        return offices.heldBy(personId, clock.today()).stream()
                .filter(office -> office.id().equals(adhesion.office()))
                .anyMatch(office -> !Organisations.share(office.kind())
                        || (adhesion.organisation().isEmpty()
                                && adhesion.requestedBy().equals(personId)));
    }

    /**
     * Whether the planning office takes it off: nobody is left who answers for the body, because all have left its office.
     */
    @Transactional(readOnly = true)
    public boolean isLeftToPlanOffice(Adhesion adhesion, String personId) {
        return rights.of(personId, clock.today()).officeIds().contains(OfficeKind.PLAN_OFFICE.officeId(adhesion.area()))
                && isOfSharedOffice(adhesion)
                && peopleOf(adhesion).isEmpty();
    }

    boolean isOfSharedOffice(Adhesion adhesion) {
        return organisations.share(adhesion.office());
    }

    /** The people who answer for the adhesion in an office that many share; none where nobody is left, or nobody shares the office. */
    List<String> peopleOf(Adhesion adhesion) {
        if (!organisations.share(adhesion.office())) {
            return List.of();
        }
        return adhesion.organisation()
                .map(organisations::peopleOf)
                .orElseGet(() -> offices.holdersOf(adhesion.office(), clock.today()).stream()
                        .map(Person::id)
                        .filter(adhesion.requestedBy()::equals)
                        .toList());
    }

    /**
     * Whether the person asked for a body that is not theirs: they typed the codice fiscale by which its representative's signature
     * is recognised.
     */
    private boolean askedOnBehalf(Adhesion adhesion, String personId) {
        return adhesion.requestedBy().equals(personId)
                && offices.find(adhesion.office())
                        .filter(office -> !Organisations.share(office.kind()))
                        .isPresent()
                && adhesion.organisation()
                        .filter(one -> organisations.answers(personId, one))
                        .isEmpty();
    }

    /** @throws RuleViolated if the person asked for the adhesion on behalf of a body that is not theirs */
    void requireNotAskerOnBehalf(Adhesion adhesion, String personId) {
        if (askedOnBehalf(adhesion, personId)) {
            throw new RuleViolated(
                    "Questa adesione l'hai chiesta tu per conto di «%s», scrivendo il codice fiscale da cui se ne riconosce la firma: il file firmato lo carica, lo conclude e lo attesta un'altra persona dell'ufficio di piano o della segreteria."
                            .formatted(adhesion.name()));
        }
    }

    /**
     * Whether the person may upload the signed document: the body itself, or the area's secretariat on its behalf; never who
     * asked on behalf.
     */
    @Transactional(readOnly = true)
    public boolean maySign(Adhesion adhesion, String personId) {
        return !askedOnBehalf(adhesion, personId) && speaksFor(adhesion, personId);
    }

    /** Whether the adhesion is the person's own, or kept by their secretariat: they read its signed files and may give it up. */
    @Transactional(readOnly = true)
    public boolean speaksFor(Adhesion adhesion, String personId) {
        return owns(adhesion, personId)
                || rights.of(personId, clock.today())
                        .officeIds()
                        .contains(OfficeKind.SECRETARIAT.officeId(adhesion.area()));
    }

    /** @throws RuleViolated if the person may not sign for that body */
    void requireSigner(Adhesion adhesion, String personId) {
        requireNotAskerOnBehalf(adhesion, personId);
        requireSpeaker(adhesion, personId);
    }

    /** @throws RuleViolated if the adhesion is neither the person's own nor kept by their secretariat */
    void requireSpeaker(Adhesion adhesion, String personId) {
        if (!speaksFor(adhesion, personId)) {
            throw new RuleViolated(
                    "Questa adesione è di «%s»: la firma o la ritira solo chi rappresenta quell'ente, o la segreteria per suo conto. Le altre organizzazioni dell'ufficio rispondono per sé."
                            .formatted(adhesion.name()));
        }
    }

    /** Whether the person reads request and papers: its own people, and whoever works on the area in another office. */
    @Transactional(readOnly = true)
    public boolean mayRead(Adhesion adhesion, String personId) {
        return owns(adhesion, personId) || worksOn(adhesion.area(), personId);
    }

    /** Those of the adhesions of an area that the person reads, by id. */
    @Transactional(readOnly = true)
    public Set<UUID> readable(String area, List<Adhesion> all, String personId) {
        var reads = worksOn(area, personId);
        return all.stream()
                .filter(adhesion -> reads || owns(adhesion, personId))
                .map(Adhesion::id)
                .collect(Collectors.toSet());
    }

    /** Who is in the area as a guest reads what is their own, and no more. */
    private boolean worksOn(String area, String personId) {
        var held = rights.of(personId, clock.today());
        return held.territoryCodes().contains(area) && !held.isGuest(area);
    }
}
