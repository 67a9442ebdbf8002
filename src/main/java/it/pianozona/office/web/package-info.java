/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of the plan offices. */
package it.pianozona.office.web;
