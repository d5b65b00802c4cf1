package org.daibiao.journal;

import java.util.List;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Shape;

/** Write (写入项): one write to a {@link StoreWriter}, as a value, so that several can be made at once. Immutable. */
public sealed interface Write {
    /** Makes only this write. */
    void in(StoreWriter writer);

    /** New records (增加记录); see {@link StoreWriter#insert}. */
    record Insert<T>(Shape<T> shape, List<T> words) implements Write {
        public Insert {
            words = List.copyOf(words);
        }

        @Override
        public void in(StoreWriter writer) {
            writer.insert(shape, words);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** A changed record (更新记录); see {@link StoreWriter#update}. */
    record Update<T>(Shape<T> shape, T word, long expected) implements Write {
        @Override
        public void in(StoreWriter writer) {
            writer.update(shape, word, expected);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** Acts for the journal (记入日志); see {@link StoreWriter#append}. */
    record Append(List<Act> acts) implements Write {
        public Append {
            acts = List.copyOf(acts);
        }

        @Override
        public void in(StoreWriter writer) {
            writer.append(acts);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }
}
