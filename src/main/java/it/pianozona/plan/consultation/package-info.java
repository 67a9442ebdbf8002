/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What others say of the plan: events, visa and opinions, observations on the published draft, the management form. */
@org.springframework.modulith.NamedInterface("consultation")
package it.pianozona.plan.consultation;
