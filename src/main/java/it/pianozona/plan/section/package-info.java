/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The text of the plan: sections, versions, drafts, merges, consolidations, contributions and evidence, round by round. */
@org.springframework.modulith.NamedInterface("section")
package it.pianozona.plan.section;
