package org.daibiao.desk;

import java.util.Map;
import java.util.regex.Pattern;
import org.daibiao.record.BadValueException;
import org.daibiao.record.LogSafe;

/**
 * Role (角色): the function of an actor in a congress; a host maps its own users and roles to these.
 *
 * @param code lower case, words joined by hyphens, at most 40 characters
 */
public record Role(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Throws {@link BadValueException} {@code desk.bad-code} for a code of another form. */
    public Role {
        if (code.length() > 40 || !FORM.matcher(code).matches()) {
            throw new BadValueException("desk.bad-code", Map.of("most", 40));
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
