/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The document of the plan: what it says, its composing as PDF and ODT beside the request, and the files that are kept of it. */
@org.springframework.modulith.NamedInterface("paper")
package it.pianozona.plan.paper;
