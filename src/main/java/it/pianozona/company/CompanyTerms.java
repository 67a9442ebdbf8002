/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.region.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms of a health authority's own plans, as the calendar of its region gives them: counted from the day on which the drafting of the
 * PAL, or of a year's actions and budget, has begun.
 * Rules: company.contributionDays, company.draftDays, company.adoptionDays, company.yearStart.
 */
@Component
public class CompanyTerms {

    private final MandateRows mandates;
    private final YearRows years;
    private final Mandates rules;

    CompanyTerms(MandateRows mandates, YearRows years, Mandates rules) {
        this.mandates = mandates;
        this.years = years;
        this.rules = rules;
    }

    /**
     * A term.
     *
     * @param words Italian, for example "Azioni e budget 2019: proposte"
     * @param address of the page within the product
     */
    public record Term(LocalDate day, String words, String address) {}

    /** Those of the mandates that run; what is done has none any more. */
    @Transactional(readOnly = true)
    public List<Term> of(String authority) {
        var running = mandates.of(authority).stream().filter(Mandate::isRunning).toList();
        var all = years.ofAuthority(authority);
        var terms = new ArrayList<Term>();
        for (var mandate : running) {
            var settings = rules.settings(authority, mandate.from());
            var page = "/aziende/%s/piano".formatted(authority);
            if (mandate.state() != Mandate.State.IN_FORCE) {
                drafting(
                        terms,
                        "PAL aziendale " + mandate.period(),
                        mandate.openedOn(),
                        mandate.state() == Mandate.State.DRAFTING,
                        settings,
                        page);
            }
            all.stream()
                    .filter(plan -> plan.mandate().equals(mandate.key())
                            && !plan.state().isEnd())
                    .forEach(plan -> drafting(
                            terms,
                            "Azioni e budget %d".formatted(plan.year()),
                            plan.openedOn(),
                            plan.isEditable(),
                            settings,
                            page));
            mandate.years().stream()
                    .filter(year -> all.stream()
                            .noneMatch(plan -> plan.year() == year
                                    && (plan.isAdopted() || plan.mandate().equals(mandate.key()))))
                    .filter(year -> year != mandate.from().getYear())
                    .forEach(year -> terms.add(new Term(
                            settings.monthDay("company.yearStart").atYear(year - 1),
                            "Azioni e budget %d: comincia la redazione".formatted(year),
                            page)));
            terms.add(new Term(mandate.to(), "Mandato %s: ultimo giorno".formatted(mandate.period()), page));
        }
        return List.copyOf(terms);
    }

    private static void drafting(
            List<Term> terms, String what, LocalDate openedOn, boolean written, Settings settings, String page) {
        var proposals = openedOn.plusDays(settings.days("company.contributionDays"));
        var draft = proposals.plusDays(settings.days("company.draftDays"));
        if (written) {
            terms.add(new Term(proposals, what + ": proposte di distretti, dipartimenti e staff", page));
            terms.add(new Term(draft, what + ": redazione", page));
        }
        terms.add(new Term(draft.plusDays(settings.days("company.adoptionDays")), what + ": adozione", page));
    }
}
