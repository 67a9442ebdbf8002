/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Column;

/**
 * What a body is asked to decide.
 *
 * @param territory where the instance runs
 * @param businessKey for example {@code RHO-2018-2020}
 * @param bodyId for example {@code assemblea-sindaci-RHO}
 * @param subjectId the document voted on
 * @param subjectTitle Italian, for example "Piano di Zona 2018-2020"
 */
public record DecisionRequest(
        String territory,
        String businessKey,
        @Column("body") String bodyId,
        String subjectId,
        String subjectTitle,
        RuleSet ruleSet,
        @Column("") DecisionTerms terms) {}
