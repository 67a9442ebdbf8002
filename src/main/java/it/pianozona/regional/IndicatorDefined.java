/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

/**
 * An act of the region defines an indicator.
 *
 * @param region code of the region, for example {@code LOM}
 */
public record IndicatorDefined(String region, IndicatorDefinition indicator) {}
