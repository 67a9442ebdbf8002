/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every 30 seconds (RFC 6238 with HMAC-SHA-1 and six digits, which every app for it reads). */
final class Totp {

    static final int STEP_SECONDS = 30;

    /** A step before and after: clocks differ, and people take their time. */
    private static final int WINDOW = 1;

    private static final int DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Totp() {}

    /** A secret of 160 bits in Base32 (RFC 4648). */
    static String secret() {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : Secrets.bytes(20)) {
            buffer = buffer << 8 | one & 0xFF;
            for (bits += 8; bits >= BITS; bits -= BITS) {
                text.append(BASE32.charAt(buffer >> bits - BITS & 31));
            }
        }
        return text.toString();
    }

    /** The time step of which that is the code, if it is one of now and later than the last that was used. */
    static OptionalLong stepOf(String code, String secret, Instant now, long lastUsed) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - WINDOW; step <= current + WINDOW; step++) {
            if (step > lastUsed && isSame(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** Takes as long whether they differ early or late. */
    private static boolean isSame(String expected, String code) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0x0F;
            int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * BITS / 8);
        int buffer = 0;
        int bits = 0;
        for (char letter : secret.toCharArray()) {
            buffer = buffer << BITS | BASE32.indexOf(letter);
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
