/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What follows an agreement: adherents of the third sector, subsequent acts, public inquiries for co-design (requirement 3.16). */
package it.pianozona.adhesion;
