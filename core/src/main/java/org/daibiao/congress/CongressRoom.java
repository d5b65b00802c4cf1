package org.daibiao.congress;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.ITEM;
import static org.daibiao.journal.Line.ORGAN;

import org.daibiao.correction.CorrectionRoom;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;

/** Congress room (人大模块): its entry kinds, operations and records. */
public final class CongressRoom {
    private static final Room.Of R = Room.named("congress");

    /** A town, subdistrict or area that organises deputies (街镇). */
    public static final Kind UNIT = R.standing("organ.unit", in(ORGAN, Organ.SHAPE));

    /** One of the government, the supervisory commission, the court and the procuratorate (一府一委两院). */
    public static final Kind FOUR_ORGANS = R.standing("organ.one-of-four", in(ORGAN, Organ.SHAPE));

    /** A document was adopted here, by type (文件通过). */
    public static final Kind ADOPTED = R.event("document.adopted.*", in(ITEM, Document.SHAPE), in(ORGAN, Organ.SHAPE));

    /** A document made elsewhere was registered, by type (文件登记). */
    public static final Kind REGISTERED =
            R.event("document.registered.*", in(ITEM, Document.SHAPE), in(ORGAN, Organ.SHAPE));

    /** A document was circulated to the deputies, by type (文件印发). */
    public static final Kind CIRCULATED =
            R.event("document.circulated.*", in(ITEM, Document.SHAPE), in(ORGAN, Organ.SHAPE));

    /** A document was published, by type (文件公开). */
    public static final Kind PUBLISHED =
            R.event("document.published.*", in(ITEM, Document.SHAPE), in(ORGAN, Organ.SHAPE));

    /** A session was held, by body (会议召开). */
    public static final Kind SESSION = R.event("session.held.*", Session.Body.class, in(ITEM, Session.SHAPE));

    /** {@link CongressService#open}. */
    public static final Operation.Creates<OpenCongress, Congress> OPEN =
            R.creates("open", OpenCongress.class, Congress.SHAPE, saves(Term.SHAPE));
    /** {@link CongressService#beginTerm}. */
    public static final Operation.Creates<BeginTerm, Term> BEGIN_TERM =
            R.creates("begin-term", BeginTerm.class, Term.SHAPE, saves(Term.SHAPE));
    /** {@link CongressService#hold}. */
    public static final Operation.Creates<HoldSession, Session> HOLD =
            R.creates("hold", HoldSession.class, Session.SHAPE, enters(SESSION));
    /** {@link CongressService#correctTerm}. */
    public static final Operation.Changes<CorrectTerm, Term> CORRECT_TERM = R.changes(
            "correct-term",
            CorrectTerm.class,
            CorrectTerm::term,
            Term.SHAPE,
            saves(Session.SHAPE, Term.SHAPE),
            CorrectionRoom.KEEPS);
    /** {@link CongressService#correctSession}. */
    public static final Operation.Changes<CorrectSession, Session> CORRECT_SESSION = R.changes(
            "correct-session",
            CorrectSession.class,
            CorrectSession::session,
            Session.SHAPE,
            enters(SESSION),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link CongressService#addOrgan}. */
    public static final Operation.Creates<AddOrgan, Organ> ADD_ORGAN =
            R.creates("add-organ", AddOrgan.class, Organ.SHAPE, enters(FOUR_ORGANS, UNIT));
    /** {@link CongressService#correctOrgan}. */
    public static final Operation.Changes<CorrectOrgan, Organ> CORRECT_ORGAN = R.changes(
            "correct-organ",
            CorrectOrgan.class,
            CorrectOrgan::organ,
            Organ.SHAPE,
            enters(FOUR_ORGANS, UNIT),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link CongressService#register}. */
    public static final Operation.Creates<RegisterDocument, Document> REGISTER_DOCUMENT =
            R.creates("register-document", RegisterDocument.class, Document.SHAPE, enters(ADOPTED, REGISTERED));
    /** {@link CongressService#correctDocument}. */
    public static final Operation.Changes<CorrectDocument, Document> CORRECT_DOCUMENT = R.changes(
            "correct-document",
            CorrectDocument.class,
            CorrectDocument::document,
            Document.SHAPE,
            enters(ADOPTED, CIRCULATED, PUBLISHED, REGISTERED),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link CongressService#circulate}. */
    public static final Operation.Changes<MarkDocument, Document> CIRCULATE_DOCUMENT = R.changes(
            "circulate-document", MarkDocument.class, MarkDocument::document, Document.SHAPE, enters(CIRCULATED));
    /** {@link CongressService#publish}. */
    public static final Operation.Changes<MarkDocument, Document> PUBLISH_DOCUMENT = R.changes(
            "publish-document", MarkDocument.class, MarkDocument::document, Document.SHAPE, enters(PUBLISHED));

    /** The room. */
    public static final Room ROOM = R.reasons(CongressReasons.ALL)
            .keeps(Congress.SHAPE, Term.SHAPE, Session.SHAPE, Organ.SHAPE, Document.SHAPE);

    private CongressRoom() {}

    /** Registers the service's commands at the desk and returns the service. */
    static CongressService served(Desk desk, DefaultCongressService service) {
        desk.handle(OPEN, service::open);
        desk.handle(BEGIN_TERM, service::beginTerm);
        desk.handle(HOLD, service::hold);
        desk.handle(CORRECT_TERM, service::correctTerm);
        desk.handle(CORRECT_SESSION, service::correctSession);
        desk.handle(ADD_ORGAN, service::addOrgan);
        desk.handle(CORRECT_ORGAN, service::correctOrgan);
        desk.handle(REGISTER_DOCUMENT, service::register);
        desk.handle(CORRECT_DOCUMENT, service::correctDocument);
        desk.handle(CIRCULATE_DOCUMENT, service::circulate);
        desk.handle(PUBLISH_DOCUMENT, service::publish);
        return service;
    }
}
