/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/**
 * An entry of one of the profile's lists: a policy to consult, an objective, a function of the area, a legal reference.
 *
 * @param code stable within its list
 * @param title Italian
 * @param source act or law that asks for it, in words for people
 */
public record Entry(String code, String title, String source) {}
