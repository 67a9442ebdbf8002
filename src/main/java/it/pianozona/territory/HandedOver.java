/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** A new account's password, shown once to whoever must hand it over. */
public record HandedOver(String signInName, String password) {}
