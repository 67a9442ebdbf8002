/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/**
 * A body that makes staff available to the office (TO-8).
 *
 * @param office the engine's office that appoints for the body, e.g. {@code sindaco-015182}
 * @param asked whether an appointment is asked of it in this round
 * @param answered whether it has concluded its appointments
 */
public record StaffSource(String office, BodySide side, boolean asked, boolean answered) {}
