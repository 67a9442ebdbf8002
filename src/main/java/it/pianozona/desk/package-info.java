/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of signed-in people: sign-in, desk. */
package it.pianozona.desk;
