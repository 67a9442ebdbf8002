/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.plan.ActionUse;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The commitments of the parties to an action (F-IMP). */
@Component
class CommitmentsOnAction implements ActionUse {

    private final JdbcClient jdbc;

    CommitmentsOnAction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(UUID action) {
        var commitments = jdbc.sql("select count(*) from agreement_commitment where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
        return commitments == 0 ? List.of() : List.of("impegni degli enti: " + commitments);
    }
}
