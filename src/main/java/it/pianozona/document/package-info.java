/* SPDX-License-Identifier: AGPL-3.0-or-later */
/**
 * Documents: composed from data as archival PDF and editable ODT, kept byte for byte, frozen by approval with number, date, hash and the
 * exact data that they were made from.
 */
package it.pianozona.document;
