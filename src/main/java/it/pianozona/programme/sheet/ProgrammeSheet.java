/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.measure.Measure;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.table.Column;
import it.pianozona.table.Elsewhere;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An intervention of the year (requirement 3.10): the same number stands on its design and on its money.
 *
 * Rules: ER-13.
 * @param number from 1, one in its programme
 * @param municipalities ISTAT codes of those that it serves; none is the whole area
 * @param risks what it depends on, may be empty
 * @param total euro of the year that it costs, two decimals; its costs have to cover it
 */
public record ProgrammeSheet(
        UUID id,
        @Column("programme") UUID programmeId,
        int number,
        String title,
        @Column("") Course course,
        @Column("") Roots roots,
        PlanAreaKind area,
        @Column("") Ownership ownership,
        List<String> municipalities,
        @Column("") Service service,
        @Column("") Delivery delivery,
        @Column("") Term term,
        @Column("") Codes codes,
        String risks,
        Optional<BigDecimal> total,
        @Column("") Proposal proposal,
        @Column("") Parts parts) {

    /**
     * What becomes of it against the year before.
     *
     * @param reason required where it is changed or ended
     * @param before the sheet of the year before that it goes on from
     */
    public record Course(SheetKind kind, String reason, @Column("sheet_before") Optional<UUID> before) {}

    /**
     * What it comes from in the plan.
     *
     * @param priority code of the priority of the guidance, may be empty
     */
    public record Roots(Optional<UUID> action, Optional<UUID> objective, String priority, Optional<UUID> need) {}

    /**
     * Whose it is (ER-20).
     *
     * @param joint names of {@link it.pianozona.plan.chain.Action.Joint}; joint asks for both owners
     */
    public record Ownership(List<String> joint, String socialOwner, String healthOwner) {}

    /**
     * Which service it is.
     *
     * @param serviceCode of the nomenclatore, may be empty
     * @param serviceTarget the regional objective of service that it serves, empty if none
     * @param leps the essential level that it serves, empty if none
     * @param fnpsRow where its money stands in the ministry's matrix (T4)
     */
    public record Service(
            String serviceCode,
            String serviceTarget,
            String leps,
            Optional<FnpsRow> fnpsRow,
            Optional<FnpsColumn> fnpsColumn) {}

    /**
     * What is done for whom.
     *
     * @param users yearly mean that is foreseen, 0 or more
     * @param managementWords how, required where it is otherwise managed
     * @param policy code of the policy that it integrates, may be empty
     */
    public record Delivery(
            String target,
            Optional<Integer> users,
            String description,
            Management management,
            String managementWords,
            String policy) {}

    /** From when to when in the year. */
    public record Term(Optional<LocalDate> starts, Optional<LocalDate> ends) {}

    /**
     * What others know it by.
     *
     * @param cup 15 letters and digits, empty where there is no project
     * @param cig 10 letters and digits, empty where there is no contract
     * @param classification sector or programme of the region, may be empty
     */
    public record Codes(String cup, String cig, String classification) {}

    /**
     * How it came into the programme.
     *
     * @param proposedBy id of the office that wrote it first
     * @param answer why it was refused, or what was said when it was taken
     */
    public record Proposal(String proposedBy, Standing standing, String answer) {

        /** Taken into the programme without having been proposed. */
        public static Proposal by(String office) {
            return new Proposal(office, Standing.ACCEPTED, "");
        }
    }

    /** What stands in rows of other tables. */
    public record Parts(
            @Elsewhere List<Partner> partners,
            @Elsewhere List<StaffLine> staff,
            @Elsewhere List<Milestone> milestones,
            @Elsewhere List<SheetCost> costs,
            @Elsewhere List<Measure> results) {

        public static final Parts NONE = new Parts(List.of(), List.of(), List.of(), List.of(), List.of());

        /** The same with other costs. */
        public Parts with(List<SheetCost> others) {
            return new Parts(partners, staff, milestones, others, results);
        }
    }

    /** An empty sheet with a new id, to be written. */
    public static ProgrammeSheet blank(UUID programmeId) {
        return new ProgrammeSheet(
                UUID.randomUUID(),
                programmeId,
                1,
                "",
                new Course(SheetKind.NEW, "", Optional.empty()),
                new Roots(Optional.empty(), Optional.empty(), "", Optional.empty()),
                PlanAreaKind.SOCIAL,
                new Ownership(List.of(), "", ""),
                List.of(),
                new Service("", "", "", Optional.empty(), Optional.empty()),
                new Delivery("", Optional.empty(), "", Management.DIRECT, "", ""),
                new Term(Optional.empty(), Optional.empty()),
                new Codes("", "", ""),
                "",
                Optional.empty(),
                Proposal.by(""),
                Parts.NONE);
    }

    /** Whether the programme has it: not only proposed, and not refused. */
    public boolean isTaken() {
        return proposal.standing() == Standing.ACCEPTED;
    }

    /** Whether it goes on in the year. */
    public boolean goesOn() {
        return course.kind() != SheetKind.ENDED;
    }

    /** What its costs add up to, euro with two decimals. */
    public BigDecimal covered() {
        return SheetCost.sum(parts.costs());
    }

    /** What is missing to its total, below zero where its costs are more; empty where no total is said. */
    public Optional<BigDecimal> uncovered() {
        return total.map(all -> all.subtract(covered()));
    }

    /** "3. Nidi", as lists name it. */
    public String name() {
        return number + ". " + title;
    }

    /** The same with what stands in other tables. */
    public ProgrammeSheet with(Parts others) {
        return new ProgrammeSheet(
                id,
                programmeId,
                number,
                title,
                course,
                roots,
                area,
                ownership,
                municipalities,
                service,
                delivery,
                term,
                codes,
                risks,
                total,
                proposal,
                others);
    }

    ProgrammeSheet with(int newNumber, Proposal other) {
        return new ProgrammeSheet(
                id,
                programmeId,
                newNumber,
                title,
                course,
                roots,
                area,
                ownership,
                municipalities,
                service,
                delivery,
                term,
                codes,
                risks,
                total,
                other,
                parts);
    }
}
