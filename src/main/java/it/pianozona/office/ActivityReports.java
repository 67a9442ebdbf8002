/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.rule.Problems;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's annual reports and the reports of its projects (F-GIUST, TO-20, TO-23, TO-24). */
@Service
public class ActivityReports {

    private static final int LEAST_REASON = 20;
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private final Table<Report> reports;
    private final BusinessClock clock;

    ActivityReports(Tables tables, BusinessClock clock) {
        this.clock = clock;
        this.reports = tables.part("office_report", Report.class);
    }

    /**
     * A report of money and activity.
     *
     * @param project empty for an annual report
     * @param assigned euro
     * @param spent euro; more than assigned only with a reason of at least 20 characters
     */
    public record Report(
            Optional<UUID> project,
            @Column("period_from") LocalDate from,
            @Column("period_to") LocalDate to,
            BigDecimal assigned,
            BigDecimal spent,
            String reason,
            String text) {}

    /** Files a report, as the form of a task says. */
    @Transactional
    public void file(OfficeTask task, Report report, String personId) {
        new Problems()
                .unless(!report.to().isBefore(report.from()), "«Al»: non può precedere «Dal».")
                .unless(
                        isEuro(report.assigned()) && isEuro(report.spent()),
                        "«Assegnato» e «Speso»: scrivi importi in euro non negativi, con al massimo due decimali.")
                .unless(
                        report.spent().compareTo(report.assigned()) <= 0
                                || report.reason().strip().length() >= LEAST_REASON,
                        "«Motivo»: la spesa supera l'assegnato; scrivi perché, in almeno 20 caratteri.")
                .refuse();
        reports.insert(
                report,
                "id",
                UUID.randomUUID(),
                "area",
                task.area(),
                "task",
                task.id(),
                "reason",
                report.reason().strip(),
                "text",
                report.text().strip(),
                "made_by",
                personId,
                "made_on",
                clock.today());
    }

    private static boolean isEuro(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
    }

    /** The reports of an area, latest first. */
    @Transactional(readOnly = true)
    public List<Report> ofArea(String area) {
        return reports.list("where area = ? order by made_on desc, period_from desc", area);
    }
}
