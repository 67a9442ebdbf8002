/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three ways out when a consent, an act or a signature is missing (step 5 of requirement 3.8). */
@Service
public class Unanimity {

    private static final int FEWEST = 2;

    private final Table<Decided> decided;
    private final AgreementRows rows;
    private final Agreements agreements;
    private final Conferences conferences;
    private final Authorisations authorisations;
    private final Signatures signatures;
    private final Notices notices;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Unanimity(
            Tables tables,
            AgreementRows rows,
            Agreements agreements,
            Conferences conferences,
            Authorisations authorisations,
            Signatures signatures,
            Notices notices,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.decided = tables.part("agreement_way_out", Decided.class);
        this.rows = rows;
        this.agreements = agreements;
        this.conferences = conferences;
        this.authorisations = authorisations;
        this.signatures = signatures;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    /** What was decided, or how a mediation ended. */
    public enum Way {
        NEGOZIA("mediazione con l'ente"),
        NUOVO_SCHEMA("nuovo schema senza l'ente"),
        FALLITO("accordo mancato"),
        ACCORDO("mediazione riuscita"),
        NESSUN_ACCORDO("mediazione senza accordo"),
        POTERE_SOSTITUTIVO("potere sostitutivo della Regione"),
        NUOVO_AVVIO("nuovo avvio"),
        CHIUSURA("chiusura"),
        RITIRO("accordo ritirato");

        private final String italian;

        Way(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** A decision of the past, newest first. */
    public record Decided(int round, Way way, String missing, String reason, @Column("decided_on") LocalDate on) {}

    /** Who is missing in the present phase. */
    @Transactional(readOnly = true)
    public MissingConsent missing(String cycleKey) {
        var state = agreements.get(cycleKey).state();
        var parties =
                switch (state) {
                    case IN_CONFERENCE -> conferences.withoutConsent(cycleKey);
                    case IN_AUTHORISATION -> authorisations.missing(cycleKey);
                    case IN_SIGNATURE -> signatures.missing(cycleKey);
                    default -> List.<Party>of();
                };
        return new MissingConsent(state, parties);
    }

    /** Negotiate with who is missing: a mediation follows. */
    @Transactional
    public void negotiate(String cycleKey, String reason, String person) {
        record(cycleKey, Way.NEGOZIA, reason, person);
    }

    /**
     * A new scheme without the missing bodies: a new round for all the others.
     *
     * @throws RuleViolated if fewer than two signatories would be left, or if the promoter is among the missing
     */
    @Transactional
    public void goOnWithout(String cycleKey, String reason, String person) {
        var agreement = agreements.get(cycleKey);
        var leaving = missing(cycleKey).parties();
        new Problems()
                .unless(
                        agreements.signatories(cycleKey).size() - leaving.size() >= FEWEST,
                        "«Via»: senza questi enti resterebbe meno di due sottoscrittori; media ancora o dichiara mancato l'accordo.")
                .unless(
                        leaving.stream().noneMatch(party -> party.office().equals(agreement.promoter())),
                        "«Via»: manca chi promuove l'accordo; media ancora o dichiara mancato l'accordo.")
                .refuse();
        record(cycleKey, Way.NUOVO_SCHEMA, reason, person);
        leaving.forEach(party -> rows.leave(agreement, party.office(), clock.today(), reason));
        rows.newRound(agreement.id(), 0);
    }

    /** The promoter gives the agreement up. */
    @Transactional
    public void giveUp(String cycleKey, String reason, String person) {
        record(cycleKey, Way.FALLITO, reason, person);
    }

    /** Who promotes it takes the agreement back, or a coordinator ends it; that it has failed is declared by its process. */
    void withdraw(String cycleKey, String reason, String person) {
        record(cycleKey, Way.RITIRO, reason, person);
    }

    /** How the mediation ended; on agreement what broke the round is set aside and the missing bodies are asked again. */
    @Transactional
    public void mediated(String cycleKey, boolean agreed, String reason, String person) {
        record(cycleKey, agreed ? Way.ACCORDO : Way.NESSUN_ACCORDO, reason, person);
        if (!agreed) {
            return;
        }
        switch (agreements.get(cycleKey).state()) {
            case IN_AUTHORISATION -> authorisations.askAgain(cycleKey, person);
            case IN_SIGNATURE -> signatures.askAgain(cycleKey);
            default -> {}
        }
    }

    /** The agreement has failed: the plan stays approved and not in force; region, office and coordinators are told. */
    @Transactional
    public void fail(String cycleKey, String region) {
        var agreement = agreements.get(cycleKey);
        rows.setState(agreement.id(), Agreement.State.FAILED);
        notices.send(
                agreement.notice(
                        "accordo-mancato-" + cycleKey + "-" + agreement.round(),
                        Notice.Kind.ESCALATION,
                        Wording.of("accordo.mancato")),
                List.of(
                        OfficeKind.REGION.officeId(region),
                        OfficeKind.PLAN_OFFICE.officeId(agreement.area()),
                        OfficeKind.COORDINATORS.officeId(agreement.area())));
        events.publishEvent(new AgreementFailed(cycleKey, agreement.area()));
    }

    /** What the region decides of a failed agreement. */
    @Transactional
    public void afterFailure(String cycleKey, Way way, String reason, String person) {
        record(cycleKey, way, reason, person);
    }

    /** The agreement is promoted anew: a new round, open to other parties. */
    @Transactional
    public void restart(String cycleKey) {
        rows.newRound(agreements.get(cycleKey).id(), 0);
    }

    /** What was decided so far, the latest first. */
    @Transactional(readOnly = true)
    public List<Decided> history(String cycleKey) {
        return decided.list(
                "where agreement = ? order by number desc",
                agreements.get(cycleKey).id());
    }

    private void record(String cycleKey, Way way, String reason, String person) {
        var agreement = agreements.get(cycleKey);
        decided.insert(
                new Decided(agreement.round(), way, missing(cycleKey).names(), reason, clock.today()),
                "id",
                UUID.randomUUID(),
                "agreement",
                agreement.id(),
                "person",
                person);
    }
}
