/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

/** Nothing more can be claimed or decided under a claim. */
public record IncentiveSettled(String claimKey) {

    /** The message's name in the models. */
    public static final String MESSAGE = "IncentiveSettled";
}
