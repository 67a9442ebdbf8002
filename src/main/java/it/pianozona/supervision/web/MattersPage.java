/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.web;

import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.AgreementReaders;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.page.Attempt;
import it.pianozona.page.Pill;
import it.pianozona.page.Typed;
import it.pianozona.rule.RuleViolated;
import it.pianozona.supervision.Entry;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.supervision.OpeningMatters;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What happens to the agreement of a cycle: the matters with their acts; parties open one here (requirement 3.9). */
@Controller
@RequestMapping("/accordi/{key}/vicende")
class MattersPage {

    private static final Map<String, String> NATURES = Arrays.stream(LeadBodyCandidate.Nature.values())
            .collect(Collectors.toMap(
                    Enum::name, LeadBodyCandidate.Nature::italian, (one, again) -> one, LinkedHashMap::new));

    private final AgreementReaders readers;
    private final Agreements agreements;
    private final AgreementAmendments amendments;
    private final SupervisionColleges colleges;
    private final Matters matters;
    private final OpeningMatters opening;
    private final Offices offices;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    MattersPage(
            AgreementReaders readers,
            Agreements agreements,
            AgreementAmendments amendments,
            SupervisionColleges colleges,
            Matters matters,
            OpeningMatters opening,
            Offices offices,
            PlanningAreas areas,
            BusinessClock clock) {
        this.readers = readers;
        this.agreements = agreements;
        this.amendments = amendments;
        this.colleges = colleges;
        this.matters = matters;
        this.opening = opening;
        this.offices = offices;
        this.areas = areas;
        this.clock = clock;
    }

    /** A matter as the page shows it. */
    record MatterView(Matter matter, String reporter, String subject, List<EntryView> entries) {}

    /** What was written, with the name of the office. */
    record EntryView(Entry entry, String office) {}

    @GetMapping
    String show(MattersDoor.Visit visit, Model model) {
        var key = visit.key();
        var mine = opening.actingFor(key, visit.personId());
        var all = matters.ofCycle(key);
        model.addAttribute("agreement", visit.agreement());
        model.addAttribute("place", readers.place(key));
        model.addAttribute("standing", standing(all));
        model.addAttribute("sentence", sentence(all));
        model.addAttribute("matters", all.stream().map(this::view).toList());
        model.addAttribute("amendments", amendments.of(key));
        model.addAttribute("college", colleges.members(key));
        model.addAttribute("mine", Party.names(mine));
        model.addAttribute(
                "mayors",
                Party.names(mine.stream().filter(Party::isMunicipality).toList()));
        model.addAttribute("parties", Party.names(agreements.signatories(key)));
        model.addAttribute("natures", NATURES);
        model.addAttribute("municipalities", municipalities(visit.agreement().area()));
        model.addAttribute("earliest", opening.earliestWithdrawal(key));
        model.addAttribute("nextMonth", clock.today().plusMonths(1).withDayOfMonth(1));
        return "vicende";
    }

    private static Pill standing(List<Matter> all) {
        return all.stream().anyMatch(matter -> !matter.state().isEnd())
                ? new Pill(Pill.Role.RISK, "vicende in corso")
                : new Pill(Pill.Role.RUNNING, "in regola");
    }

    private String sentence(List<Matter> all) {
        var running = all.stream()
                .filter(matter -> !matter.state().isEnd())
                .map(matter -> matter.kind().italian() + " di " + officeName(matter.reporter()))
                .toList();
        return running.isEmpty() ? "Nessuna vicenda in corso." : "In corso: " + Italian.list(running) + ".";
    }

    private Map<String, String> municipalities(String area) {
        return areas.municipalities(area, clock.today()).stream()
                .collect(Collectors.toMap(
                        Municipality::istat, Municipality::name, (one, again) -> one, LinkedHashMap::new));
    }

    private MatterView view(Matter matter) {
        return new MatterView(
                matter,
                officeName(matter.reporter()),
                officeName(matter.subject()),
                matters.entries(matter.id()).stream()
                        .map(entry -> new EntryView(entry, officeName(entry.office())))
                        .toList());
    }

    private String officeName(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }

    @PostMapping("/recesso")
    String withdraw(MattersDoor.Visit visit, Attempt attempt) {
        var typed = attempt.typed();
        var withdrawal = new OpeningMatters.Withdrawal(
                typed.text("ente"),
                typed.text("motivo"),
                typed.text("atto"),
                typed.date("dataAtto"),
                typed.date("decorrenza"));
        return open(attempt, () -> opening.withdraw(visit.key(), withdrawal, visit.personId()));
    }

    @PostMapping("/inadempienza")
    String reportDefault(MattersDoor.Visit visit, Attempt attempt) {
        var typed = attempt.typed();
        return open(attempt, () -> opening.reportDefault(visit.key(), report(typed), visit.personId()));
    }

    @PostMapping("/controversia")
    String dispute(MattersDoor.Visit visit, Attempt attempt) {
        var typed = attempt.typed();
        return open(attempt, () -> opening.dispute(visit.key(), report(typed), visit.personId()));
    }

    private static OpeningMatters.Report report(Typed typed) {
        return new OpeningMatters.Report(typed.text("ente"), typed.text("interessato"), typed.text("fatto"));
    }

    @PostMapping("/capofila")
    String proposeLeadBody(MattersDoor.Visit visit, Attempt attempt) {
        var typed = attempt.typed();
        return open(
                attempt,
                () -> opening.proposeLeadBody(
                        visit.key(),
                        new OpeningMatters.Proposal(
                                typed.text("ente"), candidate(typed), typed.text("motivo"), typed.date("decorrenza")),
                        visit.personId()));
    }

    private static LeadBodyCandidate candidate(Typed typed) {
        return new LeadBodyCandidate(
                typed.text("capofila"),
                typed.choice("natura", LeadBodyCandidate.Nature.class)
                        .orElseThrow(() -> new RuleViolated("«Natura dell'ente»: scegli dall'elenco.")),
                Optional.of(typed.text("comune")).filter(istat -> !istat.isBlank()));
    }

    private static String open(Attempt attempt, Runnable opening) {
        return attempt.then("redirect:/accordi/{key}/vicende", () -> {
            opening.run();
            attempt.tell("opened", true);
        });
    }
}
