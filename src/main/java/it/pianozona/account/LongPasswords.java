/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt for passwords of any length and character: it reads 72 bytes, so it is given the 64 characters of a keyed digest of
 * the whole password. The key only keeps these digests apart from those of other products; it is no secret.
 */
final class LongPasswords implements PasswordEncoder {

    private static final String MAC = "HmacSHA384";
    private static final SecretKeySpec KEY =
            new SecretKeySpec("pianozona/password".getBytes(StandardCharsets.UTF_8), MAC);

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encode(CharSequence password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    private static String digest(CharSequence password) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(KEY);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
