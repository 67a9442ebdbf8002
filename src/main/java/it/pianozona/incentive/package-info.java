/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The incentive (premialità) that an agreement earns: its rule, the claim of an area with its lines, evidence, payment. */
package it.pianozona.incentive;
