/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page on which a planning office opens a cycle. */
package it.pianozona.cycle.web;
