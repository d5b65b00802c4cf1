package org.daibiao.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Scheme of a code (编码方案) whose last character is computed from the others. */
public enum CodeScheme {
    /**
     * Citizen identification number (公民身份号码), GB 11643-1999: place, date of birth, serial number, and an ISO 7064 MOD 11-2 check character, in which
     * {@code X} stands for ten.
     */
    GB_11643("[1-9][0-9]{16}[0-9X]") {
        @Override
        boolean checks(String text) {
            int sum = 0;
            for (int n = 0; n < text.length(); n++) {
                sum = (2 * sum + "0123456789X".indexOf(text.charAt(n))) % 11;
            }
            return sum == 1 && isDay(text.substring(6, 14));
        }
    },
    /** Unified social credit code (统一社会信用代码), GB 32100-2015: the check character is computed modulo 31, with powers of three as weights. */
    GB_32100("[0-9A-HJ-NPQRTUWXY]{18}") {
        @Override
        boolean checks(String text) {
            int sum = DIGITS.indexOf(text.charAt(text.length() - 1));
            int weight = 1;
            for (int n = 0; n < text.length() - 1; n++) {
                sum += weight * DIGITS.indexOf(text.charAt(n));
                weight = weight * 3 % DIGITS.length();
            }
            return sum % DIGITS.length() == 0;
        }
    };

    /** Digits and capital letters, without the letters that are easily mistaken for digits. */
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Pattern form;

    CodeScheme(String form) {
        this.form = Pattern.compile(form);
    }

    /** Whether the text matches the scheme, including its check character. */
    public boolean fits(String text) {
        return form.matcher(text).matches() && checks(text);
    }

    abstract boolean checks(String text);

    private static boolean isDay(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
