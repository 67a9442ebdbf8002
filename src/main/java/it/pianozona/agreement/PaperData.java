/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.agreement.paper.Adherent;
import it.pianozona.agreement.paper.AgreementPaper;
import it.pianozona.agreement.paper.AgreementReference;
import it.pianozona.agreement.paper.College;
import it.pianozona.agreement.paper.Commitment;
import it.pianozona.agreement.paper.Elements;
import it.pianozona.agreement.paper.PlanReference;
import it.pianozona.agreement.paper.Signatory;
import it.pianozona.agreement.paper.SupraDistrict;
import it.pianozona.agreement.paper.Terms;
import it.pianozona.cycle.Cycles;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.region.RegionProfile;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the papers of an agreement say, from what is recorded of it. */
@Component
class PaperData {

    private final Agreements agreements;
    private final AgreementRows rows;
    private final SchemeRows schemes;
    private final Conferences conferences;
    private final Authorisations authorisations;
    private final Commitments commitments;
    private final Cycles cycles;
    private final Actions actions;
    private final FrozenDocuments frozen;
    private final Offices offices;
    private final BusinessClock clock;

    PaperData(
            Agreements agreements,
            AgreementRows rows,
            SchemeRows schemes,
            Conferences conferences,
            Authorisations authorisations,
            Commitments commitments,
            Cycles cycles,
            Actions actions,
            FrozenDocuments frozen,
            Offices offices,
            BusinessClock clock) {
        this.agreements = agreements;
        this.rows = rows;
        this.schemes = schemes;
        this.conferences = conferences;
        this.authorisations = authorisations;
        this.commitments = commitments;
        this.cycles = cycles;
        this.actions = actions;
        this.frozen = frozen;
        this.offices = offices;
        this.clock = clock;
    }

    /** The agreement as it stands; with number and day it is the document to sign, without them a scheme. */
    AgreementPaper paper(String cycleKey, Optional<String> number) {
        var agreement = agreements.get(cycleKey);
        var cycle = cycles.get(cycleKey);
        var scheme = schemes.last(agreement.id(), agreement.round());
        return new AgreementPaper(
                reference(cycleKey, number, number.map(issued -> clock.today()), Optional.empty()),
                agreement.object(),
                plan(cycleKey),
                cycle.start(),
                cycle.end(),
                legalReferences(cycleKey),
                List.of(),
                officeName(agreement.promoter()),
                conferenceDays(cycleKey),
                signatories(cycleKey),
                adherents(cycleKey),
                scheme.map(PaperData::elements).orElse(new Elements("", "", "", "", "", "", "")),
                commitments(cycleKey),
                commitments.comparison(cycleKey),
                scheme.map(Scheme::frameworkReason).orElse(""),
                supraDistrict(agreement),
                agreement.planningVariation(),
                college(cycleKey),
                terms(cycleKey));
    }

    AgreementReference reference(
            String cycleKey, Optional<String> number, Optional<LocalDate> issuedOn, Optional<String> sha256) {
        var profile = cycles.profileOf(cycleKey);
        var cycle = cycles.get(cycleKey);
        return new AgreementReference(
                "%s per l'attuazione del %s %d-%d"
                        .formatted(
                                profile.labels().agreement(),
                                profile.labels().plan(),
                                cycle.start().getYear(),
                                cycle.end().getYear()),
                profile.labels().area() + " " + cycles.areaOf(cycleKey).name(),
                number,
                issuedOn,
                sha256);
    }

    /** The plan as it was frozen at its approval. */
    PlanReference plan(String cycleKey) {
        var instrument = cycles.profileOf(cycleKey).labels().plan();
        return frozen.of(cycleKey).stream()
                .filter(document -> document.kind().equals("PDZ"))
                .findFirst()
                .map(document -> reference(instrument, document))
                .orElseThrow(() -> new IllegalStateException("no approved plan of cycle " + cycleKey));
    }

    private static PlanReference reference(String instrument, FrozenDocument document) {
        return new PlanReference(
                instrument, document.title(), document.number(), document.frozenOn(), document.sha256());
    }

