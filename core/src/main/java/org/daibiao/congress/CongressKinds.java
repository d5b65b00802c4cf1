package org.daibiao.congress;

import java.util.List;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Room;

/** Entry kinds of the congress room (人大领域的事项种类). */
public final class CongressKinds {
    /** A town, subdistrict or area that organises deputies (街镇). */
    public static final Kind UNIT = Kind.standing("organ.unit", Line.ORGAN);

    /** One of the government, supervisory commission, court and procuratorate (一府一委两院). */
    public static final Kind FOUR_ORGANS = Kind.standing("organ.one-of-four", Line.ORGAN);

    /** A document was adopted here, by type (文件通过). */
    public static final Kind ADOPTED = Kind.event("document.adopted.*");

    /** A document made elsewhere was registered, by type (文件登记). */
    public static final Kind REGISTERED = Kind.event("document.registered.*");

    /** A document was circulated to the deputies, by type (文件印发). */
    public static final Kind CIRCULATED = Kind.event("document.circulated.*");

    /** A document was published, by type (文件公开). */
    public static final Kind PUBLISHED = Kind.event("document.published.*");

    /** A session was held, by body (会议召开). */
    public static final Kind SESSION = Kind.event("session.held.*");

    /** The room, its words, its kinds and its operations. */
    public static final Room ROOM = new Room(
            "congress",
            List.of(Congress.SHAPE, Term.SHAPE, Session.SHAPE, Organ.SHAPE, Document.SHAPE),
            List.of(UNIT, FOUR_ORGANS, ADOPTED, REGISTERED, CIRCULATED, PUBLISHED, SESSION),
            List.of(
                    Operation.creates("congress.open", OpenCongress.class),
                    Operation.creates("congress.begin-term", BeginTerm.class),
                    Operation.creates("congress.hold", HoldSession.class),
                    Operation.creates("congress.add-organ", AddOrgan.class),
                    Operation.creates("congress.register-document", RegisterDocument.class),
                    Operation.changes("congress.circulate-document", Document.SHAPE),
                    Operation.changes("congress.publish-document", Document.SHAPE)));

    private CongressKinds() {}

    /** The code of a family for one type. */
    static String of(Kind family, String type) {
        return family.code().substring(0, family.code().length() - 1) + type;
    }
}
