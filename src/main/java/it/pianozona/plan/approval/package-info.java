/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The whole plan: as it is approved and frozen, and as it is amended in force. */
@org.springframework.modulith.NamedInterface("approval")
package it.pianozona.plan.approval;
