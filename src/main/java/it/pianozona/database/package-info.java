/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Where the data live: an external PostgreSQL, or the embedded one that a newcomer needs not install. */
package it.pianozona.database;
