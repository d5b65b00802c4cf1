package org.daibiao.kernel;

import java.util.regex.Pattern;

/**
 * Role (角色): what an actor is in a congress; a host maps its own users and roles to these.
 *
 * @param code lower case, words joined by hyphens, at most 40 characters
 */
public record Role(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Deputy work committee (代表工作委员会), Deputies Law art. 12. */
    public static final Role DEPUTY_WORK_COMMITTEE = new Role("deputy-work-committee");

    /** Deputy (代表). */
    public static final Role DEPUTY = new Role("deputy");

    /** Member of the standing committee (常委会组成人员). */
    public static final Role COMMITTEE_MEMBER = new Role("committee-member");

    /** Staff of a practice station (站点工作人员). */
    public static final Role STATION_STAFF = new Role("station-staff");

    public Role {
        if (code.length() > 40 || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a role's code is lower-case words joined by hyphens, at most 40 characters");
        }
    }
}
