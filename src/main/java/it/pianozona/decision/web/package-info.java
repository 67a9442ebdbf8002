/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page on which a convened sitting is moved and a proposal is taken back. */
package it.pianozona.decision.web;
