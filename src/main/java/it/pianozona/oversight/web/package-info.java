/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of Regia and the tab that leads to them from Cockpit. */
package it.pianozona.oversight.web;
