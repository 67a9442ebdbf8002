/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PianozonaTest
@Tag("plan")
class ProfileSheetLoadTest {

    @Autowired
    private ApplicationContext product;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSheetOfFiftyThousandValuesIsCheckedAndSaved() {
        assertThat(new ProfileSheetLoad(product, jdbc).rowsPerSecond()).isPositive();
    }
}
