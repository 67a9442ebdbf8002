/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementReaders;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Commitment;
import it.pianozona.agreement.Commitments;
import it.pianozona.agreement.Party;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The commitments of the parties, party by party, beside the plan's framework (F-IMP). */
@Controller
@RequestMapping("/accordi/{cycleKey}/impegni")
class CommitmentsPage {

    private static final String BACK = "redirect:/accordi/{cycleKey}/impegni";

    private final AgreementReaders readers;
    private final Agreements agreements;
    private final Commitments commitments;
    private final Actions actions;
    private final Sheets sheets;

    CommitmentsPage(
            AgreementReaders readers, Agreements agreements, Commitments commitments, Actions actions, Sheets sheets) {
        this.readers = readers;
        this.agreements = agreements;
        this.commitments = commitments;
        this.actions = actions;
        this.sheets = sheets;
    }

    /** What the form sends, as it was written. */
    record Input(
            String id,
            String office,
            String action,
            String year,
            String source,
            String available,
            String amount,
            String nonFinancial,
            String staffFte,
            String act) {

        static Input of(Commitment one) {
            return new Input(
                    one.id().toString(),
                    one.office(),
                    one.action().toString(),
                    Integer.toString(one.year()),
                    one.source().code(),
                    ItalianNumber.euro(one.available()),
                    ItalianNumber.euro(one.amount()),
                    one.nonFinancial(),
                    one.staffFte().toPlainString().replace('.', ','),
                    one.act());
        }

        boolean isChange() {
            return !text(id).isEmpty();
        }

        Commitment commitment(Funds funds) {
            var problems = new Problems();
            var written = number(available, "Disponibilità", problems);
            var committed = number(amount, "Importo", problems);
            var staff = number(staffFte, "Personale", problems);
            var chosenAction = uuid(text(action));
            var chosenSource = funds.named(text(source));
            problems.unless(chosenAction.isPresent(), "«Azione»: scegli un'azione del piano.")
                    .unless(chosenSource.isPresent(), "«Fonte»: scegli la fonte dall'elenco.")
                    .unless(text(year).matches("\\d{4}"), "«Anno»: scegli l'anno dall'elenco.")
                    .refuse();
            return new Commitment(
                    uuid(text(id)).orElseGet(UUID::randomUUID),
                    text(office),
                    chosenAction.orElseThrow(),
                    Integer.parseInt(text(year)),
                    chosenSource.orElseThrow(),
                    written,
                    committed,
                    text(nonFinancial),
                    staff,
                    text(act));
        }

        private static BigDecimal number(String written, String field, Problems problems) {
            var read = text(written).isEmpty() ? Optional.of(BigDecimal.ZERO) : ItalianNumber.read(text(written));
            problems.unless(read.isPresent(), "«%s»: scrivi un numero, per esempio 1.234,56.".formatted(field));
            return read.orElse(BigDecimal.ZERO);
        }

        private static Optional<UUID> uuid(String written) {
            try {
                return Optional.of(UUID.fromString(written));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        private static String text(String value) {
            return value == null ? "" : value.strip();
        }
    }

    /** The commitments of a party with its totals. */
    record PartyTable(Party party, List<Commitment> rows, BigDecimal total, boolean kept) {}

    @GetMapping
    String show(
            AgreementVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "modifica", required = false) UUID changed,
            Principal person,
            Model model) {
        commitments.of(cycleKey).stream()
                .filter(one -> one.id().equals(changed))
                .findFirst()
                .ifPresent(one -> model.addAttribute("input", Input.of(one)));
        return page(visit, model);
    }

    @PostMapping
    String save(
            AgreementVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("input") Input input,
            Principal person,
            Model model,
            Attempt attempt) {
        requireKept(visit, input.office());
        return attempt.then(
                BACK,
                "L'impegno è registrato.",
                () -> {
                    var commitment = input.commitment(commitments.funds(cycleKey));
                    var warning = input.isChange()
                            ? commitments.change(cycleKey, commitment, person.getName())
                            : commitments.add(cycleKey, commitment, person.getName());
                    warning.ifPresent(words -> attempt.tell("warning", words));
                },
                () -> page(visit, model));
    }

    @PostMapping("/rimuovi")
    String remove(
            AgreementVisit visit,
            @PathVariable String cycleKey,
            @RequestParam("impegno") UUID commitment,
            Principal person,
            Attempt attempt) {
        return attempt.then(
                BACK, "L'impegno è rimosso.", () -> commitments.remove(cycleKey, commitment, person.getName()));
    }

    @PostMapping("/importa")
    String load(
            AgreementVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "tabella", required = false) MultipartFile sheet,
            Principal person,
            Model model,
            Attempt attempt) {
        if (commitments.keptBy(cycleKey, person.getName()).isEmpty()) {
            throw Door.notYours();
        }
        return attempt.then(
                BACK,
                () -> {
                    var sent = FileIn.sheet("Tabella", sheet);
                    var written = sheets.read(sent.bytes(), sent.name());
                    model.addAttribute("report", commitments.importSheet(cycleKey, written, person.getName()));
                    attempt.leadsTo(page(visit, model));
                },
                () -> page(visit, model));
    }

