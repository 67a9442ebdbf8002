/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page on which a person changes the own password. */
package it.pianozona.account.web;
