/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.plan.Plans;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The declared management form of the social functions (LO15-65, LO15-67). */
@Service
public class ManagementForms {

    private final JdbcClient jdbc;
    private final Plans plans;

    ManagementForms(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /**
     * What is declared.
     *
     * @param form Italian, for example "gestione associata tramite azienda speciale"
     * @param reason required unless both functions are managed jointly
     */
    public record Declaration(String form, boolean jointSecretariat, boolean jointMinors, String reason) {}

    /**
     * Declares the management form.
     *
     * @throws RuleViolated if a function is not managed jointly and the reason is missing
     */
    @Transactional
    public void declare(String cycleKey, Declaration declared) {
        var joint = declared.jointSecretariat() && declared.jointMinors();
        if (!joint && declared.reason().length() < Consultations.MIN_TEXT) {
            throw new RuleViolated(
                    "«Motivo»: segretariato sociale e tutela minori vanno gestiti in forma associata; se non è così scrivi perché, con almeno 20 caratteri.");
        }
        jdbc.sql(
                        """
                insert into management_form (plan, form, joint_secretariat, joint_minors, reason)
                values (:plan, :form, :secretariat, :minors, :reason)
                on conflict (plan) do update set form = excluded.form, joint_secretariat = excluded.joint_secretariat,
                    joint_minors = excluded.joint_minors, reason = excluded.reason
                """)
                .param("plan", plans.ofCycle(cycleKey).id())
                .param("form", declared.form())
                .param("secretariat", declared.jointSecretariat())
                .param("minors", declared.jointMinors())
                .param("reason", declared.reason())
                .update();
    }

    /** What was declared for the cycle's plan. */
    public Optional<Declaration> find(String cycleKey) {
        return jdbc.sql(
                        """
                select m.form, m.joint_secretariat, m.joint_minors, m.reason from management_form m join plan p on p.id = m.plan
                where p.cycle = :cycle order by p.version desc limit 1
                """)
                .param("cycle", cycleKey)
                .query(Columns.of(Declaration.class))
                .optional();
    }
}
