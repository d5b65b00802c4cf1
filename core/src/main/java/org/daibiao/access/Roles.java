package org.daibiao.access;

import java.util.List;
import org.daibiao.desk.Role;

/** Roles (角色) that the library's policy uses; a host maps its own users and roles to these. */
public final class Roles {
    /** Deputy work committee (代表工作委员会), Deputies Law art. 12. */
    public static final Role DEPUTY_WORK_COMMITTEE = new Role("deputy-work-committee");

    /** Deputy (代表). */
    public static final Role DEPUTY = new Role("deputy");

    /** Member of the standing committee (常委会组成人员). */
    public static final Role COMMITTEE_MEMBER = new Role("committee-member");

    /** Member of the council of chairpersons (主任会议成员). */
    public static final Role CHAIRPERSONS_MEMBER = new Role("council-of-chairpersons-member");

    /** Staff of a practice station (站点工作人员). */
    public static final Role STATION_STAFF = new Role("station-staff");

    /** Office for deputy work of a town, or working committee of the standing committee in a subdistrict (街镇人大、人大街道工委). */
    public static final Role TOWN_OR_SUBDISTRICT_OFFICE = new Role("town-or-subdistrict-office");

    /** Unit that handles suggestions (承办单位). */
    public static final Role HANDLING_UNIT = new Role("handling-unit");

    /** Voter (选民). */
    public static final Role VOTER = new Role("voter");

    /** Auditor of the work (审计员), who reads figures and changes nothing. */
    public static final Role AUDITOR = new Role("auditor");

    /** System administrator (系统管理员); with the two below, one of the three roles that GB/T 22239 separates. */
    public static final Role SYSTEM_ADMINISTRATOR = new Role("system-administrator");

    /** Security administrator (安全管理员). */
    public static final Role SECURITY_ADMINISTRATOR = new Role("security-administrator");

    /** Audit administrator (审计管理员). */
    public static final Role AUDIT_ADMINISTRATOR = new Role("audit-administrator");

    /** The roles named by the plan and the law, in the order of the role table. */
    public static final List<Role> KNOWN = List.of(
            DEPUTY_WORK_COMMITTEE,
            DEPUTY,
            COMMITTEE_MEMBER,
            CHAIRPERSONS_MEMBER,
            STATION_STAFF,
            TOWN_OR_SUBDISTRICT_OFFICE,
            HANDLING_UNIT,
            VOTER,
            AUDITOR,
            SYSTEM_ADMINISTRATOR,
            SECURITY_ADMINISTRATOR,
            AUDIT_ADMINISTRATOR);

    private Roles() {}
}
