/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The two terms of a cycle, approval of the plan and signature of the agreement, as they stand on a day (decision N-3). Whatever says
 * of a cycle that it is late, at risk or in time reads it here: signed in time is in time, whatever publication takes.
 */
public record CycleTerms(PlanningCycle cycle, LocalDate today) {

    /** A term that falls due within so many days is at risk (decision N-24). */
    public static final int RISK_DAYS = 7;

    /** How a term stands. */
    public enum Standing {
        MET("nei termini"),
        MET_LATE("oltre il termine"),
        AHEAD("da fare"),
        AT_RISK("a rischio"),
        LATE("in ritardo"),
        /** The cycle ended before. */
        DROPPED("non più dovuto");

        private final String italian;

        Standing(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * One of the two.
     *
     * @param id for addresses, {@code approvazione} or {@code firma}
     * @param title Italian, for example "Firma dell'accordo"
     * @param due last day
     * @param metOn the day on which it was met, if it was
     * @param words for example "firma dell'accordo il 28/12/2017, nei termini"
     */
    public record Term(
            String id, String title, LocalDate due, Optional<LocalDate> metOn, Standing standing, String words) {

        /** Whether it still waits to be met. */
        public boolean isOpen() {
            return standing == Standing.AHEAD || standing == Standing.AT_RISK || standing == Standing.LATE;
        }
    }

    /** By when the plan is to be approved. */
    public Term approval() {
        return term("approvazione", "Approvazione del piano", approvedOn());
    }

    /** By when the agreement is to be signed; empty where the region has none. */
    public Optional<Term> signature() {
        return cycle.met().signatureAsked()
                ? Optional.of(term("firma", "Firma dell'accordo", cycle.met().signedOn()))
                : Optional.empty();
    }

    /** Both, the approval first. */
    public List<Term> all() {
        return Stream.concat(Stream.of(approval()), signature().stream()).toList();
    }

    /** Those that still wait to be met. */
    public List<Term> open() {
        return all().stream().filter(Term::isOpen).toList();
    }

    /** Who has signed has approved, whatever day the record of the approval bears. */
    private Optional<LocalDate> approvedOn() {
        return cycle.met().approvedOn().or(() -> cycle.met().signedOn());
    }

    private Term term(String id, String title, Optional<LocalDate> metOn) {
        var standing = standing(metOn);
        return new Term(id, title, cycle.approvalDate(), metOn, standing, words(title, metOn, standing));
    }

    private Standing standing(Optional<LocalDate> metOn) {
        if (metOn.isPresent()) {
            return metOn.get().isAfter(cycle.approvalDate()) ? Standing.MET_LATE : Standing.MET;
        }
        if (!cycle.state().isUnderWay()) {
            return Standing.DROPPED;
        }
        var left = ChronoUnit.DAYS.between(today, cycle.approvalDate());
        return left < 0 ? Standing.LATE : left <= RISK_DAYS ? Standing.AT_RISK : Standing.AHEAD;
    }

    private String words(String title, Optional<LocalDate> metOn, Standing standing) {
        var due = Italian.day(cycle.approvalDate());
        return switch (standing) {
            case MET, MET_LATE -> "%s il %s, %s".formatted(title, Italian.day(metOn.orElseThrow()), standing.italian());
            case DROPPED -> "%s: %s".formatted(title, standing.italian());
            default -> "%s entro il %s, %s".formatted(title, due, standing.italian());
        };
    }

    /** Both terms in one line, for example "Approvazione del piano il 01/12/2017, nei termini; firma dell'accordo entro il …". */
    public String words() {
        var said = all().stream().map(Term::words).collect(Collectors.joining("; "));
        return said.isEmpty() ? said : said.charAt(0) + said.substring(1).replace("; F", "; f");
    }

    /** What is still to be done by when, one sentence, for example "Approvazione e firma entro il 31/12/2017.". */
    public String toDo() {
        var due = Italian.day(cycle.approvalDate());
        if (areSettled()) {
            return words() + ".";
        }
        return approval().isOpen()
                ? "%s entro il %s.".formatted(signature().isPresent() ? "Approvazione e firma" : "Approvazione", due)
                : "%s; firma dell'accordo entro il %s.".formatted(approval().words(), due);
    }

    /** Whether nothing of the two is asked any more: what follows, as the publication, is not a term of the cycle. */
    public boolean areSettled() {
        return open().isEmpty();
    }

    /** Whether a term has passed without being met, or the cycle was flagged as late and a term is still open. */
    public boolean isLate() {
        return open().stream().anyMatch(term -> term.standing() == Standing.LATE) || (cycle.late() && !areSettled());
    }

    /** Whether it is late by its own terms or by those of its phases. */
    public boolean isLate(Collection<StepRow> steps) {
        return isLate() || daysLate(steps) > 0;
    }

    /** Whether a term falls due within {@link #RISK_DAYS} days. */
    public boolean isAtRisk() {
        return !isLate() && open().stream().anyMatch(term -> term.standing() == Standing.AT_RISK);
    }

    /** Whether both were met on the day or before. */
    public boolean areMetInTime() {
        return all().stream().allMatch(term -> term.standing() == Standing.MET);
    }

    /**
     * The days since the oldest term that has passed without being met, of the cycle or of one of its phases; 0 if none has, or if
     * the cycle no longer waits for plan and signature.
     *
     * @param steps the phases of the cycle
     */
    public long daysLate(Collection<StepRow> steps) {
        if (areSettled()) {
            return 0;
        }
        var phases = steps.stream()
                .filter(step -> step.isLate(today))
                .mapToLong(step -> ChronoUnit.DAYS.between(step.plannedTo(), today));
        var own = LongStream.of(ChronoUnit.DAYS.between(cycle.approvalDate(), today));
        return Math.max(0, LongStream.concat(phases, own).max().orElse(0));
    }
}
