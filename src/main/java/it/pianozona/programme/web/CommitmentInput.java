/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.money.Fall;
import it.pianozona.page.Field;
import it.pianozona.page.Typed;
import it.pianozona.programme.commitment.CommitmentBook;
import it.pianozona.programme.commitment.ProgrammeCommitment;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What the form of a commitment sends, as it was written. */
record CommitmentInput(
        String id,
        String sheet,
        String fund,
        String annuality,
        String available,
        String amount,
        String nonFinancial,
        String staffFte,
        String act) {

    static CommitmentInput of(ProgrammeCommitment one) {
        return new CommitmentInput(
                one.id().toString(),
                one.sheet().toString(),
                one.fund().code(),
                one.annuality().map(Object::toString).orElse(""),
                one.available().map(ItalianNumber::euro).orElse(""),
                ItalianNumber.euro(one.amount()),
                one.nonFinancial(),
                ItalianNumber.plain(one.staffFte()),
                one.act());
    }

    /** What a sheet wants of a body, to be committed. */
    static CommitmentInput of(CommitmentBook.Wanted one) {
        return new CommitmentInput(
                "",
                one.sheet().id().toString(),
                one.fund().code(),
                one.annuality().map(Object::toString).orElse(""),
                "",
                ItalianNumber.euro(one.amount()),
                "",
                "",
                "");
    }

    static CommitmentInput sent(Typed typed) {
        return new CommitmentInput(
                typed.text("id"),
                typed.text("scheda"),
                typed.text("fonte"),
                typed.text("annualita"),
                typed.text("disponibilita"),
                typed.text("importo"),
                typed.text("nonFinanziario"),
                typed.text("personale"),
                typed.text("atto"));
    }

    public boolean isChange() {
        return !id.isEmpty();
    }

    /** @throws it.pianozona.rule.RuleViolated naming the fields that are not what they should be */
    ProgrammeCommitment commitment(String body, Funds funds) {
        var problems = new Problems();
        var chosenSheet = problems.need(Field.id(sheet), "«Scheda»: scegli una scheda del programma.");
        var chosenFund = problems.need(funds.named(fund), "«Fonte»: scegli la fonte dall'elenco.");
        problems.unless(
                annuality.isEmpty() || annuality.matches("\\d{4}"),
                "«Annualità»: scrivi l'anno in cifre, per esempio 2018, o lascia vuoto.");
        var has = number(available, "Disponibilità", problems);
        var committed = number(amount, "Importo", problems);
        var staff = number(staffFte, "Personale", problems);
        problems.refuse();
        return new ProgrammeCommitment(
                Field.id(id).orElseGet(UUID::randomUUID),
                body,
                chosenSheet,
                chosenFund,
                annuality.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(annuality)),
                has,
                committed.orElse(BigDecimal.ZERO),
                nonFinancial,
                staff.orElse(BigDecimal.ZERO),
                act);
    }

    private static Optional<BigDecimal> number(String written, String field, Problems problems) {
        var read = Field.number(written);
        problems.unless(
                written.isEmpty() || read.isPresent(),
                "«%s»: scrivi un numero, per esempio 1.234,56.".formatted(field));
        return read;
    }

    /** Why an amount falls, where the form says so. */
    static Optional<Fall> why(Typed typed) {
        return Field.choice(Fall.Reason.class, typed.text("motivo"))
                .map(reason -> new Fall(reason, typed.text("motivazione")));
    }
}
