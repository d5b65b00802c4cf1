package planted.contact;

import java.util.List;
import org.daibiao.record.Property;

/** A record of ten components, made by their order alone, with constants of which two have another type than their component. */
record Meeting(int a, int b, int c, int d, int e, int f, int g, int h, int i, List<Integer> j) {
    static final Property<Meeting, Integer> A = Property.of(Meeting.class, "a");
    static final Property<Meeting, Long> B = Property.of(Meeting.class, "b");
    static final Property<Meeting, List<Integer>> ALL = Property.of(Meeting.class, "j");
    static final Property<Meeting, Integer> J = Property.of(Meeting.class, "j");

    static Meeting empty() {
        return new Meeting(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }
}
