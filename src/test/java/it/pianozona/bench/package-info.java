/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The benchmark: what a step and a task list cost here, beside the bare engine in the same JVM and the same PostgreSQL. */
package it.pianozona.bench;
