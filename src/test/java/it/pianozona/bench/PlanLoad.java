/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import it.pianozona.document.Composers;
import it.pianozona.document.PdfPages;
import it.pianozona.plan.paper.PlanOnPaper;
import it.pianozona.plan.paper.SamplePlans;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The largest plan that we expect: more than 200 pages, 42 municipalities, 60 charts. Once for the time, once more for the heap: while it is
 * composed the garbage is collected again and again, and the most that stays alive is the peak, without what was alive before.
 */
public final class PlanLoad {

    private static final int PAGES = 200;
    private static final int CHARTS = 60;
    private static final long BETWEEN_COLLECTIONS_MILLIS = 150;
    private static final double MEGABYTE = 1024.0 * 1024;

    private PlanLoad() {}

    /** What it cost. */
    record Outcome(int pages, double millis, double peakMegabytes) {}

    /** This part alone. */
    public static void main(String[] args) {
        System.out.println(compose());
    }

    static Outcome compose() {
        var pdf = Composers.pdf();
        var plan = SamplePlans.large();
        PlanOnPaper.pdf(pdf, SamplePlans.rhodense());
        var start = System.nanoTime();
        var composed = PlanOnPaper.pdf(pdf, plan);
        var millis = (System.nanoTime() - start) / 1e6;
        require(composed);
        return new Outcome(PdfPages.count(composed), millis, peak(() -> PlanOnPaper.pdf(pdf, plan)));
    }

    private static void require(byte[] composed) {
        if (PdfPages.count(composed) < PAGES || PlanOnPaper.figures(composed) != CHARTS) {
            throw new IllegalStateException("the plan has %d pages and %d figures"
                    .formatted(PdfPages.count(composed), PlanOnPaper.figures(composed)));
        }
    }

    private static double peak(Runnable work) {
        var before = alive();
        var most = new AtomicLong(before);
        var working = new AtomicBoolean(true);
        var watch = new Thread(() -> {
            while (working.get()) {
                most.accumulateAndGet(alive(), Math::max);
                pause();
            }
        });
        watch.start();
        try {
            work.run();
        } finally {
            working.set(false);
        }
        return (most.get() - before) / MEGABYTE;
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_COLLECTIONS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
