package org.daibiao.correction;

import java.util.List;
import org.daibiao.desk.Change;
import org.daibiao.record.Beta;
import org.daibiao.record.Edit;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejections;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/**
 * Two records that are one (认定为同一条登记): one of them counts no longer and names the other. What it names always counts: who was the same as it
 * is the same as that other one from then on. Immutable and thread-safe.
 *
 * @param shape the shape of the records
 * @param field where a record names the one that counts instead of it
 */
@Beta
public record SameAs<T extends Record>(Shape<T> shape, Field<T, Id<T>> field) {
    /**
     * Rejected with {@code correction.same-itself}, {@code correction.taken-back} if this one no longer counts, and {@code correction.same-taken-back} if the
     * other does not, so that nothing is ever the same in a circle.
     *
     * @param counts whether this one counts
     * @param asCounts whether the other one does
     */
    public Rejections against(T now, boolean counts, T as, boolean asCounts) {
        boolean itself = shape.idOf(now).equals(shape.idOf(as));
        return new Rejections()
                .when(!counts, CorrectionRoom.TAKEN_BACK, "")
                .when(itself, CorrectionRoom.SAME_ITSELF, "as")
                .when(!itself && !asCounts, CorrectionRoom.SAME_TAKEN_BACK, "as");
    }

    /**
     * The change, after which those that were the same as this one are the same as the other.
     *
     * @param earlier those that are said to be the same as this one
     * @param as the one that counts
     */
    public Change<T> followed(Change<T> change, List<Versioned<T>> earlier, Id<T> as) {
        Change<T> all = change;
        for (Versioned<T> one : earlier) {
            all = all.update(shape, one, Edit.of(one.value()).set(field, as).done());
        }
        return all;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
