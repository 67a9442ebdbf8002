/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Documents that approval has frozen: number, date, hash and the exact data that they were made from. */
package it.pianozona.document;