    List<String> legalReferences(String cycleKey) {
        return cycles.profileOf(cycleKey).legalReferences().stream()
                .map(entry -> entry.title())
                .toList();
    }

    /** The days of the conferences of the present round, earliest first. */
    List<LocalDate> conferenceDays(String cycleKey) {
        var round = agreements.get(cycleKey).round();
        return conferences.all(cycleKey).stream()
                .filter(conference -> conference.round() == round)
                .map(conference -> conference.heldAt().toLocalDate())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Signatory> signatories(String cycleKey) {
        var acts = authorisations.of(cycleKey);
        return agreements.signatories(cycleKey).stream()
                .map(party -> new Signatory(
                        party.name(),
                        capacity(party),
                        offices.holdersOf(party.office(), clock.today()).stream()
                                .findFirst()
                                .map(person -> person.givenName() + " " + person.familyName()),
                        Optional.ofNullable(acts.get(party.office())).map(PaperData::act)))
                .toList();
    }

    /** In which capacity a party's representative signs, for example "Sindaco". */
    String capacity(Party party) {
        return offices.find(party.office()).map(office -> office.kind().label()).orElse("");
    }

    private static String act(Authorisation act) {
        return "%s n. %s del %s"
                .formatted(
                        it.pianozona.agreement.paper.Organ.valueOf(act.organ().name())
                                .actOf(),
                        act.number(),
                        Italian.longDay(act.date()));
    }

    private List<Adherent> adherents(String cycleKey) {
        return agreements.parties(cycleKey).stream()
                .filter(party -> party.kind() == Party.Kind.ADHERENT)
                .map(party -> new Adherent(party.name(), Optional.empty(), ""))
                .toList();
    }

    private static Elements elements(Scheme scheme) {
        var texts = scheme.elements();
        return new Elements(
                texts.getOrDefault(Element.AIMS, ""),
                scheme.leadBody().stream()
                        .findFirst()
                        .map(LeadBodyCandidate::name)
                        .orElse(""),
                texts.getOrDefault(Element.LEAD_BODY, ""),
                texts.getOrDefault(Element.PLAN_OFFICE, ""),
                texts.getOrDefault(Element.PARTIES, ""),
                texts.getOrDefault(Element.THIRD_SECTOR, ""),
                texts.getOrDefault(Element.VERIFICATION, ""));
    }

    /** The commitments of the parties of today, in the order of the document. */
    List<Commitment> commitments(String cycleKey) {
        Map<UUID, String> titles = actions.of(cycleKey).stream().collect(Collectors.toMap(Action::id, Action::title));
        Map<String, String> names =
                agreements.parties(cycleKey).stream().collect(Collectors.toMap(Party::office, Party::name));
        return commitments.of(cycleKey).stream()
                .filter(commitment -> names.containsKey(commitment.office()))
                .map(commitment -> new Commitment(
                        names.get(commitment.office()),
                        titles.getOrDefault(commitment.action(), ""),
                        commitment.year(),
                        commitment.source().italian(),
                        commitment.amount(),
                        commitment.nonFinancial(),
                        commitment.staffFte(),
                        commitment.act()))
                .toList();
    }

    private Optional<SupraDistrict> supraDistrict(Agreement agreement) {
        return agreement.supraDistrict()
                ? Optional.of(rows.conditions(agreement.id()))
                        .map(said -> new SupraDistrict(said.units(), said.access(), said.traits()))
                : Optional.empty();
    }

    College college(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        return new College(
                officeName(agreement.promoter()),
                agreements.signatories(cycleKey).stream()
                        .filter(Party::isMunicipality)
                        .map(Party::name)
                        .toList(),
                agreement.stateBodies());
    }

    private Terms terms(String cycleKey) {
        RegionProfile profile = cycles.profileOf(cycleKey);
        return new Terms(
                profile.settings().days("withdrawal.noticeDays"),
                profile.settings().days("college.examDays"),
                profile.settings().days("default.noticeDays"));
    }

    String officeName(String officeId) {
        return offices.find(officeId).map(Office::name).orElse(officeId);
    }
}
