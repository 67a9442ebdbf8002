/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

/** A priority that objectives come from (ER-21): of the guidance in force, or an objective of the region. */
public record SourcePriority(String code, String text) {}
