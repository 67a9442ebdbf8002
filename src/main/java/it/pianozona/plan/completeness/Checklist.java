/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import it.pianozona.page.Pill;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * The chapters of a plan with where each stands and what the rules of the region still ask of it. The page of the plan and the page of a
 * chapter both ask here, so that they say the same.
 */
@Service
public class Checklist {

    private final List<PlanChapter> chapters;
    private final PlansAsWritten written;
    private final Completeness completeness;

    Checklist(List<PlanChapter> chapters, PlansAsWritten written, Completeness completeness) {
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(PlanChapter::position))
                .toList();
        this.written = written;
        this.completeness = completeness;
    }

    /** All chapters that the cycle has, in their order, and the check that they were held against. */
    public record Checked(List<ChapterLine> lines, CompletenessReport report) {

        public List<ChapterLine> of(PlanChapter.Part part) {
            return lines.stream().filter(line -> line.chapter().part() == part).toList();
        }
    }

    /** The whole list. */
    public Checked of(String cycleKey) {
        var plan = written.of(cycleKey);
        var report = completeness.report(plan);
        return new Checked(
                chapters.stream()
                        .flatMap(chapter -> line(chapter, plan, report.missing()).stream())
                        .toList(),
                report);
    }

    /** How things stand with the chapter whose page that is; empty for a page that is in no chapter. */
    public Optional<PlanChapter.Standing> ofPage(String cycleKey, String path) {
        var plan = written.of(cycleKey);
        return chapters.stream()
                .filter(chapter -> leadsTo(path, chapter.address(cycleKey)))
                .findFirst()
                .flatMap(chapter -> chapter.of(plan)
                        .map(standing -> checked(
                                chapter,
                                plan,
                                standing,
                                () -> own(
                                        chapter, plan, completeness.report(plan).missing()))));
    }

    private static Optional<ChapterLine> line(PlanChapter chapter, PlanAsWritten plan, List<Finding> missing) {
        var own = own(chapter, plan, missing);
        return chapter.of(plan)
                .map(standing -> new ChapterLine(
                        chapter, chapter.address(plan.cycleKey()), checked(chapter, plan, standing, () -> own), own));
    }

    /** Only what is written is ticked off by the check; the rest says by itself how it stands. */
    private static List<Finding> own(PlanChapter chapter, PlanAsWritten plan, List<Finding> missing) {
        return missing.stream()
                .filter(one -> chapter.part() == PlanChapter.Part.WRITING
                        && leadsTo(one.address(), chapter.address(plan.cycleKey())))
                .toList();
    }

    /** @param missing asked only of a written chapter that looks done */
    private static PlanChapter.Standing checked(
            PlanChapter chapter, PlanAsWritten plan, PlanChapter.Standing standing, Supplier<List<Finding>> missing) {
        return chapter.part() == PlanChapter.Part.WRITING
                ? new PlanChapter.Standing(pill(plan, standing, missing), standing.words())
                : standing;
    }

    /** The plan may lack something of a chapter that looks done by itself; what stayed empty in a frozen plan is nobody's to do. */
    private static Pill pill(PlanAsWritten plan, PlanChapter.Standing standing, Supplier<List<Finding>> missing) {
        if (standing.isDone()) {
            return missing.get().isEmpty() ? standing.pill() : new Pill(Pill.Role.RUNNING, "in corso");
        }
        return standing.pill().role() == Pill.Role.WAITING && plan.isFrozen()
                ? new Pill(Pill.Role.WAITING, "rimasto vuoto")
                : standing.pill();
    }

    /** Whether an address is that page, or a part of it. */
    private static boolean leadsTo(String address, String page) {
        return address.equals(page) || address.startsWith(page) && "/?#".indexOf(address.charAt(page.length())) >= 0;
    }
}
