/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.cycle.Cycles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The supervision college examines a matter (F-COLL). Neither the party concerned nor who reported it sits in its examination;
 * where nobody is left the region does (L. 328/2000 art. 8 c. 3 o).
 * Rules: default.noticeDays, requirement 3.9.
 */
@Service
public class CollegeExamination {

    private final Matters matters;
    private final SupervisionColleges colleges;
    private final Cycles cycles;
    private final Offices offices;
    private final BusinessClock clock;

    CollegeExamination(
            Matters matters, SupervisionColleges colleges, Cycles cycles, Offices offices, BusinessClock clock) {
        this.matters = matters;
        this.colleges = colleges;
        this.cycles = cycles;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * What the college found.
     *
     * @param measure what is to be done; empty text where nothing is ordered
     * @param term by when
     */
    public record Result(String fact, CollegeStep.Finding finding, String measure, Optional<LocalDate> term) {}

    /** The offices that examine the matter today. */
    @Transactional(readOnly = true)
    public List<String> examiners(UUID matterId) {
        var matter = matters.get(matterId);
        var seated = colleges.members(matter.cycleKey()).stream()
                .map(BodyMember::officeId)
                .filter(office -> !office.equals(matter.subject()) && !office.equals(matter.reporter()))
                .toList();
        return seated.isEmpty()
                ? List.of(
                        OfficeKind.REGION.officeId(cycles.get(matter.cycleKey()).region()))
                : seated;
    }

    /** The first term that a formal notice ordered today may set. */
    @Transactional(readOnly = true)
    public LocalDate earliestNotice(UUID matterId) {
        var profile = cycles.profileOf(matters.get(matterId).cycleKey());
        return clock.today().plusDays(profile.settings().days("default.noticeDays"));
    }

    /**
     * Records what the college found.
     *
     * @throws RuleViolated if the person is party to the matter, or the result does not fit the step
     */
    @Transactional
    public void conclude(UUID matterId, CollegeStep step, Result result, Actor actor) {
        requireStranger(matters.get(matterId), actor.personId());
        require(matterId, step, result);
        matters.write(
                matterId,
                new Entry(
                        step.italian(),
                        actor.office(),
                        actor.personId(),
                        result.fact(),
                        result.finding().italian(),
                        result.measure(),
                        result.term(),
                        clock.today()));
    }

    private void requireStranger(Matter matter, String personId) {
        var interested = offices.heldBy(personId, clock.today()).stream()
                .map(Office::id)
                .anyMatch(office -> office.equals(matter.subject()));
        if (interested || personId.equals(matter.reporterPerson())) {
            throw new RuleViolated(
                    "Chi ha aperto la vicenda e l'ente interessato non la esaminano: la esamina un altro componente del collegio.");
        }
    }

    private void require(UUID matterId, CollegeStep step, Result result) {
        if (!step.findings().contains(result.finding())) {
            throw new RuleViolated("«Esito»: scegli un esito dall'elenco.");
        }
        if (step.isOrdering() && (result.measure().isBlank() || result.term().isEmpty())) {
            throw new RuleViolated("«Misura» e «Termine»: indica che cosa va fatto ed entro quando.");
        }
        if (step == CollegeStep.SEND_NOTICE && result.term().orElseThrow().isBefore(earliestNotice(matterId))) {
            throw new RuleViolated("«Termine»: la diffida dà almeno %s; indica una data non precedente."
                    .formatted("tempo fino al " + Italian.day(earliestNotice(matterId))));
        }
        if (result.term().filter(term -> term.isBefore(clock.today())).isPresent()) {
            throw new RuleViolated("«Termine»: la data è passata; indica un giorno da oggi in poi.");
        }
    }
}
