package planted.station;

import java.util.function.Supplier;

/** A rule that does not read for itself, but by what it uses. */
record MoveRule(Supplier<String> name) {
    private record Around(Neighbours neighbours) {}

    boolean alone(Object around) {
        return around instanceof Around;
    }
}