    @GetMapping("/impegni." + SheetFormat.ENDING)
    ResponseEntity<byte[]> export(AgreementVisit visit, @PathVariable String cycleKey, @PathVariable String format) {
        return FileOut.sheet("impegni-" + cycleKey, format, commitments.exportSheet(cycleKey));
    }

    private void requireKept(AgreementVisit visit, String office) {
        var drafting = visit.agreement().state() == Agreement.State.DRAFT;
        if (drafting
                && (office == null
                        || !commitments
                                .keptBy(visit.agreement().cycleKey(), visit.personId())
                                .contains(office))) {
            throw Door.notYours();
        }
    }

    private String page(AgreementVisit visit, Model model) {
        var agreement = visit.agreement();
        var cycleKey = agreement.cycleKey();
        var kept = commitments.keptBy(cycleKey, visit.personId());
        var parties = agreements.parties(cycleKey);
        model.addAttribute("agreement", agreement);
        model.addAttribute("place", readers.place(cycleKey));
        model.addAttribute(
                "sentence",
                agreement.state() == Agreement.State.DRAFT
                        ? "Gli enti scrivono i loro impegni mentre lo schema è in redazione."
                        : "Gli impegni si modificano solo mentre lo schema è in redazione. Ora l'accordo è %s."
                                .formatted(agreement.state().italian()));
        model.addAttribute("tables", tables(parties, commitments.of(cycleKey), kept));
        model.addAttribute(
                "keeping",
                Party.names(parties.stream()
                        .filter(party -> kept.contains(party.office()))
                        .toList()));
        model.addAttribute("actions", choices(actions.of(cycleKey), Action::id, Action::title));
        model.addAttribute("years", choices(actions.years(cycleKey), Function.identity(), String::valueOf));
        model.addAttribute("sources", choices(commitments.funds(cycleKey).all(), Fund::code, Fund::italian));
        model.addAttribute("comparison", commitments.comparison(cycleKey));
        model.addAttribute("mayKeep", !kept.isEmpty());
        return "accordo-impegni";
    }

    private static <T, K> Map<K, String> choices(List<T> all, Function<T, K> sent, Function<T, String> read) {
        return all.stream().collect(Collectors.toMap(sent, read, (a, b) -> a, LinkedHashMap::new));
    }

    private static List<PartyTable> tables(List<Party> parties, List<Commitment> all, Set<String> kept) {
        return parties.stream()
                .map(party -> {
                    var own = all.stream()
                            .filter(one -> one.office().equals(party.office()))
                            .toList();
                    return new PartyTable(
                            party,
                            own,
                            own.stream().map(Commitment::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                            kept.contains(party.office()));
                })
                .toList();
    }
}
