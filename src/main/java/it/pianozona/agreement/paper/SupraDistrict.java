/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

/** The three conditions of an agreement over more districts (LO15-73), each in words. */
public record SupraDistrict(String units, String access, String traits) {}
