/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The Accordo di Programma: parties, scheme, conference, authorising acts, signatures, approval, publication, in force. */
package it.pianozona.agreement;
