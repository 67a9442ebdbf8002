/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page on which what happens to an agreement is opened and read. */
package it.pianozona.supervision.web;
