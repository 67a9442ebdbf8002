/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The check that closes a complete plan to writing, and opens again one that is not. */
package it.pianozona.plan.completeness;
