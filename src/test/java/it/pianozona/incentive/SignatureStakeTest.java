/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.agreement.SignatureStake;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("agreement")
class SignatureStakeTest {

    @Autowired
    private SignatureStake stake;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    private String cycle;

    @BeforeEach
    void aCycleOfLombardia() {
        cycle = cycles.inPreparation(areas.like("RHO"), 2018);
    }

    @Test
    void itSaysWhatIsLostIfSomebodyDoesNotSignInTime() {
        assertThat(words(4, "2018-05-10")).contains("30.000 € se tutti firmano entro il 30/06/2018, mancano 4 enti");
        assertThat(words(1, "2018-06-30")).contains("30.000 € se tutti firmano entro il 30/06/2018, manca 1 ente");
    }

    @Test
    void afterABandItSaysTheNext() {
        assertThat(words(2, "2018-07-01")).contains("20.000 € se tutti firmano entro il 31/12/2018, mancano 2 enti");
        assertThat(words(2, "2019-01-01")).contains("10.000 € se tutti firmano entro il 31/12/2019, mancano 2 enti");
    }

    @Test
    void afterTheLastBandNothingIsAtStake() {
        assertThat(words(2, "2020-01-01")).isEmpty();
    }

    @Test
    void beforeTheGuidelinesItSaysFromWhenTheFirstBandRuns() {
        assertThat(words(10, "2017-12-27"))
                .contains("30.000 € se tutti firmano dal 28/12/2017 al 30/06/2018, mancano 10 enti");
        assertThat(words(10, "2017-12-28")).contains("30.000 € se tutti firmano entro il 30/06/2018, mancano 10 enti");
    }

    @Test
    void whenAllHaveSignedNothingIsAtStakeAnyMore() {
        assertThat(words(0, "2018-05-10")).isEmpty();
    }

    @Test
    void aRegionWithoutTheRuleHasNothingAtStake() {
        var elsewhere = cycles.inPreparation(areas.like("PIS"), 2018);

        assertThat(stake.of(elsewhere, 4, LocalDate.of(2018, 5, 10))).isEmpty();
    }

    private Optional<String> words(int missing, String today) {
        return stake.of(cycle, missing, LocalDate.parse(today)).map(SignatureStake.Stake::words);
    }
}
