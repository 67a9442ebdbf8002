/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.cycle.CycleCheck.PlannedStep;
import it.pianozona.region.AreaReadiness;
import it.pianozona.region.CycleStep;
import it.pianozona.region.NoRegionProfile;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import it.pianozona.territory.AreaState;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules of F-CICLO and the backward schedule (requirement 3.2, worked examples 5.4). Rules: A-9. */
@Component
class CycleRules {

    private static final int USUAL_MONTHS = 36;

    private final PlanningAreas areas;
    private final RegionProfiles profiles;
    private final AreaReadiness readiness;
    private final CycleRows rows;
    private final BusinessClock clock;

    CycleRules(
            PlanningAreas areas,
            RegionProfiles profiles,
            AreaReadiness readiness,
            CycleRows rows,
            BusinessClock clock) {
        this.areas = areas;
        this.profiles = profiles;
        this.readiness = readiness;
        this.rows = rows;
        this.clock = clock;
    }

    CycleCheck check(CycleDraft draft) {
        var errors = new ArrayList<String>();
        var warnings = new ArrayList<String>();
        var area = areas.find(draft.area(), clock.today());
        checkArea(draft, area, errors);
        checkPeriod(draft, errors, warnings);
        var profile = area.flatMap(found -> profileFor(found, draft, errors));
        var schedule =
                profile.map(found -> schedule(found, draft.approvalDate())).orElse(List.of());
        profile.ifPresent(found -> checkApproval(found, draft, schedule, errors, warnings));
        profile.ifPresent(
                found -> readiness.gaps(area.orElseThrow(), found).forEach(gap -> (gap.blocks() ? errors : warnings)
                        .add(gap.words())));
        return new CycleCheck(errors, warnings, area, profile, schedule);
    }

    private void checkArea(CycleDraft draft, Optional<PlanningArea> area, List<String> errors) {
        if (area.isEmpty()) {
            errors.add("«Ambito»: «%s» non è un ambito valido oggi; scegline uno dall'elenco.".formatted(draft.area()));
        } else if (area.get().state() != AreaState.ACTIVE) {
            errors.add("«Ambito»: l'ambito non è attivo, quindi non può aprire un ciclo.");
        }
    }

    private void checkPeriod(CycleDraft draft, List<String> errors, List<String> warnings) {
        if (!draft.end().isAfter(draft.start())) {
            errors.add("«Fine»: deve essere successiva all'inizio.");
            return;
        }
        var months = ChronoUnit.MONTHS.between(draft.start(), draft.end().plusDays(1));
        if (months != USUAL_MONTHS) {
            warnings.add("Il ciclo dura %d mesi e non %d: vale il periodo indicato.".formatted(months, USUAL_MONTHS));
        }
        for (var other : rows.ofArea(draft.area())) {
            if (other.state().isWithoutPlan()) {
                continue;
            }
            if (!draft.start().isAfter(other.end()) && !draft.end().isBefore(other.start())) {
                errors.add(
                        "«Inizio» e «Fine»: il periodo si sovrappone al ciclo %s (%s - %s); due cicli di un ambito non si sovrappongono."
                                .formatted(other.key(), Italian.day(other.start()), Italian.day(other.end())));
            } else if (other.state() == PlanningCycle.State.IN_PREPARATION) {
                errors.add("È già in preparazione il ciclo %s: un ambito ne prepara uno alla volta."
                        .formatted(other.key()));
            }
        }
    }

    private Optional<RegionProfile> profileFor(PlanningArea area, CycleDraft draft, List<String> errors) {
        try {
            return Optional.of(profiles.forCycle(area.region(), draft.start()));
        } catch (NoRegionProfile missing) {
            errors.add(
                    "«Inizio»: la regione non ha regole per un ciclo che inizia il %s; controlla la data o il profilo regionale."
                            .formatted(Italian.day(draft.start())));
            return Optional.empty();
        }
    }

    private void checkApproval(
            RegionProfile profile,
            CycleDraft draft,
            List<PlannedStep> schedule,
            List<String> errors,
            List<String> warnings) {
        var available = ChronoUnit.DAYS.between(clock.today(), draft.approvalDate());
        if (available < 0) {
            warnings.add("La data di approvazione (%s) è già passata: il ciclo nasce in ritardo."
                    .formatted(Italian.day(draft.approvalDate())));
        } else if (available < profile.totalStepDays()) {
            warnings.add(
                    "I passi richiedono %s e ne restano %d fino alla data di approvazione: parti subito o sposta la data."
                            .formatted(Italian.count(profile.totalStepDays(), "giorno", "giorni"), available));
        }
        profile.approvalDeadline()
                .filter(deadline -> draft.approvalDate().isAfter(deadline))
                .ifPresent(deadline -> errors.add(
                        "«Approvazione entro il»: la Regione chiede approvazione e firma entro il %s; indica quel giorno o uno prima."
                                .formatted(Italian.day(deadline))));
        if (schedule.isEmpty()) {
            warnings.add("Il profilo della regione non indica la durata dei passi.");
        }
    }

    static List<PlannedStep> schedule(RegionProfile profile, LocalDate approvalDate) {
        var steps = new ArrayList<PlannedStep>();
        var to = approvalDate;
        var backwards = profile.stepDays().keySet().stream()
                .sorted(Comparator.<CycleStep>naturalOrder().reversed())
                .toList();
        for (var step : backwards) {
            var days = profile.stepDays().get(step);
            var from = to.minusDays(days);
            steps.add(0, new PlannedStep(step.name(), title(step, profile), days, from, to));
            to = from;
        }
        return steps;
    }

    private static String title(CycleStep step, RegionProfile profile) {
        return switch (step) {
            case P3 -> profile.labels().knowledgeStep();
            case P4 -> profile.labels().guidanceStep();
            case P5 -> "Redazione: " + profile.labels().plan();
            case P6 -> "Consultazione e approvazione: " + profile.labels().approvingBody();
            case P7 -> profile.labels().agreement();
        };
    }
}
