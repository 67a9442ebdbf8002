/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

/** A decision whose body has been convened, with the sitting that was called last. */
public record CalledDecision(Decision decision, Sitting sitting) {}
