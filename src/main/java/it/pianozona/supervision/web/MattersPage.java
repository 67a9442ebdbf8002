/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.rule.RuleViolated;
import it.pianozona.supervision.Entry;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.supervision.OpeningMatters;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What happens to the agreement of a cycle: the matters with their acts; parties open one here (requirement 3.9). */
@Controller
@RequestMapping("/accordi/{key}/vicende")
class MattersPage {

    private final Agreements agreements;
    private final AgreementAmendments amendments;
    private final SupervisionColleges colleges;
    private final Matters matters;
    private final OpeningMatters opening;
    private final Offices offices;
    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    MattersPage(
            Agreements agreements,
            AgreementAmendments amendments,
            SupervisionColleges colleges,
            Matters matters,
            OpeningMatters opening,
            Offices offices,
            PlanningAreas areas,
            RightsOnDate rights,
            BusinessClock clock) {
        this.agreements = agreements;
        this.amendments = amendments;
        this.colleges = colleges;
        this.matters = matters;
        this.opening = opening;
        this.offices = offices;
        this.areas = areas;
        this.rights = rights;
        this.clock = clock;
    }

    /** A matter as the page shows it. */
    record MatterView(Matter matter, String reporter, String subject, List<EntryView> entries) {}

    /** What was written, with the name of the office. */
    record EntryView(Entry entry, String office) {}

    @GetMapping
    String show(@PathVariable String key, Principal person, Model model) {
        var agreement = visible(key, person);
        var mine = opening.actingFor(key, person.getName());
        model.addAttribute("agreement", agreement);
        model.addAttribute(
                "matters", matters.ofCycle(key).stream().map(this::view).toList());
        model.addAttribute("amendments", amendments.of(key));
        model.addAttribute("college", colleges.members(key));
        model.addAttribute("mine", mine);
        model.addAttribute("mayors", mine.stream().filter(Party::isMunicipality).toList());
        model.addAttribute("parties", agreements.signatories(key));
        model.addAttribute("natures", LeadBodyCandidate.Nature.values());
        model.addAttribute("municipalities", areas.municipalities(agreement.area(), clock.today()));
        model.addAttribute("earliest", opening.earliestWithdrawal(key));
        model.addAttribute("nextMonth", clock.today().plusMonths(1).withDayOfMonth(1));
        return "vicende";
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

    /** Defaults and disputes are between the parties: for somebody from outside they do not exist. */
    private Agreement visible(String key, Principal person) {
        var mine = rights.of(person.getName(), clock.today());
        return agreements
                .find(key)
                .filter(agreement -> mine.territoryCodes().contains(agreement.area()))
                .filter(agreement -> !mine.isGuest(agreement.area()))
                .orElseThrow(Door::notHere);
    }

    @PostMapping("/recesso")
    String withdraw(@PathVariable String key, Principal person, Attempt attempt) {
        var typed = attempt.typed();
        var withdrawal = new OpeningMatters.Withdrawal(
                typed.text("ente"),
                typed.text("motivo"),
                typed.text("atto"),
                typed.date("dataAtto"),
                typed.date("decorrenza"));
        return open(key, person, attempt, () -> opening.withdraw(key, withdrawal, person.getName()));
    }

    @PostMapping("/inadempienza")
    String reportDefault(@PathVariable String key, Principal person, Attempt attempt) {
        var typed = attempt.typed();
        return open(key, person, attempt, () -> opening.reportDefault(key, report(typed), person.getName()));
    }

    @PostMapping("/controversia")
    String dispute(@PathVariable String key, Principal person, Attempt attempt) {
        var typed = attempt.typed();
        return open(key, person, attempt, () -> opening.dispute(key, report(typed), person.getName()));
    }

    private static OpeningMatters.Report report(Typed typed) {
        return new OpeningMatters.Report(typed.text("ente"), typed.text("interessato"), typed.text("fatto"));
    }

    @PostMapping("/capofila")
    String proposeLeadBody(@PathVariable String key, Principal person, Attempt attempt) {
        var typed = attempt.typed();
        return open(
                key,
                person,
                attempt,
                () -> opening.proposeLeadBody(
                        key,
                        new OpeningMatters.Proposal(
                                typed.text("ente"), candidate(typed), typed.text("motivo"), typed.date("decorrenza")),
                        person.getName()));
    }

    private static LeadBodyCandidate candidate(Typed typed) {
        return new LeadBodyCandidate(
                typed.text("capofila"),
                typed.choice("natura", LeadBodyCandidate.Nature.class)
                        .orElseThrow(() -> new RuleViolated("«Natura dell'ente»: scegli dall'elenco.")),
                Optional.of(typed.text("comune")).filter(istat -> !istat.isBlank()));
    }

    private String open(String key, Principal person, Attempt attempt, Runnable opening) {
        visible(key, person);
        return attempt.then("redirect:/accordi/{key}/vicende", () -> {
            opening.run();
            attempt.tell("opened", true);
        });
    }
}
