/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is told of a programme, and to whom. */
@Component
@Transactional
public class ProgrammeNotices {

    private final Programmes programmes;
    private final ProgrammeApproval approval;
    private final ProgrammeOffices offices;
    private final ProgrammeTerms terms;
    private final Cycles cycles;
    private final Notices notices;
    private final BusinessClock clock;

    ProgrammeNotices(
            Programmes programmes,
            ProgrammeApproval approval,
            ProgrammeOffices offices,
            ProgrammeTerms terms,
            Cycles cycles,
            Notices notices,
            BusinessClock clock) {
        this.programmes = programmes;
        this.approval = approval;
        this.offices = offices;
        this.terms = terms;
        this.cycles = cycles;
        this.notices = notices;
        this.clock = clock;
    }

    /** The region has given other amounts than those that the programme counted on. */
    public void amountsChanged(UUID id, List<String> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var programme = programmes.get(id);
        send(
                programme,
                "importi-%s-%s".formatted(programme.key(), Integer.toHexString(changes.hashCode())),
                Notice.Kind.OUTCOME,
                Wording.of("programma.importi-cambiati", "importi", String.join("; ", changes)),
                keepers(programme));
    }

    /** Some body has not said what it commits itself to. */
    public void commitmentsMissing(UUID id) {
        var programme = programmes.get(id);
        send(
                programme,
                "impegni-" + programme.key(),
                Notice.Kind.OVERDUE,
                Wording.of("programma.impegni-mancanti"),
                withCoordinators(programme));
    }

    /** A party has left the agreement of the plan. */
    public void commitmentsChanged(UUID id) {
        var programme = programmes.get(id);
        send(
                programme,
                "recesso-%s-%s".formatted(programme.key(), clock.today()),
                Notice.Kind.OUTCOME,
                Wording.of("programma.parte-uscita"),
                keepers(programme));
    }

    /** The health authority has adopted its actions of the year. */
    public void companyActionsAdopted(UUID id) {
        var programme = programmes.get(id);
        send(
                programme,
                "azioni-aziendali-" + programme.key(),
                Notice.Kind.OUTCOME,
                Wording.of("programma.azioni-aziendali"),
                keepers(programme));
    }

    /** The day by which the body was to decide has passed; where the region says so, the programme of the year before goes on by twelfths. */
    public void late(UUID id) {
        var programme = programmes.get(id);
        if (programme.isPublic() || programme.state().isEnd()) {
            return;
        }
        var twelfths = cycles.profileOf(programme.cycleKey()).settings().flag("paa.provisionalTwelfths")
                && programmes.before(programme).isPresent();
        send(
                programme,
                "ritardo-" + programme.key(),
                Notice.Kind.ESCALATION,
                Wording.of(
                        twelfths ? "programma.in-ritardo-dodicesimi" : "programma.in-ritardo",
                        "termine",
                        Italian.day(terms.approval(programme))),
                withCoordinators(programme));
    }

    /** How the programme has ended, or that the body has approved it. */
    public void decided(UUID id) {
        var programme = programmes.get(id);
        var told = new LinkedHashSet<>(withCoordinators(programme));
        offices.committing(programme).forEach(body -> told.add(body.office()));
        send(
                programme,
                "esito-" + programme.key(),
                Notice.Kind.OUTCOME,
                Wording.of("programma.esito", "titolo", approval.title(programme))
                        .and("stato", programme.state().italian()),
                told);
    }

    private Set<String> keepers(Programme programme) {
        var told = new LinkedHashSet<>(offices.drafters(programme));
        told.add(offices.accounting(programme));
        return told;
    }

    private Set<String> withCoordinators(Programme programme) {
        var told = keepers(programme);
        told.add(OfficeKind.COORDINATORS.officeId(programme.area()));
        return told;
    }

    private void send(Programme programme, String cause, Notice.Kind kind, Wording words, Collection<String> told) {
        notices.send(
                new Notices.Message(
                        cause, programme.area(), programme.key(), kind, words.and("anno", programme.year())),
                told);
    }
}
