/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.database.DatabaseFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sign-in with name, password and, where the person has one, second factor. Whatever is wrong, the answer is the same and takes
 * the same time: the password of an unknown or closed account is compared too. As the only provider bean it is the one that
 * Spring Security asks, once, for every chain.
 */
@Component
class LocalSignIn extends DaoAuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(LocalSignIn.class);
    private static final int DIGEST_LENGTH = 12;

    private final SignInAttempts attempts;
    private final SecondFactors secondFactors;

    LocalSignIn(Accounts accounts, PasswordEncoder encoder, SignInAttempts attempts, SecondFactors secondFactors) {
        super(accounts);
        setPasswordEncoder(encoder);
        setUserDetailsPasswordService(accounts);
        setPreAuthenticationChecks(anyone -> {});
        setPostAuthenticationChecks(LocalSignIn::requireUsable);
        this.attempts = attempts;
        this.secondFactors = secondFactors;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var name = asked.getName();
        var from = (SignInDetails) asked.getDetails();
        var attempt = begin(name, from);
        try {
            var person = super.authenticate(asked);
            attempts.succeeded(attempt);
            return person;
        } catch (AuthenticationException refused) {
            if (DatabaseFaults.isAway(refused)) {
                throw new DataAccessResourceFailureException("sign-in without the database", refused);
            }
            log.info("Accesso rifiutato (nome {})", digest(name));
            throw new BadCredentialsException("refused", refused);
        }
    }

    private SignInAttempts.Attempt begin(String name, SignInDetails from) {
        try {
            return attempts.begin(name, from);
        } catch (SignInAttempts.MustWait tooMany) {
            log.info("Accesso rifiutato senza guardare la password: troppi errori (nome {})", digest(name));
            throw tooMany;
        }
    }

    /** Tells attempts on one name from those on many, and names nobody. */
    private static String digest(String name) {
        return Secrets.hash(name).substring(0, DIGEST_LENGTH);
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails person, UsernamePasswordAuthenticationToken asked) {
        super.additionalAuthenticationChecks(person, asked);
        var from = (SignInDetails) asked.getDetails();
        if (!secondFactors.accepts(person.getUsername(), from.code())) {
            throw new BadCredentialsException("second factor");
        }
    }

    private static void requireUsable(UserDetails person) {
        if (!person.isEnabled()) {
            throw new BadCredentialsException("closed");
        }
    }
}
