/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import static it.pianozona.programme.sheet.SampleSheets.COMUNI;
import static it.pianozona.programme.sheet.SampleSheets.RHO;
import static it.pianozona.programme.sheet.SampleSheets.cost;
import static it.pianozona.programme.sheet.SampleSheets.costing;
import static it.pianozona.programme.sheet.SampleSheets.frame;
import static it.pianozona.programme.sheet.SampleSheets.whole;
import static it.pianozona.programme.sheet.SampleSheets.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.pianozona.measure.Baseline;
import it.pianozona.measure.Measure;
import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked of a sheet of the year when it is saved, and when the list is closed. */
@Tag("years")
class SheetRulesTest {

    private static List<String> said(ProgrammeSheet sheet) {
        var refusal = catchThrowableOfType(
                RuleViolated.class,
                () -> new SheetRules(frame(), List.of()).check(sheet).refuse());
        return refusal == null ? List.of() : refusal.problems();
    }

    private static List<String> said(SheetField field, String text) {
        return said(written(whole(), Map.of(field, text)));
    }

    @Test
    void aWholeSheetBreaksNoRuleAndLacksNothing() {
        assertThat(said(whole())).isEmpty();
        assertThat(SheetGaps.of(whole()).gaps()).isEmpty();
    }

    /** 60 + 40 = 100; 60 + 39.99 is one cent less; 60 + 40.5 is fifty cents more. */
    @Test
    void whatTheCostsCoverIsWhatTheSheetCostsToTheCent() {
        assertThat(whole().covered()).isEqualTo("100.00");
        assertThat(whole().uncovered()).contains(new BigDecimal("0.00"));
        var less = costing(
                whole(), cost(COMUNI, Optional.empty(), RHO, "60"), cost(COMUNI, Optional.of(2018), "", "39.99"));
        assertThat(said(less)).as("it may be saved while it is written").isEmpty();
        assertThat(SheetGaps.of(less).words())
                .isEqualTo("i costi per fonte danno 99,99 € su 100,00 € di totale: mancano 0,01 €");
        var more = costing(
                whole(), cost(COMUNI, Optional.empty(), RHO, "60"), cost(COMUNI, Optional.of(2018), "", "40.50"));
        assertThat(SheetGaps.of(more).words()).endsWith("sono di troppo 0,50 €");
    }

    @Test
    void whatIsRequiredIsNamedWithItsField() {
        var bare = written(
                whole(),
                Map.of(
                        SheetField.TARGET, "",
                        SheetField.USERS, "",
                        SheetField.DESCRIPTION, "",
                        SheetField.MANAGEMENT, "OTHER",
                        SheetField.TOTAL, "",
                        SheetField.ACTION, "",
                        SheetField.OBJECTIVE, "",
                        SheetField.FNPS_ROW, "",
                        SheetField.FNPS_COLUMN, "",
                        SheetField.SOCIAL_OWNER, ""));
        var empty = bare.with(new ProgrammeSheet.Parts(
                List.of(), List.of(), List.of(), bare.parts().costs(), List.of()));
        assertThat(SheetGaps.of(empty).gaps())
                .extracting(SheetGaps.Gap::field)
                .containsExactly(
                        "azione",
                        "titolareSociale",
                        "target",
                        "utenti",
                        "descrizione",
                        "gestioneParole",
                        "fnpsRiga",
                        "totale",
                        "indicatori");
    }

    @Test
    void anEndedOneCostsNothingAndSaysWhy() {
        var ended = written(whole(), Map.of(SheetField.KIND, "ENDED"));
        assertThat(said(ended))
                .containsExactly(
                        "«Motivo»: la scheda è conclusa rispetto all'anno prima: scrivi perché.",
                        "«Costi»: un intervento concluso non costa nulla nel 2019: togli gli importi, o scegli che continua.");
        var free = costing(written(ended, Map.of(SheetField.REASON, "Confluita", SheetField.TOTAL, "")));
        assertThat(said(free)).isEmpty();
        assertThat(SheetGaps.of(free).isWhole()).isTrue();
        assertThat(said(SheetField.KIND, "CHANGED")).singleElement().asString().contains("cambiata", "scrivi perché");
    }

    @Test
    void theYearIsThatOfTheProgramme() {
        assertThat(said(costing(whole(), new SheetCost(COMUNI, Optional.empty(), RHO, 2021, BigDecimal.TEN))))
                .containsExactly("«Costi»: l'anno è il 2019, quello del programma.");
        assertThat(said(SheetField.STARTS, "31/12/2018")).containsExactly("«Inizio»: un giorno del 2019.");
        assertThat(said(written(whole(), Map.of(SheetField.STARTS, "2/6/2019", SheetField.ENDS, "1/6/2019"))))
                .containsExactly("«Fine»: non viene prima dell'inizio.");
        var late = whole().with(new ProgrammeSheet.Parts(
                List.of(),
                List.of(),
                List.of(new Milestone("Apertura", LocalDate.of(2020, 1, 2), "")),
                whole().parts().costs(),
                whole().parts().results()));
        assertThat(said(late))
                .containsExactly(
                        "«Tappe»: «Apertura» è fuori dal 2019, l'anno del programma: scrivi un giorno di quell'anno.");
    }

