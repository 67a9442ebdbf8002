/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The benchmark's storm as a test: nobody who signs at the same moment as all the others reads of a locking error. */
@PianozonaTest
@Tag("agreement")
class SigningStormTest {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private BusinessClock clock;

    private Duration offset;

    @BeforeEach
    void rememberTheDay() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    @Timeout(300)
    void sixtyPartiesUploadAndCloseTheirStepsAtOnce() {
        var outcome = new SigningStorm(product, new SqlTally()).blow();

        assertThat(outcome.failures()).isZero();
        assertThat(outcome.stillOpen()).isZero();
    }
}
