/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The money of the plan: funding sources, framework with its grid and sheet, limits, attracted resources, additionality. */
@org.springframework.modulith.NamedInterface("money")
package it.pianozona.plan.money;
