package org.daibiao.deputy;

import org.daibiao.journal.Kind;

/** Office (职务): what a deputy may be seated as. */
public enum Office {
    /** Deputy (代表). */
    DEPUTY,
    /** Member of the standing committee (常委会组成人员). */
    COMMITTEE_MEMBER,
    /** Member of the council of chairpersons (主任会议成员). */
    CHAIRPERSONS_MEMBER;

    /** The kind of its standing in the journal. */
    public Kind kind() {
        return switch (this) {
            case DEPUTY -> DeputyRoom.DEPUTY_SEAT;
            case COMMITTEE_MEMBER -> DeputyRoom.COMMITTEE_SEAT;
            case CHAIRPERSONS_MEMBER -> DeputyRoom.CHAIRPERSONS_SEAT;
        };
    }
}
