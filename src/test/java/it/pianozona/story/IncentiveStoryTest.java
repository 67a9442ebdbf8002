/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.incentive.ClaimStory;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveLine.State;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PianozonaTest
@Tag("agreement")
class IncentiveStoryTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AgreementSteps agreement;

    @Autowired
    private IncentiveClaims claims;

    @Autowired
    private BusinessClock clock;

    private Duration offset;

    @BeforeEach
    void itIsTheSummerOf2018() {
        offset = clock.offset();
        ClaimStory.itIs(clock, "2018-09-03");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void anAreaThatSignedInTimeAndReachesItsObjectivesIsPaidSixtyThousandEuro() {
        var claim = ClaimStory.signed(context, "2018-06-30").inForce();
        tell(claim);
        claim.reaches(1);
        claim.reaches(2);
        claim.reaches(3);
        tell(claim);

        assertThat(claims.lines(claim.key())).hasSize(4).allMatch(line -> line.state() == State.PAID);
        assertThat(claims.earned(claim.key())).isEqualByComparingTo("60000");
        assertThat(colleagues.isEnded(claim.key())).isTrue();
    }

    private void tell(ClaimStory claim) {
        new Story(colleagues, new AnswerBook(clock), new EnginePerformer(colleagues, agreement, clock), claim.key())
                .toTheEnd();
    }
}
