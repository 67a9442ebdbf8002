/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

/** A new account's password, shown once to whoever must hand it over. */
record HandedOver(String signInName, String password) {}
