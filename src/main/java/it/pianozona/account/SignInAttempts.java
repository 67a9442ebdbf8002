/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

@Component
class SignInAttempts {

    private final Accounts accounts;

    SignInAttempts(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        accounts.failed(failure.getAuthentication().getName());
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        accounts.succeeded(success.getAuthentication().getName());
    }
}
