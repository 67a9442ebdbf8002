/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.LeadBodyEligibility;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Wording;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a matter of an agreement in force, for a party whose office the person holds, and starts its process. */
@Service
public class OpeningMatters {

    private static final int LEAST_REASON = 20;
    private static final int LONGEST = 2000;

    private final Agreements agreements;
    private final SupervisionColleges colleges;
    private final LeadBodyEligibility eligibility;
    private final LeadBodyRows leadBodies;
    private final MatterRows rows;
    private final Matters matters;
    private final Cycles cycles;
    private final Offices offices;
    private final Processes processes;
    private final BusinessClock clock;

    OpeningMatters(
            Agreements agreements,
            SupervisionColleges colleges,
            LeadBodyEligibility eligibility,
            LeadBodyRows leadBodies,
            MatterRows rows,
            Matters matters,
            Cycles cycles,
            Offices offices,
            Processes processes,
            BusinessClock clock) {
        this.agreements = agreements;
        this.colleges = colleges;
        this.eligibility = eligibility;
        this.leadBodies = leadBodies;
        this.rows = rows;
        this.matters = matters;
        this.cycles = cycles;
        this.offices = offices;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * A party withdraws (F-REC).
     *
     * @param office of the party
     * @param actDate empty where no date was given
     * @param effectOn first day out of the agreement; empty where no date was given
     */
    public record Withdrawal(
            String office, String reason, String act, Optional<LocalDate> actDate, Optional<LocalDate> effectOn) {}

    /**
     * A party reports another, or raises a dispute with it.
     *
     * @param office of the party that speaks
     * @param subject office of the other
     */
    public record Report(String office, String subject, String reason) {}

    /**
     * Another lead body is proposed.
     *
     * @param office of the mayor who proposes it
     * @param effectOn the first of a month ({@code leadBody.effect})
     */
    public record Proposal(String office, LeadBodyCandidate candidate, String reason, Optional<LocalDate> effectOn) {}

    /** The signatories for which the person may act today: those whose office the person holds. */
    @Transactional(readOnly = true)
    public List<Party> actingFor(String cycleKey, String personId) {
        if (agreements.find(cycleKey).filter(OpeningMatters::isInForce).isEmpty()) {
            return List.of();
        }
        var held =
                offices.heldBy(personId, clock.today()).stream().map(Office::id).collect(Collectors.toSet());
        return agreements.signatories(cycleKey).stream()
                .filter(party -> held.contains(party.office()))
                .toList();
    }

    private static boolean isInForce(Agreement agreement) {
        return agreement.state() == Agreement.State.IN_FORCE;
    }

    /** The first day from which a withdrawal filed today may take effect. */
    @Transactional(readOnly = true)
    public LocalDate earliestWithdrawal(String cycleKey) {
        return Terms.withdrawal(
                clock.today(), cycles.profileOf(cycleKey).settings().days("withdrawal.noticeDays"));
    }

    /** Files a withdrawal. */
    @Transactional
    public UUID withdraw(String cycleKey, Withdrawal withdrawal, String personId) {
        var earliest = earliestWithdrawal(cycleKey);
        new Problems()
                .also(() -> requireParty(cycleKey, withdrawal.office(), personId))
                .unless(isText(withdrawal.reason(), LEAST_REASON), words("Motivo", LEAST_REASON))
                .unless(isText(withdrawal.act(), 1), words("Atto", 1))
                .unless(
                        withdrawal
                                .actDate()
                                .filter(day -> !day.isAfter(clock.today()))
                                .isPresent(),
                        "«Data dell'atto»: indica la data in cui l'atto è stato adottato, non futura.")
                .unless(
                        withdrawal
                                .effectOn()
                                .filter(day -> !day.isBefore(earliest))
                                .isPresent(),
                        "«Decorrenza»: il recesso ha effetto dal %s in poi: il più tardi fra il preavviso e il 31 dicembre; indica una data non precedente."
                                .formatted(Italian.day(earliest)))
                .also(() -> requireNone(cycleKey, Matter.Kind.WITHDRAWAL, withdrawal.office()))
                .refuse();
        return open(
                cycleKey,
                Matter.Kind.WITHDRAWAL,
                new Report(withdrawal.office(), withdrawal.office(), withdrawal.reason()),
                new Basis(withdrawal.act(), withdrawal.actDate(), withdrawal.effectOn()),
                personId);
    }

    /** Reports the default of another party. */
    @Transactional
    public UUID reportDefault(String cycleKey, Report report, String personId) {
        requireCounterpart(cycleKey, report, personId)
                .also(() -> requireNone(cycleKey, Matter.Kind.DEFAULT, report.subject()))
                .refuse();
        return open(cycleKey, Matter.Kind.DEFAULT, report, Basis.NONE, personId);
    }

    /** Raises a dispute, for which the agreement has an arbitration clause (TUEL art. 34 c. 2). */
    @Transactional
    public UUID dispute(String cycleKey, Report report, String personId) {
        requireCounterpart(cycleKey, report, personId).refuse();
        return open(cycleKey, Matter.Kind.DISPUTE, report, Basis.NONE, personId);
    }

    /** Proposes another lead body; one that may not be it is refused at once. */
    @Transactional
    public UUID proposeLeadBody(String cycleKey, Proposal proposal, String personId) {
        new Problems()
                .also(() -> requireParty(cycleKey, proposal.office(), personId))
                .also(() -> requireMunicipality(cycleKey, proposal.office()))
                .unless(isText(proposal.reason(), LEAST_REASON), words("Motivo", LEAST_REASON))
                .unless(isText(proposal.candidate().name(), 1), words("Ente capofila", 1))
                .also(() -> eligibility.require(cycleKey, List.of(proposal.candidate())))
                .also(() -> Terms.requireEffect(proposal.effectOn(), clock.today(), cycles.profileOf(cycleKey)))
                .also(() -> requireNone(cycleKey, Matter.Kind.LEAD_BODY, ""))
                .refuse();
        var matter = insert(
                cycleKey,
                Matter.Kind.LEAD_BODY,
                new Report(proposal.office(), "", proposal.reason()),
                new Basis("", Optional.empty(), proposal.effectOn()),
                personId);
        leadBodies.put(matter.id(), proposal.candidate());
        start(matter);
        return matter.id();
    }

    private void requireMunicipality(String cycleKey, String office) {
        if (agreements.signatories(cycleKey).stream()
                .noneMatch(party -> party.office().equals(office) && party.isMunicipality())) {
            throw new RuleViolated("«Ente»: il capofila lo propone un sindaco.");
        }
    }

    /** All that is wrong with a report, to be refused with what else is. */
    private Problems requireCounterpart(String cycleKey, Report report, String personId) {
        return new Problems()
                .also(() -> requireParty(cycleKey, report.office(), personId))
                .unless(isText(report.reason(), LEAST_REASON), words("Fatto", LEAST_REASON))
                .unless(
                        !report.subject().equals(report.office())
                                && agreements.signatories(cycleKey).stream()
                                        .anyMatch(party -> party.office().equals(report.subject())),
                        "«Ente interessato»: scegli un'altra parte dell'accordo dall'elenco.");
    }

    private void requireParty(String cycleKey, String office, String personId) {
        if (actingFor(cycleKey, personId).stream()
                .noneMatch(party -> party.office().equals(office))) {
            throw new RuleViolated(
                    "«Ente»: agisce per un ente solo chi ne ricopre la carica, e solo su un accordo in vigore.");
        }
        if (colleges.of(cycleKey).isEmpty()) {
            throw new RuleViolated(
                    "L'accordo non ha ancora il collegio di vigilanza: va costituito prima (TUEL art. 34 c. 7).");
        }
    }

    private static boolean isText(String text, int least) {
        return text.strip().length() >= least && text.length() <= LONGEST;
    }

    private static String words(String field, int least) {
        return "«%s»: scrivi da %d a %d caratteri.".formatted(field, least, LONGEST);
    }

    /** Two openings at the same instant wait for each other: the second finds the first. */
    private void requireNone(String cycleKey, Matter.Kind kind, String subject) {
        rows.lock(cycleKey);
        if (rows.ofCycle(cycleKey).stream()
                .anyMatch(matter -> matter.kind() == kind
                        && matter.state() == Matter.State.OPEN
                        && matter.subject().equals(subject))) {
            throw new RuleViolated("%s: ce n'è già una in corso; attendi che si chiuda.".formatted(kind.italian()));
        }
    }

    /** On what a matter rests and since when it takes effect. */
    private record Basis(String act, Optional<LocalDate> actDate, Optional<LocalDate> effectOn) {

        static final Basis NONE = new Basis("", Optional.empty(), Optional.empty());
    }

    private UUID open(String cycleKey, Matter.Kind kind, Report report, Basis basis, String personId) {
        var matter = insert(cycleKey, kind, report, basis, personId);
        start(matter);
        return matter.id();
    }

    private Matter insert(String cycleKey, Matter.Kind kind, Report report, Basis basis, String personId) {
        var matter = new Matter(
                UUID.randomUUID(),
                cycleKey,
                cycles.get(cycleKey).area(),
                kind,
                Matter.State.OPEN,
                report.office(),
                personId,
                report.subject(),
                report.reason().strip(),
                basis.act().strip(),
                basis.actDate(),
                basis.effectOn(),
                clock.today(),
                Optional.empty());
        rows.insert(matter);
        return matter;
    }

    private void start(Matter matter) {
        var id = matter.id().toString();
        processes.open(
                matter.kind().process(),
                matter.cycleKey(),
                Map.of("matterId", id),
                matter.entry(
                        matter.reporterPerson(),
                        matter.reporter(),
                        matter.kind().italian() + ": aperta"),
                matter);
        matters.tell(
                matter,
                "aperta-" + id,
                Notice.Kind.OUTCOME,
                Wording.of("vicenda.aperta", "vicenda", matter.kind().italian(), "codice", matter.id()));
    }
}
