/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.record.LegalRecord;
import it.pianozona.register.Adoptions;
import it.pianozona.register.EntryClosings;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterEntry.State;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterProposals;
import it.pianozona.register.Registers;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.time.BusinessClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One entry with its history; its change, its closing and, of a joint regulation, its adoptions are asked for here. */
@Controller
@RequestMapping("/registri/{area}/{kind}/{number}/{line}")
class EntryPage {

    private static final String BACK = "redirect:/registri/{area}/{kind}/{number}/{line}";

    private static final Set<State> CONFIRMED = Set.of(State.ACTIVE, State.CLOSED);

    private final RegisterDoor door;
    private final Registers registers;
    private final RegisterProposals proposals;
    private final EntryClosings closings;
    private final Adoptions adoptions;
    private final People people;
    private final Offices offices;

    EntryPage(
            RegisterDoor door,
            Registers registers,
            RegisterProposals proposals,
            EntryClosings closings,
            Adoptions adoptions,
            People people,
            Offices offices) {
        this.door = door;
        this.registers = registers;
        this.proposals = proposals;
        this.closings = closings;
        this.adoptions = adoptions;
        this.people = people;
        this.offices = offices;
    }

    /** Where an entry is read. */
    record Place(String area, String kind, int number, int line) {}

    /** What was done, by whom. */
    record Deed(LocalDateTime at, String person, String office, String act) {}

    @GetMapping
    String show(RegisterVisit visit, Place place, Model model) {
        var entry = find(visit, place);
        model.addAttribute("input", RegisterInput.of(entry));
        return page(visit, entry, model);
    }

    @PostMapping("/cambio")
    String change(
            RegisterVisit visit,
            Place place,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "comuni", required = false) List<String> towns,
            Model model,
            Attempt attempt) {
        var entry = find(visit, place);
        Door.require(visit.proposes());
        var input = RegisterInput.of(sent, towns);
        return attempt.then(
                BACK,
                () -> {
                    var change = new RegisterProposals.Change(input.draft(entry.kind()), Optional.of(entry.id()));
                    return RegisterPage.proposed(proposals.propose(place.area(), change, visit.personId()));
                },
                () -> {
                    model.addAttribute("input", input);
                    return page(visit, entry, model);
                });
    }

    @PostMapping("/chiusura")
    String close(RegisterVisit visit, Place place, Model model, Attempt attempt) {
        var entry = find(visit, place);
        Door.require(visit.proposes());
        return attempt.then(
                BACK,
                "La chiusura è proposta: aspetta la conferma di un'altra persona.",
                () -> closings.propose(
                        entry.id(),
                        attempt.typed().date("ultimoGiorno"),
                        attempt.typed().text("motivo"),
                        visit.personId()),
                () -> {
                    model.addAttribute("input", RegisterInput.of(entry));
                    return page(visit, entry, model);
                });
    }

    @PostMapping("/adozioni")
    String adopt(RegisterVisit visit, Place place, Model model, Attempt attempt) {
        var entry = find(visit, place);
        Door.requireHere(entry.kind() == RegisterKind.JOINT_REGULATION);
        Door.require(visit.recordsActs());
        return attempt.then(
                BACK,
                "L'atto del consiglio è registrato.",
                () -> adoptions.record(
                        entry.id(),
                        attempt.typed().text("comune"),
                        attempt.typed().text("atto"),
                        attempt.typed().date("data"),
                        visit.personId()),
                () -> {
                    model.addAttribute("input", RegisterInput.of(entry));
                    return page(visit, entry, model);
                });
    }

    private RegisterEntry find(RegisterVisit visit, Place place) {
        var kind = RegisterDoor.kind(place.kind());
        return registers.ofProposal(place.area(), place.number()).stream()
                .filter(entry -> entry.line() == place.line() && entry.kind() == kind)
                .filter(entry -> CONFIRMED.contains(entry.state()) || visit.readsProposals())
                .findFirst()
                .orElseThrow(Door::notHere);
    }

    private String page(RegisterVisit visit, RegisterEntry entry, Model model) {
        var readsProposals = visit.readsProposals();
        var pending = closings.open(entry.id()).filter(closing -> readsProposals);
        var successor =
                registers.successor(entry.id()).filter(one -> readsProposals || CONFIRMED.contains(one.state()));
        model.addAttribute("area", visit.area());
        model.addAttribute("entry", entry);
        model.addAttribute("kind", entry.kind());
        model.addAttribute("towns", door.towns(entry.area()));
        model.addAttribute("pending", pending.orElse(null));
        model.addAttribute("successor", successor.orElse(null));
        model.addAttribute("before", entry.replaces().flatMap(registers::find).orElse(null));
        model.addAttribute("lastReason", readsProposals ? registers.lastReason(entry) : "");
        model.addAttribute(
                "adoptions", entry.kind() == RegisterKind.JOINT_REGULATION ? adoptions.of(entry.id()) : List.of());
        model.addAttribute("mayAdopt", entry.state() == State.ACTIVE && visit.recordsActs());
        model.addAttribute(
                "mayChange",
                entry.state() == State.ACTIVE
                        && entry.kind() != RegisterKind.CALL
                        && pending.isEmpty()
                        && successor.isEmpty()
                        && visit.proposes());
        model.addAttribute(
                "history",
                readsProposals
                        ? registers.history(entry).stream().map(this::deed).toList()
                        : List.of());
        return "registro-voce";
    }

    private Deed deed(LegalRecord.Entry entry) {
        return new Deed(
                entry.at().atZone(BusinessClock.ROME).toLocalDateTime(),
                people.find(entry.personId()).map(found -> found.fullName()).orElse("Pianozona"),
                offices.find(entry.officeId()).map(office -> office.name()).orElse(entry.officeId()),
                entry.act());
    }
}
