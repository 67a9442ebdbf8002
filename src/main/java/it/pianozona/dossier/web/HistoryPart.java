/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.dossier.Histories;
import it.pianozona.dossier.RelatedKeys;
import it.pianozona.record.RecordSearch;
import it.pianozona.territory.Names;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The whole history in readable Italian: who did what, for whom, when, with what before and after (requirement 6.3). */
@Component
@Order(90)
class HistoryPart extends DossierPart {

    /** As many as a page shows. */
    static final int PER_PAGE = 50;

    private final Histories histories;
    private final RecordSearch record;
    private final RelatedKeys keys;
    private final Names names;
    private final DossierVisits visits;

    HistoryPart(Histories histories, RecordSearch record, RelatedKeys keys, Names names, DossierVisits visits) {
        super("storia", "Storia", Group.PAPERS);
        this.histories = histories;
        this.record = record;
        this.keys = keys;
        this.names = names;
        this.visits = visits;
    }

    /**
     * What can be chosen.
     *
     * @param people full name by sign-in name
     * @param offices name by id
     */
    record Choices(Map<String, String> people, Map<String, String> offices, Set<String> acts) {}

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        var related = keys.of(visit.cycle());
        var question = HistoryQuestion.of(asked);
        var printed = Boolean.TRUE.equals(model.getAttribute("printed"));
        var page = histories.find(
                question.filter(related),
                printed ? 0 : (question.page() - 1) * PER_PAGE,
                printed ? Histories.LONGEST : PER_PAGE,
                visits.readable(visit));
        model.addAttribute("question", question);
        model.addAttribute("deeds", page.deeds());
        model.addAttribute("total", page.total());
        model.addAttribute("pages", (page.total() + PER_PAGE - 1) / PER_PAGE);
        model.addAttribute("historyChoices", choices(related));
    }

    /** All deeds that the question admits, for a sheet. */
    Histories.Page all(DossierVisits.Visit visit, HistoryQuestion question) {
        return histories.find(question.filter(keys.of(visit.cycle())), 0, Histories.LONGEST, visits.readable(visit));
    }

    private Choices choices(Set<String> related) {
        var facets = record.facets(related);
        var people = facets.stream().map(RecordSearch.Facet::person).collect(Collectors.toSet());
        var offices = facets.stream()
                .map(RecordSearch.Facet::office)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        var found = names.of(people, offices);
        return new Choices(
                byName(people, found::person),
                byName(offices, found::office),
                facets.stream().map(RecordSearch.Facet::act).collect(Collectors.toCollection(java.util.TreeSet::new)));
    }

    /** Name and id, in the order of the names. */
    private static Map<String, String> byName(Set<String> ids, Function<String, String> name) {
        var sorted = new TreeMap<String, String>();
        ids.forEach(id -> sorted.put(name.apply(id) + "\u0000" + id, id));
        var byId = new java.util.LinkedHashMap<String, String>();
        sorted.values().forEach(id -> byId.put(id, name.apply(id)));
        return byId;
    }
}
