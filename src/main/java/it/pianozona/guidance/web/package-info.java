/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page of the guidances that a wider territory builds on a profile. */
package it.pianozona.guidance.web;
