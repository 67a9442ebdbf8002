/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import static it.pianozona.programme.commitment.SampleBook.AUSL;
import static it.pianozona.programme.commitment.SampleBook.BOBBIO;
import static it.pianozona.programme.commitment.SampleBook.DAY_CENTRE;
import static it.pianozona.programme.commitment.SampleBook.HOME_CARE;
import static it.pianozona.programme.commitment.SampleBook.HOME_CARE_BEFORE;
import static it.pianozona.programme.commitment.SampleBook.TRAVO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.pianozona.programme.commitment.CommitmentBook.Standing;
import it.pianozona.programme.commitment.CommitmentBook.Wanted;
import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class CommitmentBookTest {

    /** 6.000 + 5.000 = 11.000 of 10.000: 1.000 too much, though each by itself is covered. */
    @Test
    void whatABodyHasOfAFundIsHeldAgainstAllItsSheets() {
        var book = new SampleBook()
                .available(BOBBIO, "COMUNI", "10000")
                .committed(BOBBIO, HOME_CARE, "COMUNI", "6000")
                .committed(BOBBIO, DAY_CENTRE, "COMUNI", "5000")
                .available(TRAVO, "COMUNI", "5000")
                .committed(TRAVO, HOME_CARE, "COMUNI", "5000")
                .book();

        assertThat(book.availability()).extracting(FundAvailability::left).containsExactly(euro("-1000"), euro("0"));
        assertThat(book.over()).singleElement().satisfies(one -> {
            assertThat(one.body()).isEqualTo(BOBBIO);
            assertThat(one.italian("Comune di Bobbio"))
                    .isEqualTo(
                            "Comune di Bobbio, Comuni: impegna 11.000,00 € su tutte le schede e ne ha 10.000,00, mancano 1.000,00 €.");
        });
    }

    /** What another fund has does not cover it. */
    @Test
    void eachFundIsHeldAgainstItself() {
        var book = new SampleBook()
                .available(BOBBIO, "COMUNI", "10000")
                .committed(BOBBIO, HOME_CARE, "FNPS", "1")
                .book();

        assertThat(book.over()).extracting(FundAvailability::fund).containsExactly(Fund.of("FNPS"));
    }

    /** The sheet plans 4.000 + 1.000 = 5.000; what has been committed of another sheet is not wanted any more. */
    @Test
    void whatTheSheetsWantIsWhatIsPlannedAndNotCommittedBesideLastYears() {
        var book = new SampleBook()
                .planned(BOBBIO, HOME_CARE, "COMUNI", "4000")
                .planned(BOBBIO, HOME_CARE, "COMUNI", "1000")
                .planned(BOBBIO, DAY_CENTRE, "COMUNI", "700")
                .planned(TRAVO, HOME_CARE, "COMUNI", "900")
                .committed(BOBBIO, DAY_CENTRE, "COMUNI", "600")
                .before(BOBBIO, HOME_CARE_BEFORE, "COMUNI", "4500")
                .book();

        assertThat(book.wanted(BOBBIO))
                .containsExactly(new Wanted(
                        HOME_CARE,
                        Fund.of("COMUNI"),
                        Optional.empty(),
                        new BigDecimal("5000"),
                        new BigDecimal("4500.00")));
        assertThat(book.wanted(AUSL)).isEmpty();
        assertThat(book.planned(book.of(BOBBIO).get(0))).isEqualByComparingTo("700");
    }

    @Test
    void whoHasStillToSendStandsFirstWithItsTotals() {
        var book = new SampleBook()
                .planned(TRAVO, HOME_CARE, "COMUNI", "900")
                .committed(BOBBIO, HOME_CARE, "COMUNI", "100.50")
                .committed(BOBBIO, DAY_CENTRE, "FNPS", "200.25")
                .available(BOBBIO, "COMUNI", "1000")
                .available(BOBBIO, "FNPS", "1000")
                .before(BOBBIO, HOME_CARE_BEFORE, "COMUNI", "80")
                .sent(BOBBIO)
                .book();

        assertThat(book.standing()).extracting(one -> one.body().office()).containsExactly(TRAVO, AUSL, BOBBIO);
        assertThat(book.toSend()).hasSize(2);
        assertThat(book.standing())
                .extracting(Standing::planned, Standing::committed, Standing::before)
                .containsExactly(
                        tuple(euro("900.00"), euro("0.00"), euro("0.00")),
                        tuple(euro("0.00"), euro("0.00"), euro("0.00")),
                        tuple(euro("0.00"), euro("300.75"), euro("80.00")));
    }

    @Test
    void theMatrixAddsTheFundsOfASheetAndBody() {
        var book = new SampleBook()
                .committed(BOBBIO, HOME_CARE, "COMUNI", "100")
                .committed(BOBBIO, HOME_CARE, "FNPS", "50")
                .committed(TRAVO, HOME_CARE, "COMUNI", "30")
                .book();

        assertThat(book.matrix()).isEqualTo(Map.of(HOME_CARE.id(), Map.of(BOBBIO, euro("150"), TRAVO, euro("30"))));
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }
}
