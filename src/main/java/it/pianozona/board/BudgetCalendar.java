/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import it.pianozona.company.CompanyTerms;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Pill;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeTerms;
import it.pianozona.programme.Programmes;
import it.pianozona.territory.PlanningArea;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a health authority's budget has to keep pace with: the terms of its districts' programmes and those of its own plans (U-8). */
@Service
public class BudgetCalendar {

    private final Programmes programmes;
    private final ProgrammeTerms terms;
    private final CompanyTerms company;
    private final Cycles cycles;
    private final BusinessClock clock;

    BudgetCalendar(
            Programmes programmes, ProgrammeTerms terms, CompanyTerms company, Cycles cycles, BusinessClock clock) {
        this.programmes = programmes;
        this.terms = terms;
        this.company = company;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * A term of what is not done yet.
     *
     * @param what Italian, for example "Programma attuativo annuale 2019: approvazione"
     * @param whose name of the district; of the authority's own plans "Azienda"
     * @param due empty while more than a week is left
     * @param address of its page within the product
     */
    public record Term(LocalDate day, String what, String whose, Optional<Pill> due, String address) {}

    /**
     * By day, what is late first.
     *
     * @param areas the districts, by code
     * @param running the cycles of the districts that have not ended
     */
    @Transactional(readOnly = true)
    public List<Term> of(String authority, Map<String, PlanningArea> areas, Collection<PlanningCycle> running) {
        var ofKey = running.stream().collect(Collectors.toMap(PlanningCycle::key, Function.identity()));
        return Stream.concat(
                        programmes.openOf(areas.keySet()).stream()
                                .filter(programme -> ofKey.containsKey(programme.cycleKey()))
                                .flatMap(programme -> ofProgramme(
                                        programme,
                                        ofKey.get(programme.cycleKey()),
                                        areas.get(programme.area()).name())
                                        .stream()),
                        company.of(authority).stream()
                                .map(term -> term(term.day(), term.words(), "Azienda", term.address())))
                .sorted(Comparator.comparing(Term::day)
                        .thenComparing(Term::whose)
                        .thenComparing(Term::what))
                .toList();
    }

    private List<Term> ofProgramme(Programme programme, PlanningCycle cycle, String district) {
        var profile = cycles.profileOf(cycle);
        var what = "%s %d: ".formatted(profile.labels().annualDocument(), programme.year());
        var page = "/programmi/" + programme.key();
        var all = new ArrayList<Term>();
        if (programme.takesProposals()) {
            all.add(term(terms.proposals(programme, profile.settings()), what + "proposte e impegni", district, page));
        }
        all.add(term(terms.approval(programme, profile.settings()), what + "approvazione", district, page));
        all.add(term(terms.yearEnd(programme), what + "l'anno si chiude", district, page));
        return all;
    }

    private Term term(LocalDate day, String what, String whose, String address) {
        return new Term(day, what, whose, Pill.due(day, clock.today()), address);
    }
}
