/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What is written and what is missing: the checklist of chapters, and the check that closes a complete plan to writing. */
@org.springframework.modulith.NamedInterface("completeness")
package it.pianozona.plan.completeness;