    @Test
    void aFundThatIsNoneOfTheRegionsPaysNothing() {
        assertThat(said(costing(whole(), cost(SampleSheets.ENDED_FUND, Optional.empty(), RHO, "100"))))
                .singleElement()
                .asString()
                .startsWith("«Costi»: «VECCHIO» non è fra i fondi della regione.");
    }

    @Test
    void theSamePlaceTwiceAnUnknownBodyAndALaterAnnualityAreRefused() {
        assertThat(said(costing(
                        whole(),
                        cost(COMUNI, Optional.of(2020), "sindaco-altrove", "1"),
                        cost(COMUNI, Optional.of(2020), "sindaco-altrove", "-1"))))
                .hasSize(4)
                .anyMatch(one -> one.contains("compaiono due volte"))
                .anyMatch(one -> one.contains("non possono") || one.contains("da 0 in su"))
                .anyMatch(one -> one.contains("dal 2000 al 2019"))
                .anyMatch(one -> one.contains("scegli l'ente che paga"));
    }

    @Test
    void jointAsksForBothOwners() {
        assertThat(said(SheetField.JOINT, "DESIGN"))
                .containsExactly("«Titolare sociale»: un intervento congiunto ha un titolare sociale e uno sanitario.");
        assertThat(said(written(
                        whole(), Map.of(SheetField.JOINT, "progettazione; gestione", SheetField.HEALTH_OWNER, "ASST"))))
                .isEmpty();
    }

    @Test
    void cupAndCigHaveTheirForm() {
        assertThat(said(SheetField.CUP, "J31H1800012000"))
                .singleElement()
                .asString()
                .startsWith("«CUP»: ha 15 caratteri");
        assertThat(said(SheetField.CUP, "131H18000120001")).hasSize(1);
        assertThat(said(SheetField.CUP, "j31h18000120001")).isEmpty();
        assertThat(said(SheetField.CIG, "765432ABC")).singleElement().asString().startsWith("«CIG»: ha 10");
        assertThat(said(SheetField.CIG, "")).isEmpty();
    }

    @Test
    void aTargetWithoutBaselineIsRefused() {
        var one = SampleSheets.result("150");
        var blind = new Measure(
                one.id(),
                one.name(),
                "",
                one.unit(),
                one.direction(),
                Baseline.UNSAID,
                one.targets(),
                one.care(),
                List.of(),
                one.wording());
        assertThat(said(whole().with(new ProgrammeSheet.Parts(
                        List.of(), List.of(), List.of(), whole().parts().costs(), List.of(blind)))))
                .singleElement()
                .asString()
                .contains("un valore atteso senza valore di partenza non si può misurare");
    }

    @Test
    void whatIsWrittenAsNoneOfTheChoicesIsSaidWithTheChoices() {
        var refusal = catchThrowableOfType(
                RuleViolated.class,
                () -> written(
                        whole(),
                        Map.of(
                                SheetField.AREA, "ambientale",
                                SheetField.USERS, "molti",
                                SheetField.TOTAL, "cento",
                                SheetField.MUNICIPALITIES, "Rho; Milano",
                                SheetField.STARTS, "43466")));
        assertThat(refusal.problems())
                .containsExactlyInAnyOrder(
                        "«Area»: «ambientale» non è fra le scelte: scrivi una di queste: sociale, sociosanitaria, sanitaria.",
                        "«Utenti in media nell'anno»: «molti» non è un numero intero da 0 in su.",
                        "«Costo totale»: «cento» non è un importo; scrivilo come 1.234,56.",
                        "«Inizio»: «43466» non è una data; scrivila come 31/12/2019.",
                        refusal.problems().stream()
                                .filter(one -> one.startsWith("«Comuni serviti»: «Milano» non è fra le scelte"))
                                .findFirst()
                                .orElse("Milano"));
    }

    @Test
    void whatIsNotWrittenStays() {
        assertThat(written(whole(), Map.of()).equals(whole())).isFalse();
        var sheet = whole();
        assertThat(written(sheet, Map.of())).isEqualTo(sheet);
    }

    @Test
    void staffAndPartnersAreWhole() {
        var sheet = whole().with(new ProgrammeSheet.Parts(
                List.of(new Partner("", "gestore", "")),
                List.of(new StaffLine(
                        "educatore",
                        0,
                        "",
                        Optional.of(new BigDecimal("-1")),
                        StaffLine.WorkMeasure.FTE,
                        Optional.empty())),
                List.of(),
                whole().parts().costs(),
                whole().parts().results()));
        assertThat(said(sheet))
                .containsExactly(
                        "«Partner»: ogni riga ha il nome del partner.",
                        "«Personale»: «educatore», scrivi quante persone, da 1 in su.",
                        "«Personale»: «educatore», ore o equivalenti da 0 in su, con al massimo due decimali.");
    }
}
