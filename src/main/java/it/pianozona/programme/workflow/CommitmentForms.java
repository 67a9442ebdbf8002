/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.commitment.CommitmentBook;
import it.pianozona.programme.commitment.CommitmentWriting;
import it.pianozona.programme.commitment.FundAvailability;
import it.pianozona.programme.commitment.ProgrammeCommitment;
import it.pianozona.programme.commitment.ProgrammeCommitments;
import it.pianozona.programme.commitment.SheetToPay;
import it.pianozona.region.Fund;
import it.pianozona.region.FundEntry;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The form of {@code programma-attuativo-annuale} by which a body says what it commits itself to. */
@ProcessForms
class CommitmentForms {

    private final ProgrammeCommitments commitments;
    private final CommitmentWriting writing;
    private final ProgrammeApproval approval;

    CommitmentForms(ProgrammeCommitments commitments, CommitmentWriting writing, ProgrammeApproval approval) {
        this.commitments = commitments;
        this.writing = writing;
        this.approval = approval;
    }

    record CommitForm(
            @Size(max = 100, message = "scegli dall'elenco.") String scheda,
            @Size(max = 100, message = "scegli dall'elenco.") String fonte,
            Optional<BigDecimal> disponibilita,
            Optional<BigDecimal> importo,
            @Size(max = 2000) String impegnoNonFinanziario,
            Optional<BigDecimal> personaleFte,
            @Size(max = 200) String atto,
            @NotNull(message = "scegli come proseguire.") Next seguito,
            @Size(max = 2000) String percheNulla) {
        enum Next {
            INVIA,
            COME_PREVISTO,
            NULLA
        }
    }

    @Shows("impegni-ente")
    Map<String, Object> showCommit(Step step) {
        var book = commitments.book(idOf(step));
        var body = step.text("office");
        var shown = new HashMap<String, Object>();
        shown.put("titolo", approval.title(book.programme()));
        shown.put("pratica", book.programme().key());
        shown.put("anno", book.programme().year());
        shown.put("ente", book.nameOf(body));
        shown.put("ufficio", body);
        shown.put("situazione", situation(book, body));
        shown.put(
                "previsti",
                book.wanted(body).stream().map(CommitmentForms::wanted).toList());
        shown.put(
                "impegni",
                book.of(body).stream().map(one -> committed(book, one)).toList());
        shown.put("schede", Options.of(book.sheets(), one -> one.id().toString(), SheetToPay::name));
        shown.put(
                "fonti", Options.of(commitments.funds(book.programme()).entries(), FundEntry::code, FundEntry::label));
        return shown;
    }

    private static String situation(CommitmentBook book, String body) {
        return book.availability(body).stream()
                .filter(FundAvailability::isOver)
                .map(one -> one.italian(book.nameOf(body)))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> wanted(CommitmentBook.Wanted one) {
        return Map.of(
                "scheda",
                one.sheet().name(),
                "fonte",
                one.fund().italian(),
                "previsto",
                ItalianNumber.euro(one.amount()) + " €",
                "prima",
                ItalianNumber.euro(one.before()) + " €");
    }

    private static Map<String, String> committed(CommitmentBook book, ProgrammeCommitment one) {
        return Map.of(
                "scheda", book.sheet(one.sheet()).map(SheetToPay::name).orElse(""),
                "fonte", one.fund().italian(),
                "importo", ItalianNumber.euro(one.amount()) + " €",
                "altro", one.nonFinancial());
    }

    /** F-IMP: one commitment more, if it is written, and the body has finished; the page writes all of them. */
    @Takes("impegni-ente")
    void takeCommit(Step step, CommitForm form) {
        var body = step.text("office");
        var person = step.actor().personId();
        if (!form.scheda().isEmpty()) {
            writing.add(idOf(step), commitment(body, form), person);
        }
        if (form.seguito() == CommitForm.Next.COME_PREVISTO) {
            writing.commitAsPlanned(idOf(step), body, person);
        }
        if (form.seguito() == CommitForm.Next.NULLA && form.percheNulla().isBlank()) {
            throw new RuleViolated("«Perché nulla»: scrivi perché quest'anno l'ente non impegna nulla.");
        }
        writing.send(idOf(step), body, form.seguito() == CommitForm.Next.NULLA ? form.percheNulla() : "", person);
    }

    private static ProgrammeCommitment commitment(String body, CommitForm form) {
        new Problems()
                .unless(!form.fonte().isEmpty(), "«Fonte»: scegli la fonte dall'elenco.")
                .refuse();
        return new ProgrammeCommitment(
                UUID.randomUUID(),
                body,
                sheet(form.scheda()),
                Fund.of(form.fonte()),
                Optional.empty(),
                form.disponibilita(),
                form.importo().orElse(BigDecimal.ZERO),
                form.impegnoNonFinanziario(),
                form.personaleFte().orElse(BigDecimal.ZERO),
                form.atto());
    }

    private static UUID sheet(String chosen) {
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            throw new RuleViolated("«Scheda»: scegli una scheda del programma.");
        }
    }

    private static UUID idOf(Step step) {
        return UUID.fromString(step.text("programmeId"));
    }
}
