/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The two addresses that a machine asks. */
package it.pianozona.health.web;
