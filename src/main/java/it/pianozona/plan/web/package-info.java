/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages on which a plan is written. */
package it.pianozona.plan.web;
