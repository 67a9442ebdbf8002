/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of an update. */
package it.pianozona.update.web;
