package org.daibiao.desk;

import java.util.regex.Pattern;
import org.daibiao.record.LogSafe;

/**
 * Role (角色): the function of an actor in a congress; a host maps its own users and roles to these.
 *
 * @param code lower case, words joined by hyphens, at most 40 characters
 */
public record Role(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Role {
        if (code.length() > 40 || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a role's code is lower-case words joined by hyphens, at most 40 characters");
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
