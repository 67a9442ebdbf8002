/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.UUID;

/**
 * An organisation for which people answer through an office that many share.
 *
 * @param territory code of the area in which it is registered
 * @param taxCode 11 digits; empty text where it is not known
 * @param runts number in the national register of the third sector; empty text where there is none
 */
public record Organisation(UUID id, String territory, String name, String taxCode, String runts) {}
