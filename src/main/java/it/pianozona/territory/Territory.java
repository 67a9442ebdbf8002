/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/**
 * A territory that acts under its own name: it is the tenant of the instances that it runs.
 *
 * @param code short and stable, e.g. {@code RHO}, {@code ATS-MI}, {@code LOM}
 * @param name Italian
 * @param region code of its region, e.g. {@code LOM}
 */
public record Territory(String code, TerritoryKind kind, String name, String region) {}
