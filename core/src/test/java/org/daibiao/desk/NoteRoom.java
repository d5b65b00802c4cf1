package org.daibiao.desk;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.journal.Kind.in;

import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.record.Note;
import org.daibiao.record.Reason;

/** The room of notes, for the tests of records and of the desk. */
final class NoteRoom {
    private static final Room.Of R = Room.named("note");

    static final Reason NO = R.reason("no", "day");

    static final Kind WRITTEN = R.event("note.written", in(Line.ITEM, Note.SHAPE));

    static final Operation.Creates<Note.Write, Note> WRITE =
            R.creates("write", Note.Write.class, Note.SHAPE, enters(WRITTEN));
    static final Operation.Changes<Note.Rewrite, Note> REWRITE =
            R.changes("rewrite", Note.Rewrite.class, Note.Rewrite::note, Note.SHAPE);
    static final Operation.Reports REPORT = R.reports("report");

    static final Room ROOM = R.keeps(Note.SHAPE);

    private NoteRoom() {}
}
