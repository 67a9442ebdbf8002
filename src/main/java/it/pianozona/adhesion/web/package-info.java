/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages on which adhesions are asked for and signed, and acts and inquiries are opened. */
package it.pianozona.adhesion.web;
