/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The dossier pages of the agreement: ratification matrix, commitments, what a body has to do, signature, files. */
package it.pianozona.agreement.web;
