package org.daibiao.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.daibiao.record.BadValueException;

/**
 * Faults (文档错误集): collects the faults of one document, so that its author learns all of them at once.
 *
 * <p>A reader asks the nodes for values, lets them report here, adds the faults that only it can find, and calls {@link #orThrow} before it
 * uses anything. The first 100 faults are kept, the rest are counted. Not thread-safe: use it for reading one document.
 */
public final class Faults {
    static final String UNKNOWN_KEY = "json.unknown-key";

    private static final int KEPT = 100;

    private final String source;
    private String text = "";
    private final List<Fault> found = new ArrayList<>();
    private int count;
    private int joined;

    Faults(String source) {
        this.source = source;
    }

    /** An empty collection for the same document, for later checks against data outside the document. */
    public Faults later() {
        return new Faults(source);
    }

    /**
     * Adds a fault at a value.
     *
     * @param with the values for the text; they appear in messages, so no personal data
     */
    public void add(Node at, String code, Map<String, ?> with) {
        add(at.place(), at.path(), code, with);
    }

    /** Adds a fault at the key under which a value stands; for an entry of a list, at the entry. */
    public void addAtKey(Node at, String code, Map<String, ?> with) {
        add(at.keyPlace(), at.path(), code, with);
    }

    /** An unknown key and a missing key in the same object are probably one mistake: one fault reports both. */
    void alsoMissing(Node stranger, String missing) {
        count++;
        joined++;
        Place at = stranger.keyPlace();
        found.replaceAll(fault -> fault.code().equals(UNKNOWN_KEY) && at.equals(new Place(fault.line(), fault.column()))
                ? fault.naming(Fault.MISSING, missing)
                : fault);
    }

    /** The number of faults added; where one reports two mistakes, both count. */
    public int count() {
        return count;
    }

    /** Whether there is none. */
    public boolean none() {
        return count == 0;
    }

    /**
     * The faults in the order of their places. If there are more than 100, a last one says how many are left out. If there are keyboard
     * slips in the structure of the document, only those are reported, since other faults may follow from them.
     */
    public List<Fault> list() {
        List<Fault> slips = none() ? List.of() : Keyboard.slips(text);
        return slips.isEmpty() ? ordered() : slips.subList(0, Math.min(slips.size(), KEPT));
    }

    private List<Fault> ordered() {
        List<Fault> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        int more = count - joined - found.size();
        if (more > 0) {
            Fault last = all.get(all.size() - 1);
            all.add(new Fault("json.more-faults", last.line(), last.column(), "", Map.of("count", more)));
        }
        return List.copyOf(all);
    }

    /** Throws {@link BadDocumentException} with all faults, if there is any. */
    public void orThrow() {
        if (!none()) {
            throw new BadDocumentException(source, list());
        }
    }

    /**
     * Makes a value from parts that report their own faults here. Empty if a part was faulty or the value's constructor refused. The
     * refusal becomes a fault at {@code at}, unless it may follow from a faulty part; its reason is shown if the constructor itself
     * gave one, in a {@link BadValueException}, an {@link IllegalArgumentException} or an {@link IllegalStateException}.
     */
    public <T> Optional<T> make(Node at, Supplier<? extends T> maker) {
        int before = count;
        try {
            T made = maker.get();
            return count == before ? Optional.of(made) : Optional.empty();
        } catch (BadDocumentException e) {
            throw e;
        } catch (BadValueException e) {
            if (count == before) {
                add(at, e.code(), e.with());
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            if (count == before) {
                String code = isOwn(e) ? "json.refused" : "json.unfit";
                add(at, code, isOwn(e) ? Map.of("why", String.valueOf(e.getMessage())) : Map.of());
            }
            return Optional.empty();
        }
    }

    /** Sets the YAML text of the document. */
    void of(String yaml) {
        text = yaml;
    }

    void add(Place place, String path, String code, Map<String, ?> with) {
        Map<String, Object> shown = new HashMap<>(with);
        shown.replaceAll((name, value) -> value instanceof String text ? Node.hidden(text) : value);
        keep(place, path, code, shown);
    }

    private void keep(Place place, String path, String code, Map<String, ?> with) {
        count++;
        if (found.size() < KEPT) {
            found.add(new Fault(code, place.line(), place.column(), Node.hidden(path), Map.copyOf(with)));
        }
    }

    /** Stops reading: nothing after this place can be understood. */
    BadDocumentException fatal(Place place, String path, String code, Map<String, ?> with) {
        count = Math.min(count - joined, KEPT - 1);
        joined = 0;
        while (found.size() > count) {
            found.remove(found.size() - 1);
        }
        keep(place, path, code, with);
        return new BadDocumentException(source, ordered());
    }

    /** Stops reading at a syntax error, which may come from a keyboard slip elsewhere. */
    BadDocumentException misread(Place place, String code) {
        BadDocumentException bad = fatal(place, "", code, Map.of());
        List<Fault> slips = list();
        return slips.equals(bad.faults()) ? bad : new BadDocumentException(source, slips);
    }

    /** Whether its text is that of who refused, and not of the Java platform. */
    private static boolean isOwn(RuntimeException e) {
        StackTraceElement[] at = e.getStackTrace();
        return (e.getClass() == IllegalArgumentException.class || e.getClass() == IllegalStateException.class)
                && e.getMessage() != null
                && at.length > 0
                && !at[0].getClassName().startsWith("java.");
    }
}
