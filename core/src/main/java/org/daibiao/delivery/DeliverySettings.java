package org.daibiao.delivery;

import java.util.List;
import java.util.regex.Pattern;
import org.daibiao.record.LogSafe;

/**
 * What a node delivers, and how (推送设置). Throws {@link IllegalArgumentException} when two listeners have the same name.
 *
 * @param node the node's name, 1 to 64 characters without control characters; for operators only, it has no effect
 * @param rules the parameters
 * @param listeners the listeners, in the order of their turns
 */
public record DeliverySettings(String node, DeliveryRules rules, List<Listening> listeners) {
    /**
     * A listener and where it begins. Throws {@link IllegalArgumentException} when its name does not have the form required by {@link
     * JournalListener#name}.
     */
    public record Listening(String name, JournalListener listener, Start start) {
        private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

        public Listening {
            if (name.length() > 60 || !FORM.matcher(name).matches()) {
                throw new IllegalArgumentException("not the form of a listener's name: " + LogSafe.of(name)
                        + "; take lower-case words joined by . and -, 60 characters at most");
            }
        }

        /** The listener under its own name, which is read once. */
        public static Listening of(JournalListener listener, Start start) {
            return new Listening(listener.name(), listener, start);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    public DeliverySettings {
        listeners = List.copyOf(listeners);
        if (node.isBlank() || node.length() > 64 || !LogSafe.of(node).equals(node)) {
            throw new IllegalArgumentException(
                    "a node's name has 1 to 64 characters, none of them a control character");
        }
        if (listeners.stream().map(Listening::name).distinct().count() < listeners.size()) {
            throw new IllegalArgumentException("two listeners have the same name");
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
