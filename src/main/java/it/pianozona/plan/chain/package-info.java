/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What the plan wants and does: guidance and policies, needs, objectives and actions, and the money that binds them. */
@org.springframework.modulith.NamedInterface("chain")
package it.pianozona.plan.chain;
