/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.plan.chain.ActionUse;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public inquiries for the co-design of an action (AB-50). */
@Component
class InquiriesOnAction implements ActionUse {

    private final JdbcClient jdbc;

    InquiriesOnAction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(UUID action) {
        var inquiries = jdbc.sql("select count(*) from public_inquiry where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
        return inquiries == 0 ? List.of() : List.of("istruttorie pubbliche: " + inquiries);
    }
}
